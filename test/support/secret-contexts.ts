/** The ways secrets stand in files, as functions from the secret's text to a file's. latin1, one character a byte. */
import type { Random } from "./random.ts";

type Context = (text: string, random: Random) => string;

const base64 = (text: string): string => Buffer.from(text, "latin1").toString("base64");
const EDGES = ["a", "_", "9", "-", ".", "/", "=", "+", "%", "\\", "\n"] as const;

export const CONTEXTS: readonly (readonly [string, Context])[] = [
  ["a line of its own", (text) => `foo bar\n${text}\nend of file\n`],
  ["the whole file", (text) => text],
  ["a quoted string", (text) => `const x = "${text}";\n`],
  ["YAML", (text) => `key0: ${text}\n`],
  ["JSON", (text) => `{"a": ${JSON.stringify(text)}}`],
  ["a JSON string in JSON", (text) => JSON.stringify({ config: JSON.stringify({ value: text }) })],
  ["base64", (text) => `data: ${base64(`config ${text}\n`)}\n`],
  ["base64 in base64", (text) => base64(`xx ${base64(`yy ${text} zz`)} end of it`)],
  ["hex", (text) => `blob=${Buffer.from(`hex dump: ${text}`, "latin1").toString("hex")};`],
  ["a URL's query", (text) => `https://x.io/?q=${encodeURIComponent(text)}&b=1`],
  ["glued to a neighbour", (text, random) => `${random.pick(EDGES)}${text}${random.pick(EDGES)}`],
  ["twice on a line", (text) => `${text} ${text}`],
];
