import { BorealisError } from '@borealis/contracts';
import type { Framework, FrameworkConfig } from '@borealis/contracts';

const shown = ({ name, principal }: { readonly name: string; readonly principal?: string | undefined }): string =>
  principal === undefined ? `framework "${name}"` : `framework "${name}" of principal "${principal}"`;

/**
 * A host of another framework would lock this one out with its first term. BOREALIS_STORE_OF_ANOTHER when the state that is kept is
 * that of another name, or of another principal; a second host of the same framework takes over.
 */
export const refuseOther = (
  owner: Framework | undefined,
  database: string,
  { mesosName, principal }: Pick<FrameworkConfig, 'mesosName' | 'principal'>,
): void => {
  if (owner === undefined) return;
  // Whoever begins to use a principal is still the same one.
  const samePrincipal = owner.principal === undefined || principal === undefined || owner.principal === principal;
  if (owner.name === mesosName && samePrincipal) return;
  throw new BorealisError('BOREALIS_STORE_OF_ANOTHER', {
    database,
    theirs: shown(owner),
    ours: shown({ name: mesosName, principal }),
  });
};
