/** `objects/info/alternates`: other object directories, one a line. */

/** The paths as they are written; relative ones count from the object directory the file lies in. */
export function readAlternates(text: string): readonly string[] {
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => (line.startsWith('"') ? unquote(line) : line))
    .filter((path) => !path.includes("\0"));
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  a: "\x07",
  b: "\b",
  f: "\f",
  v: "\v",
};

/** C's quoting, as git writes a path that begins with a quote or holds a control character. */
function unquote(line: string): string {
  const end = line.lastIndexOf('"');
  if (end <= 0) return line;
  return line
    .slice(1, end)
    .replace(/\\([0-7]{3}|.)/gs, (_, code: string) =>
      code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
    );
}
