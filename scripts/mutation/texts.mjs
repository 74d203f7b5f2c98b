// Texts for people are left as they are: another wording is no other decision. States, reasons, kinds and codes are changed like all else.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const isText = (path) =>
  (path.isStringLiteral() && path.node.value.includes(' ')) ||
  (path.isTemplateLiteral() && path.node.quasis.some(({ value }) => value.raw.includes(' ')));

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'texts', {
    shouldIgnore: (path) => (isText(path) ? 'A text for people.' : undefined),
  }),
];
