/** How the command line names amounts of resources, and their fields at the API. */
export const amountFields = { cpus: 'cpus', mem: 'memMb', disk: 'diskMb', gpus: 'gpus' } as const;

export type AmountName = keyof typeof amountFields;
export const amountNames = Object.keys(amountFields) as AmountName[];
