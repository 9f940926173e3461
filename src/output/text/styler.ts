/** ANSI styles, on or off by argument alone. Pure. Styles nest as long as the inner one is not of the same kind. */
const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
} as const;

export type StyleName = keyof typeof CODES;
export type Styler = (style: StyleName, text: string) => string;

export function createStyler(color: boolean): Styler {
  if (!color) return (_style, text) => text;
  return (style, text) => {
    const [on, off] = CODES[style];
    return text === "" ? "" : `\x1b[${on}m${text}\x1b[${off}m`;
  };
}
