import { timingSafeEqual } from 'node:crypto';
import type { Login, LoginDesk, Realm } from '../http/login.js';
import type { LocalCredential } from './options.js';
import type { ClusterSettings } from './resolve-options.js';

type LoginSettings = Pick<
  ClusterSettings,
  'credentials' | 'authenticateFrameworks' | 'authenticateReadonly' | 'authenticateReadwrite'
>;

/** HTTP Basic for those realms that ask for it. */
export function loginDesk(settings: LoginSettings): LoginDesk {
  const asks = (realm: Realm): boolean => {
    if (realm === 'mesos-master-scheduler') return settings.authenticateFrameworks;
    return realm.endsWith('readonly') ? settings.authenticateReadonly : settings.authenticateReadwrite;
  };
  return (realm, authorization) => (asks(realm) ? loginOf(authorization, settings.credentials) : 'anonymous');
}

/** A secret with a colon never passes, as with Mesos. */
function loginOf(authorization: string | undefined, credentials: readonly LocalCredential[]): Login {
  const encoded = /^Basic (.+)$/.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return 'refused';
  const [principal, secret, ...more] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const known = credentials.find((credential) => credential.principal === principal);
  const passed = known !== undefined && more.length === 0 && sameText(known.secret, secret ?? '');
  return passed ? { principal: known.principal } : 'refused';
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
