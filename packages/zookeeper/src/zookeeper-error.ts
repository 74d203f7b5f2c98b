/** What can go wrong with ZooKeeper, by permanent code. */
export const zooKeeperErrorTexts = {
  ZK_CONNECTION_LOST: 'The connection was lost before the answer came; whether the call was carried out is unknown.',
  ZK_TIMEOUT: 'No server of the ensemble answered in time.',
  ZK_ABORTED: 'The call was given up by whoever made it.',
  ZK_SESSION_CLOSED: 'The session was closed.',
  ZK_AUTH_FAILED: 'The ensemble refuses the credentials.',
  ZK_NO_NODE: 'The node does not exist.',
  ZK_NODE_EXISTS: 'The node exists already.',
  ZK_NOT_EMPTY: 'The node has children.',
  ZK_BAD_VERSION: 'The node has another version than the one given.',
  ZK_NO_AUTH: 'The credentials give no right to this.',
  ZK_FAILED: 'The ensemble refuses the call.',
} as const;

export type ZooKeeperErrorCode = keyof typeof zooKeeperErrorTexts;

/** Every error of this package. `message` is the code's text and the detail. */
export class ZooKeeperError extends Error {
  override readonly name = 'ZooKeeperError';
  constructor(
    readonly code: ZooKeeperErrorCode,
    readonly detail = '',
    options?: { cause?: unknown },
  ) {
    super(detail === '' ? zooKeeperErrorTexts[code] : `${zooKeeperErrorTexts[code]} ${detail}`, options);
  }
}
