/**
 * Amounts of resources as Mesos counts them: with three decimals, half away from zero. Whole numbers of thousandths add up and compare
 * without error, which fractions do not.
 */
export const thousandthsOf = (amount: number): number => Math.round(amount * 1000);
export const amountOf = (thousandths: number): number => thousandths / 1000;
