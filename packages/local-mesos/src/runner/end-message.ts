import type { RunEnd } from './runner.js';

/** The names the C library gives to signals, as Mesos' messages have them. */
const SIGNAL_NAMES: Readonly<Record<string, string>> = {
  SIGHUP: 'Hangup',
  SIGINT: 'Interrupt',
  SIGQUIT: 'Quit',
  SIGILL: 'Illegal instruction',
  SIGABRT: 'Aborted',
  SIGBUS: 'Bus error',
  SIGFPE: 'Floating point exception',
  SIGKILL: 'Killed',
  SIGSEGV: 'Segmentation fault',
  SIGPIPE: 'Broken pipe',
  SIGALRM: 'Alarm clock',
  SIGTERM: 'Terminated',
};

/** How a run ended, in the words of Mesos' command executor. */
export function endMessage(end: RunEnd): string {
  switch (end.kind) {
    case 'exited':
      return `${end.subject ?? 'Command'} exited with status ${end.status}`;
    case 'signaled':
      return `Command terminated with signal ${SIGNAL_NAMES[end.signal] ?? end.signal}`;
    case 'failed':
    case 'limited':
      return end.message;
  }
}
