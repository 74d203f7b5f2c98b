/** The text as a sentence that ends: what ends with a full stop already gets no other. */
export const fullStop = (text: string): string => (text === '' || /[.!?…]$/.test(text) ? text : `${text}.`);
