/**
 * Makes what is loaded at start, when a source is newer: `kernel.wasm`, and for git `unpack.wasm` and `trees.wasm`, from
 * AssemblyScript, and the built-in rules planned once for each anchor mode. Runs before tests and builds; its outputs are not in git.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import asc from "assemblyscript/asc";

const ENGINE = `${import.meta.dir}/../src/engine`;
const KERNEL = `${ENGINE}/kernel`;
const GIT = `${import.meta.dir}/../src/sources/git`;
const MODULE_OPTIONS = [
  "-O3",
  "--converge",
  "--noAssert",
  "--runtime",
  "stub",
  "--importMemory",
  "--enable",
  "simd,relaxed-simd",
];
const PACKAGES = `${import.meta.dir}/../node_modules`;
const SAMPLE_EVERY = 19;
const SAMPLE_FILE_BYTES = 32 << 10;
const MODES = ["manual", "derived"] as const;

function newest(folder: string, pattern: string): number {
  const files = [...new Bun.Glob(pattern).scanSync({ cwd: folder, absolute: true })];
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

function isFresh(output: string, sourcesMs: number): boolean {
  return existsSync(output) && statSync(output).mtimeMs > sourcesMs;
}

async function buildModule(folder: string, name: string): Promise<void> {
  if (isFresh(`${folder}/${name}.wasm`, newest(folder, "*.as.ts"))) return;
  const { error, stderr } = await asc.main([
    `${name}.as.ts`,
    "--baseDir",
    folder,
    "-o",
    `${name}.wasm`,
    ...MODULE_OPTIONS,
  ]);
  if (error !== null) throw new Error(`${name}.as.ts does not compile:\n${stderr}`);
}

async function buildPrograms(): Promise<void> {
  const sourcesMs = newest(ENGINE, "**/*.ts");
  const stale = MODES.filter((mode) => !isFresh(`${ENGINE}/rules/built-in-${mode}.bin`, sourcesMs));
  if (stale.length === 0) return;
  const { allRules } = await import("../src/engine/rules/index.ts");
  const { compileProgram } = await import("../src/engine/program.ts");
  const { encodeProgram } = await import("../src/engine/program-codec.ts");
  const sample = sampleText();
  for (const mode of stale) {
    await Bun.write(
      `${ENGINE}/rules/built-in-${mode}.bin`,
      encodeProgram(compileProgram(allRules(), mode, sample)),
    );
  }
}

/** The heads of some of the files the packages brought: code, documentation and data of many hands. */
function sampleText(): Uint8Array {
  const files = [
    ...new Bun.Glob("**/*.{js,ts,mjs,cjs,json,md,mdx,c,h,py,css}").scanSync({
      cwd: PACKAGES,
      absolute: true,
    }),
  ]
    .sort()
    .filter((_, index) => index % SAMPLE_EVERY === 0);
  return Buffer.concat(files.map((file) => readFileSync(file).subarray(0, SAMPLE_FILE_BYTES)));
}

await buildModule(KERNEL, "kernel");
await buildModule(GIT, "unpack");
await buildModule(GIT, "trees");
await buildPrograms();
