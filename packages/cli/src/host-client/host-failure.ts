import { problemTypeOf } from '@borealis/contracts';
import type { ProblemDocument } from '@borealis/contracts';
import { CommandError } from '../command-error.js';
import { exitCodes } from './exit-codes.js';

/** The host said no, or could not be asked. Carries an RFC 9457 problem document in every case, for `--json`. */
export class HostFailure extends CommandError {
  constructor(
    readonly problem: ProblemDocument,
    exitCode: number = exitCodes.failed,
  ) {
    super(textOf(problem), exitCode);
  }
}

const textOf = ({ title, detail, todo, code, operationId }: ProblemDocument): string =>
  [`${title}: ${detail}`, todo, `(${code}${operationId === undefined ? '' : `, operation ${operationId}`})`].join('\n');

/** The addressed program answers, but not as a host of this version does. */
export const notAHost = (address: URL, status: number, why: string): HostFailure =>
  new HostFailure({
    type: problemTypeOf('BOREALIS_HOST_ANSWER_UNKNOWN'),
    title: 'Not the answer of a host',
    status,
    detail: `${address.href} answered with status ${status}, but ${why}.`,
    todo: 'Check the address (--host or BOREALIS_HOST), and that this command and the host are of the same version.',
    code: 'BOREALIS_HOST_ANSWER_UNKNOWN',
  });

/** Nobody answers there, or not in time. */
export const unreachable = (address: URL, why: string): HostFailure =>
  new HostFailure(
    {
      type: problemTypeOf('BOREALIS_HOST_UNREACHABLE'),
      title: 'The host cannot be reached',
      status: 503,
      detail: `Nothing answers at ${address.origin}: ${why}.`,
      todo: 'Check that the host runs and name it with --host or BOREALIS_HOST, for example --host http://localhost:8080.',
      code: 'BOREALIS_HOST_UNREACHABLE',
    },
    exitCodes.unreachable,
  );
