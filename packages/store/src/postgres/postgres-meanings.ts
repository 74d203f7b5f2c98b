import type { ErrorCode } from '@borealis/contracts';

/** What PostgreSQL's error codes (SQLSTATE) and the network's mean for the operator. */
export const postgresMeanings: readonly (readonly [ErrorCode, RegExp])[] = [
  ['BOREALIS_STORE_UNREADABLE', /^(XX00[12]|42P01|42703|22P02|22021|58P01)$/],
  ['BOREALIS_STORE_DENIED', /^(28...|3D000|42501|3F000)$/],
  ['BOREALIS_STORE_UNWRITABLE', /^(25006|53100|53200|58030|54...)$/],
  ['BOREALIS_STORE_BUSY', /^(55P03|57014|40001|40P01|55006)$/],
  ['BOREALIS_STORE_UNREACHABLE', /^(08...|57P0[1-5]|53300|25P0[34])$/],
  [
    'BOREALIS_STORE_UNREACHABLE',
    /^(ECONN(REFUSED|RESET|ABORTED)|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN)$/,
  ],
  ['BOREALIS_STORE_UNREACHABLE', /^(ERR_TLS|ERR_SSL|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO|HOSTNAME_MISMATCH|EPROTO)/],
];

/** Codes of a certificate that is refused: waiting does not change it. */
export const certificateIsRefused = /^(ERR_TLS_CERT|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO|HOSTNAME_MISMATCH)/;

/** What the driver says without a code, or with one that means something else for a file. */
export const connectionIsGone =
  /^Connection terminated|connect ENOENT|^timeout expired|^timeout exceeded when trying to connect|^Query read timeout|connection error and is not queryable|^Client was closed|^The server does not support SSL|was destroyed/i;
