import { answerText } from './answer.js';
import type { Exchange, Handler } from './answer.js';

/** Whose doors a login opens, by the names clients see in `WWW-Authenticate`. */
export type Realm =
  | 'mesos-master-readonly'
  | 'mesos-master-readwrite'
  | 'mesos-master-scheduler'
  | 'mesos-agent-readonly'
  | 'mesos-agent-readwrite';

/** Who asks: a principal, `anonymous` where nobody has to log in, or `refused`. */
export type Login = { readonly principal: string } | 'anonymous' | 'refused';

/** Judges the `Authorization` header of a request. */
export type LoginDesk = (realm: Realm, authorization: string | undefined) => Login;

export const principalOf = (login: Login): string | undefined =>
  typeof login === 'string' ? undefined : login.principal;

export function answerUnauthorized(exchange: Exchange, realm: Realm): void {
  answerText(exchange, 401, '', { 'WWW-Authenticate': `Basic realm="${realm}"` });
}

/** A handler that is reached only by those who may enter the realm. This is looked at before anything else. */
export function forRealm(desk: LoginDesk, realm: Realm, handler: Handler): Handler {
  return (exchange) => {
    const login = desk(realm, exchange.request.headers.authorization);
    return login === 'refused' ? answerUnauthorized(exchange, realm) : handler(exchange);
  };
}

export type Table = readonly (readonly [path: string, handler: Handler])[];

export const tableForRealm = (desk: LoginDesk, realm: Realm, table: Table): Table =>
  table.map(([path, handler]) => [path, forRealm(desk, realm, handler)]);
