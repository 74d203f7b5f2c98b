import { errorCatalogue } from '../errors/index.js';
import type { ErrorEntry } from '../errors/index.js';

const section = ([code, { title, what, todo, status }]: readonly [string, ErrorEntry]): string => `## ${code}

**${title}** (HTTP ${status})

${what}

*What to do:* ${todo}
`;

/** `docs/reference/errors.md` */
export const errorsPage = (): string => `# Errors

Made from the catalogue in \`packages/contracts/src/errors\`; do not edit. Codes are permanent. Words in braces are filled in when
the error is shown.

${Object.entries(errorCatalogue)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(section)
  .join('\n')}`;
