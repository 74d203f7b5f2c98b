import { RE2JS } from 're2js';
import { reasonOf } from '../errors.js';
import type { AgentIntroduction } from '../protocol.js';
import { PseudoAttribute, ValueType } from '../wire.js';
import type { Attribute, AttributeConstraint, OfferConstraints } from '../wire.js';

/** Whether an agent may be offered. */
type AgentTest = (agent: AgentIntroduction) => boolean;

const LONGEST_REGEX = 4_096;

/** What a framework says of the agents it can use, by role; roles that are not named take any. */
export type CompiledConstraints = ReadonlyMap<string, AgentTest>;

export const NO_CONSTRAINTS: CompiledConstraints = new Map();

/** Ready to be asked for each agent, or what is wrong with them. */
export function compileConstraints(
  constraints: OfferConstraints | null | undefined,
  roles: readonly string[],
): CompiledConstraints | string {
  const compiled = new Map<string, AgentTest>();
  for (const [role, { groups }] of Object.entries(constraints?.roleConstraints ?? {})) {
    if (!roles.includes(role))
      return `Offer constraints specify \`role_constraints\` for a role '${role}' not contained in the set of roles`;
    if (!groups || groups.length === 0) return `Offer constraints for role '${role}' have no groups`;
    const tests: AgentTest[] = [];
    for (const { attributeConstraints } of groups) {
      const test = groupTest(attributeConstraints ?? []);
      if (typeof test === 'string') return `Offer constraints for role '${role}' are invalid: ${test}`;
      tests.push(test);
    }
    compiled.set(role, (agent) => tests.some((test) => test(agent)));
  }
  return compiled;
}

function groupTest(constraints: readonly AttributeConstraint[]): AgentTest | string {
  if (constraints.length === 0) return 'a group has no attribute constraints';
  const tests: AgentTest[] = [];
  for (const constraint of constraints) {
    const test = constraintTest(constraint);
    if (typeof test === 'string') return test;
    tests.push(test);
  }
  return (agent) => tests.every((test) => test(agent));
}

function constraintTest({ selector, predicate }: AttributeConstraint): AgentTest | string {
  const select = selectorOf(selector);
  if (typeof select === 'string') return select;
  const { exists, notExists, textEquals, textNotEquals, textMatches, textNotMatches } = predicate;
  if (exists) return (agent) => select(agent).length > 0;
  if (notExists) return (agent) => select(agent).length === 0;
  if (textEquals) return (agent) => select(agent).some(onText((text) => text === textEquals.value));
  if (textNotEquals) return (agent) => select(agent).every(onText((text) => text !== textNotEquals.value));
  const pattern = textMatches ?? textNotMatches;
  if (!pattern) return 'a predicate is not set';
  const regex = regexOf(pattern.regex);
  if (typeof regex === 'string') return regex;
  return textMatches
    ? (agent) => select(agent).some(onText((text) => regex.matches(text)))
    : (agent) => select(agent).every(onText((text) => !regex.matches(text)));
}

/** Only text is compared; an attribute that is a number or a range is left to the framework to judge. */
const onText =
  (test: (text: string) => boolean) =>
  ({ type, text }: Attribute): boolean =>
    type !== ValueType.TEXT || test(text?.value ?? '');

function selectorOf({
  pseudoattributeType,
  attributeName,
}: AttributeConstraint['selector']): ((agent: AgentIntroduction) => readonly Attribute[]) | string {
  if (attributeName) return ({ attributes }) => attributes.filter(({ name }) => name === attributeName);
  switch (pseudoattributeType) {
    case PseudoAttribute.HOSTNAME:
      return ({ hostname }) => [{ name: 'hostname', type: ValueType.TEXT, text: { value: hostname } }];
    case PseudoAttribute.REGION:
    case PseudoAttribute.ZONE:
      // No agent of this cluster is in a region.
      return () => [];
    default:
      return 'a selector names no attribute';
  }
}

/** As Mesos reads it: the same dialect, matched against the whole text in linear time. */
function regexOf(regex: string): RE2JS | string {
  if (regex.length > LONGEST_REGEX) return `a regex is longer than ${LONGEST_REGEX} characters`;
  try {
    return RE2JS.compile(regex);
  } catch (error) {
    return `the regex '${regex}' is invalid: ${reasonOf(error)}`;
  }
}
