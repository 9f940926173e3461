/**
 * Builds the folders that are scanned, below `.cache/bench`, and says what is in each.
 *   c200, c1g   200 MB and 1 GB of packages, chosen by path hash; c200 is the beginning of c1g. Hard links: they cost no disk
 *   tiny        three files, for the time a program needs to start
 *   planted     made-up secrets
 * Promises: built once for the same recipe; a folder that was cut off half-way is built again.
 */
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type SourceFile, selectFiles } from "./corpus-selection.ts";
import { SOURCES_ID, sourceFiles } from "./corpus-sources.ts";
import { plantSecrets } from "./planted.ts";
import { median } from "./statistics.ts";

export const CORPUS_NAMES = ["tiny", "planted", "c200", "c1g"] as const;
export type CorpusName = (typeof CORPUS_NAMES)[number];

export interface Corpus {
  readonly name: CorpusName;
  readonly folder: string;
  readonly fileCount: number;
  readonly bytes: number;
  readonly medianFileBytes: number;
  readonly largestFileBytes: number;
  /** One line for the reader of a table: where the files come from. */
  readonly what: string;
}

const SAMPLE_BYTES: Readonly<Record<"c200" | "c1g", number>> = { c200: 200_000_000, c1g: 1_000_000_000 };
/** Raise when the code here makes other files of the same sources. */
const RECIPE = 2;

/** Small ones are made anew each time; samples are kept while their recipe stands. */
export async function corpus(cache: string, name: CorpusName): Promise<Corpus> {
  const folder = join(cache, name);
  if (name === "tiny" || name === "planted") return make(folder, name);
  const note = join(cache, `${name}-${RECIPE}-${SOURCES_ID}.json`);
  if (existsSync(note)) return JSON.parse(readFileSync(note, "utf8"));
  const built = sample(folder, name, await sourceFiles(join(cache, "corpus-src")));
  writeFileSync(note, `${JSON.stringify(built, null, 2)}\n`);
  return built;
}

function sample(folder: string, name: "c200" | "c1g", sources: readonly SourceFile[]): Corpus {
  rmSync(folder, { recursive: true, force: true });
  const chosen = selectFiles(sources, SAMPLE_BYTES[name]);
  for (const { from, to } of chosen) place(from, join(folder, to));
  const kinds = Map.groupBy(chosen, (file) => file.to.slice(0, file.to.indexOf("/")));
  const shares = [...kinds].map(([kind, files]) => `${kind} ${Math.round(total(files) / 1e6)} MB`);
  return describe(name, folder, sizes(chosen), `packages: ${shares.sort().join(", ")}`);
}

function place(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    // Another file system: then a copy. If that fails too, its error says more than the link's.
    copyFileSync(from, to);
  }
}

function make(folder: string, name: "tiny" | "planted"): Corpus {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (name === "tiny") {
    for (const [file, text] of Object.entries(tinyFiles())) writeFileSync(join(folder, file), text);
    return describe(
      name,
      folder,
      Object.values(tinyFiles()).map((text) => text.length),
      "three made-up files",
    );
  }
  const planted = plantSecrets(folder);
  const written = [...new Bun.Glob("**/*").scanSync(folder)].map((path) => Bun.file(join(folder, path)).size);
  return describe(name, folder, written, `${planted} made-up secrets, each in several surroundings`);
}

function tinyFiles(): Readonly<Record<string, string>> {
  return {
    "README.md": "# A project\n\nSet PORT and start it.\n".repeat(20),
    "index.js":
      'import { createServer } from "node:http";\n\ncreateServer().listen(process.env.PORT);\n'.repeat(10),
    "settings.json": `${JSON.stringify({ port: 8080, host: "localhost", retries: 3 }, null, 2)}\n`,
  };
}

function describe(name: CorpusName, folder: string, sizes: readonly number[], what: string): Corpus {
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const largestFileBytes = sizes.reduce((most, size) => Math.max(most, size), 0);
  return {
    name,
    folder,
    fileCount: sizes.length,
    bytes,
    medianFileBytes: median(sizes),
    largestFileBytes,
    what,
  };
}

const sizes = (files: readonly SourceFile[]): number[] => files.map((file) => file.sizeBytes);
const total = (files: readonly SourceFile[]): number => sizes(files).reduce((sum, size) => sum + size, 0);
