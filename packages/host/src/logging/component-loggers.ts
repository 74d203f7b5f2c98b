import { BorealisError, isLogLevelWord, logComponents, logLevelOf, logLevelWords } from '@borealis/contracts';
import type { ComponentLevel, LogComponent, LogLevel } from '@borealis/contracts';
import type { Logger } from 'pino';

const isComponent = (text: string): text is LogComponent => (logComponents as readonly string[]).includes(text);

/** A logger for each part of the host, each with a level that can be changed while it runs. */
export class ComponentLoggers {
  private readonly loggers: ReadonlyMap<LogComponent, Logger>;

  constructor(root: Logger) {
    this.loggers = new Map(logComponents.map((component) => [component, root.child({ component })]));
  }

  of(component: LogComponent): Logger {
    return this.loggers.get(component)!;
  }

  levels(): ComponentLevel[] {
    return logComponents.map((component) => ({ component, level: this.of(component).level as LogLevel }));
  }

  /** `all` means every part. The level is one of the words of LOG_LEVEL; the answer says what it became. Says what there is when the part or the level is unknown, both at once. */
  setLevel(component: string, level: string): ComponentLevel[] {
    const problems = [
      ...(component === 'all' || isComponent(component)
        ? []
        : [`"${component}" is no part of the host; there are ${logComponents.join(', ')} and all`]),
      ...(isLogLevelWord(level) ? [] : [`"${level}" is no level; there are ${logLevelWords.join(', ')}`]),
    ];
    if (problems.length > 0 || !isLogLevelWord(level))
      throw new BorealisError(isLogLevelWord(level) ? 'BOREALIS_LOG_COMPONENT_UNKNOWN' : 'BOREALIS_REQUEST_INVALID', {
        problems: problems.join('; '),
      });
    for (const [name, logger] of this.loggers)
      if (component === 'all' || name === component) logger.level = logLevelOf(level);
    return this.levels();
  }
}
