import { randomBytes } from 'node:crypto';
import { SignJWT, jwtVerify } from 'jose';

/** Whom a token was given to: framework, executor and container. */
export interface ExecutorClaims {
  readonly fid: string;
  readonly eid: string;
  readonly cid: string;
}

/** The tokens (JWT, HS256) that tell the executors of a cluster apart. They are worth nothing to another cluster. */
export class ExecutorTokens {
  readonly #key = randomBytes(32);

  give({ fid, eid, cid }: ExecutorClaims): Promise<string> {
    return new SignJWT({ fid, eid, cid }).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).sign(this.#key);
  }

  /** The claims of an `Authorization` header; undefined for none, or one that was not given here. */
  async read(authorization: string | undefined): Promise<ExecutorClaims | undefined> {
    const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return undefined;
    try {
      const { fid, eid, cid } = (await jwtVerify(token, this.#key, { algorithms: ['HS256'] })).payload;
      if (typeof fid !== 'string' || typeof eid !== 'string' || typeof cid !== 'string') return undefined;
      return { fid, eid, cid };
    } catch {
      return undefined;
    }
  }
}
