/** Colours and weights, the only sequences the command itself writes. */
const style = /(\u001b\[\d{1,2}m)/; // eslint-disable-line no-control-regex
/** What steers a terminal, lines and tabs apart, and what turns the direction of writing. */
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g; // eslint-disable-line no-control-regex

/** The picture Unicode has of a control character; one sign for those without. */
const pictureOf = (character: string): string => {
  const code = character.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
};

/**
 * A text a terminal can be given. Messages of tasks and names from elsewhere are in it: they may be read there, and nothing they hold may
 * move the cursor, rename the window or write into the clipboard. Without `coloured`, styles go as well.
 */
export const printable = (text: string, coloured: boolean): string =>
  text
    .split(style)
    // The odd ones are the styles.
    .map((part, index) => (index % 2 === 0 ? part.replace(steering, pictureOf) : coloured ? part : ''))
    .join('');

/** The same on one line: what is a cell of a table must not look like rows of it. */
export const onOneLine = (text: string): string => text.replace(/\r\n|[\r\n]/g, '\u2424').replaceAll('\t', ' ');
