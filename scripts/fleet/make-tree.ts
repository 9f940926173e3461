/**
 * Made-up file trees for the fleet's demonstration, benchmark and chaos: folders of source-like text with secrets here and there,
 * some of them encoded, compressed or in files with awkward names.
 * Promises: the same options give the same bytes; secrets are assembled while it runs, and none is anybody's.
 * As a program: bun scripts/fleet/make-tree.ts FOLDER [--files=N] [--file-bytes=N] [--secrets=N] [--seed=N]
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { VENDOR_RULES } from "../../src/engine/rules/index.ts";

export interface TreeOptions {
  readonly files: number;
  /** The median; a file has between half and three times as much. */
  readonly fileBytes: number;
  /** How many files hold a secret. */
  readonly secrets: number;
  readonly seed: number;
}

export interface MadeTree {
  readonly files: number;
  readonly bytes: number;
  readonly secrets: number;
}

const FILES_PER_FOLDER = 100;
const FOLDERS_PER_FOLDER = 100;
/** Bytes of text that all files are cut from. */
const TEXT_BYTES = 4 << 20;

/** Signs that sort before, at and behind the slash, so that the order of paths is not the order of names. */
const AWKWARD = ["", "", "", "-", ".", "!", " copy", "ä", "~"] as const;
const ENDINGS = ["ts", "py", "yaml", "json", "env", "md", "go", "tf"] as const;

export function makeTree(folder: string, options: TreeOptions): MadeTree {
  const random = generator(options.seed);
  const text = sourceText(random);
  const secrets = examples();
  const every = options.secrets === 0 ? Number.POSITIVE_INFINITY : options.files / options.secrets;
  let bytes = 0;
  let planted = 0;
  let directory = "";
  for (let index = 0; index < options.files; index++) {
    if (index % FILES_PER_FOLDER === 0) directory = makeFolder(folder, index / FILES_PER_FOLDER, random);
    const length = Math.max(64, Math.round(options.fileBytes * (0.5 + 2.5 * random() ** 2)));
    const hasSecret = Math.floor((index + 1) / every) > Math.floor(index / every);
    const secret = hasSecret ? secrets[planted++ % secrets.length]! : undefined;
    bytes += writeFile(directory, index, { text, length, secret, random });
  }
  return { files: options.files, bytes, secrets: planted };
}

interface FileParts {
  readonly text: Buffer;
  readonly length: number;
  readonly secret: string | undefined;
  readonly random: () => number;
}

function writeFile(directory: string, index: number, { text, length, secret, random }: FileParts): number {
  const ending = pick(ENDINGS, random);
  const name = `file${pick(AWKWARD, random)}${index}.${ending}`;
  if (secret === undefined) return writeText(join(directory, name), text, length, random);
  const start = Math.floor(random() * (TEXT_BYTES - length));
  const around = text.toString("latin1", start, start + length);
  const half = around.indexOf("\n", length >> 1);
  const content = `${around.slice(0, half)}\n${disguise(secret, index)}\n${around.slice(half)}`;
  const isPacked = index % 7 === 0;
  const bytes = isPacked ? gzipSync(content, { level: 1 }) : Buffer.from(content, "latin1");
  writeFileSync(join(directory, isPacked ? `${name}.gz` : name), bytes);
  return bytes.length;
}

/** A cut of the text, longer than it when the file is. */
function writeText(path: string, text: Buffer, length: number, random: () => number): number {
  const file = openSync(path, "w");
  try {
    let left = length;
    while (left > 0) {
      const take = Math.min(left, TEXT_BYTES >> 1);
      const start = Math.floor(random() * (TEXT_BYTES - take));
      writeSync(file, text, start, take);
      left -= take;
    }
  } finally {
    closeSync(file);
  }
  return length;
}

function disguise(secret: string, index: number): string {
  if (index % 5 === 1) return `data: ${Buffer.from(`${secret}\n`).toString("base64")}`;
  if (index % 5 === 2) return `# ${encodeURIComponent(secret)}`;
  return secret;
}

function makeFolder(root: string, index: number, random: () => number): string {
  const outer = Math.floor(index / FOLDERS_PER_FOLDER);
  const folder = join(root, `part${outer}`, `dir${pick(AWKWARD, random)}${index}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Examples of every rule that stand on one line: what our own engine finds, so that a loss is seen. */
function examples(): string[] {
  const firsts = VENDOR_RULES.flatMap(({ rules }) =>
    rules.map((rule) => rule.examples().positive.find((example) => /^[\x20-\x7e]+$/.test(example))),
  );
  return firsts.filter((example) => example !== undefined);
}

function sourceText(random: () => number): Buffer {
  const words = [
    "const",
    "value",
    "return",
    "index",
    "(a, b)",
    "=>",
    "{",
    "}",
    "if",
    "list.map",
    "import",
    "name:",
    "0x1f",
    "42",
  ];
  const out = Buffer.alloc(TEXT_BYTES, 0x20);
  let at = 0;
  while (at < TEXT_BYTES) {
    const line = Array.from({ length: 4 + Math.floor(random() * 8) }, () => pick(words, random)).join(" ");
    at += out.write(`${line}\n`, at, "latin1");
  }
  return out;
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)]!;
}

/** mulberry32: 0 to 1. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      files: { type: "string", default: "10000" },
      "file-bytes": { type: "string", default: "4000" },
      secrets: { type: "string", default: "500" },
      seed: { type: "string", default: "1" },
    },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error("name the folder to make");
  const made = makeTree(folder, {
    files: Number(values.files),
    fileBytes: Number(values["file-bytes"]),
    secrets: Number(values.secrets),
    seed: Number(values.seed),
  });
  console.log(JSON.stringify(made));
}
