import { BorealisError, logComponents, logLevels } from '@borealis/contracts';
import type { ComponentLevel, LogComponent, LogLevel } from '@borealis/contracts';
import type { Logger } from 'pino';

const isComponent = (text: string): text is LogComponent => (logComponents as readonly string[]).includes(text);
const isLevel = (text: string): text is LogLevel => (logLevels as readonly string[]).includes(text);

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

  /** `all` means every part. Says what there is when the part or the level is unknown, both at once. */
  setLevel(component: string, level: string): ComponentLevel[] {
    const problems = [
      ...(component === 'all' || isComponent(component)
        ? []
        : [`"${component}" is no part of the host; there are ${logComponents.join(', ')} and all`]),
      ...(isLevel(level) ? [] : [`"${level}" is no level; there are ${logLevels.join(', ')}`]),
    ];
    if (problems.length > 0)
      throw new BorealisError(isLevel(level) ? 'BOREALIS_LOG_COMPONENT_UNKNOWN' : 'BOREALIS_REQUEST_INVALID', {
        problems: problems.join('; '),
      });
    for (const [name, logger] of this.loggers) if (component === 'all' || name === component) logger.level = level;
    return this.levels();
  }
}
