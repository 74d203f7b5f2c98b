/** Where an ensemble is, and who we are there. */
export interface Ensemble {
  /** `host:port`, at least one; tried in turn. */
  readonly servers: readonly string[];
  /** Everything happens below this path (chroot), which has to exist. `/` is the whole tree. */
  readonly path: string;
  /** For ACLs of the scheme `digest`. */
  readonly credentials?: { readonly user: string; readonly password: string };
}
