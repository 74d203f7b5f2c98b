import { amountOf, counted, thousandthsOf } from '@borealis/contracts';
import type { FixStep } from '@borealis/contracts';
import { portsText } from './words.js';

/** Said behind the amount; the others are named by what is lowered. */
const units = { cpus: '', mem: ' MB', disk: ' MB', gpus: '', ports: '' } as const;

/** One change as a person would write it down. */
const stepText = (step: FixStep): string => {
  switch (step.kind) {
    case 'lower': {
      const by = amountOf(thousandthsOf(step.from - step.to));
      return `lower ${step.resource} by ${by}${units[step.resource]} to ${step.to}`;
    }
    case 'allowSeveralPerAgent':
      return 'allow several instances on one agent';
    case 'dropConstraint':
      return `drop the constraint "${step.constraint}"`;
    case 'raiseLimit':
      return `raise the limit "${step.constraint}" to ${step.to}`;
    case 'dropFixedPorts':
      return `take any free ${step.ports.length === 1 ? 'port' : 'ports'} instead of ${portsText(step.ports)}`;
    case 'freePorts':
      return `free ${portsText(step.ports)} on ${step.hostname}`;
    case 'undrain':
      return `undrain ${step.hostname}`;
    case 'endMaintenance':
      return `end the maintenance of ${step.hostname}`;
  }
};

/** `Lower mem by 112 MB to 400: fits 3 agents.` */
export const fixText = (steps: readonly FixStep[], fits: number): string => {
  const text = steps.map(stepText).join(' and ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}: fits ${counted(fits, 'agent')}.`;
};

/** How much of a change it is: less is gentler. Lowering a little is least, giving a wish up is most. */
export const costOf = (steps: readonly FixStep[]): number =>
  steps.reduce((sum, step) => sum + stepCost(step), steps.length - 1);

const stepCost = (step: FixStep): number => {
  switch (step.kind) {
    case 'lower':
      return (step.from - step.to) / step.from;
    case 'raiseLimit':
      return 0.4;
    case 'freePorts':
      return 0.5;
    case 'dropFixedPorts':
      return 0.6;
    case 'allowSeveralPerAgent':
      return 0.7;
    case 'endMaintenance':
    case 'undrain':
    case 'dropConstraint':
      return 0.8;
  }
};
