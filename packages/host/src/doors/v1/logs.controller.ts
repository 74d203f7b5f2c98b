import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Controller, Get, Headers, Inject, Param, Put, Res } from '@nestjs/common';
import { BorealisError } from '@borealis/contracts';
import type { ComponentLevel } from '@borealis/contracts';
import type { Response } from 'express';
import { HOST } from '../../host-context.js';
import type { HostContext } from '../../host-context.js';
import { setLogLevel } from '../set-log-level.js';

interface Slice {
  readonly start: number;
  readonly end: number;
}

/** `bytes=10-20`, `bytes=10-` or `bytes=-500`; undefined for the whole. One range only. */
const sliceOf = (range: string | undefined, size: number): Slice | undefined => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [first, last] = [match[1]!, match[2]!];
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(size - 1, Number(last));
  if (start >= size || start > end) throw new BorealisError('BOREALIS_RANGE_INVALID', { range: range ?? '', size });
  return { start, end };
};

@Controller('api/v1/logs')
export class LogsController {
  constructor(@Inject(HOST) private readonly host: HostContext) {}

  /** What has a log level of its own, and which. */
  @Get('modules')
  modules(): ComponentLevel[] {
    return this.host.logLevels.levels();
  }

  @Put(':component/:level')
  setLevel(@Param('component') component: string, @Param('level') level: string): ComponentLevel[] {
    return setLogLevel(this.host, component, level);
  }

  /** The log of today, whole or in part. It ends where the file ends now. */
  @Get()
  async logs(@Res() response: Response, @Headers('range') range?: string): Promise<void> {
    const file = this.host.logFile();
    const size = await stat(file).then(
      (found) => found.size,
      () => 0,
    );
    response.type('text/plain; charset=utf-8').setHeader('accept-ranges', 'bytes');
    const slice = size === 0 ? undefined : sliceOf(range, size);
    if (slice) response.status(206).setHeader('content-range', `bytes ${slice.start}-${slice.end}/${size}`);
    if (size === 0) {
      response.end();
      return;
    }
    createReadStream(file, slice ?? { end: size - 1 })
      .on('error', () => response.destroy())
      .pipe(response);
  }
}
