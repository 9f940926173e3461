/**
 * A folder of made-up secrets: every example of every rule of ours, each in several surroundings.
 * Promises: assembled when asked for, so that none stands in the repository; the same files each time.
 * Says that a scanner runs and how it treats disguise. It is no contest of recall: the examples are ours.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { VENDOR_RULES } from "../../src/engine/rules/index.ts";

const BLOCK_BYTES = 1 << 20;

/** File name and content around one example. */
type Surrounding = (example: string) => string | Uint8Array;

const SURROUNDINGS: Readonly<Record<string, Surrounding>> = {
  "plain.txt": (example) => example,
  "code.ts": (example) => `${prose(12)}${example}\n${prose(12)}`,
  "one-line.js": (example) =>
    `${prose(60).replaceAll("\n", " ")} ${example} ${prose(60).replaceAll("\n", " ")}`,
  "windows.ini": (example) => `${prose(3)}${example}\n`.replaceAll("\n", "\r\n"),
  "base64.yaml": (example) => `data: ${Buffer.from(`${example}\n`).toString("base64")}\n`,
  "percent.log": (example) => `GET /?next=${encodeURIComponent(example)} HTTP/1.1\n`,
  "escaped.json": (example) => `{"text": ${JSON.stringify(example)}}\n`,
  "utf-16.txt": (example) => Buffer.from(`\u{feff}${prose(2)}${example}\n`, "utf16le"),
};

/** Returns how many examples were planted, each in every surrounding. */
export function plantSecrets(folder: string): number {
  let planted = 0;
  for (const { rules } of VENDOR_RULES) {
    for (const rule of rules) {
      for (const [index, example] of rule.examples().positive.entries()) {
        planted++;
        for (const [name, surround] of Object.entries(SURROUNDINGS)) {
          write(join(folder, rule.id, `${index + 1}-${name}`), surround(example));
        }
      }
    }
  }
  const [first] = VENDOR_RULES.flatMap(({ rules }) => rules).flatMap((rule) => rule.examples().positive);
  if (first !== undefined) write(join(folder, "across-a-megabyte.txt"), acrossBlockEnd(first));
  return planted;
}

/** The example's middle stands at the end of the first mebibyte. */
function acrossBlockEnd(example: string): string {
  const before = BLOCK_BYTES - (example.length >> 1);
  return `${prose(20_000).slice(0, before - 1)}\n${example}\n${prose(100)}`;
}

/** `lines` lines of 64 harmless bytes. */
function prose(lines: number): string {
  return "// the quick brown fox jumps over the lazy dog, and comes home.\n".repeat(lines);
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
