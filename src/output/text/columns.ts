/**
 * How many terminal columns text takes: 2 for East Asian wide characters and emoji, 0 for combining marks, else 1.
 * Promises: never negative; close to what terminals do, which differ among themselves. Pure.
 */
const MARK = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const EMOJI = /^\p{Emoji_Presentation}$/u;
const TAB_COLUMNS = 4;

/** Ranges of wide characters: first, last. From Unicode's East Asian Width, classes W and F, neighbours joined. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18aff],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd],
];

export function columnsOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

/** `text` with each tab as the spaces to the next tab stop, counted from the text's own start. */
export function expandTabs(text: string): string {
  if (!text.includes("\t")) return text;
  let out = "";
  for (const piece of text.split(/(\t)/)) {
    out += piece === "\t" ? " ".repeat(TAB_COLUMNS - (columnsOf(out) % TAB_COLUMNS)) : piece;
  }
  return out;
}

function columnsOfCharacter(character: string): number {
  const code = character.codePointAt(0)!;
  if (code >= 0x20 && code < 0x7f) return 1;
  if (MARK.test(character)) return 0;
  return EMOJI.test(character) || WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}
