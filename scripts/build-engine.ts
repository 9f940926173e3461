/**
 * Makes what the engine loads at start, when a source is newer: `kernel.wasm` from the AssemblyScript kernel, and the built-in
 * rules planned once for each anchor mode. Runs before tests and builds; its outputs are not in git.
 */
import { existsSync, statSync } from "node:fs";
import asc from "assemblyscript/asc";

const ENGINE = `${import.meta.dir}/../src/engine`;
const KERNEL = `${ENGINE}/kernel`;
const KERNEL_OPTIONS = [
  "-O3",
  "--converge",
  "--noAssert",
  "--runtime",
  "stub",
  "--importMemory",
  "--enable",
  "simd,relaxed-simd",
];
const MODES = ["manual", "derived"] as const;

function newest(folder: string, pattern: string): number {
  const files = [...new Bun.Glob(pattern).scanSync({ cwd: folder, absolute: true })];
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

function isFresh(output: string, sourcesMs: number): boolean {
  return existsSync(output) && statSync(output).mtimeMs > sourcesMs;
}

async function buildKernel(): Promise<void> {
  if (isFresh(`${KERNEL}/kernel.wasm`, newest(KERNEL, "*.as.ts"))) return;
  const { error, stderr } = await asc.main([
    "kernel.as.ts",
    "--baseDir",
    KERNEL,
    "-o",
    "kernel.wasm",
    ...KERNEL_OPTIONS,
  ]);
  if (error !== null) throw new Error(`the kernel does not compile:\n${stderr}`);
}

async function buildPrograms(): Promise<void> {
  const sourcesMs = newest(ENGINE, "**/*.ts");
  const stale = MODES.filter((mode) => !isFresh(`${ENGINE}/rules/built-in-${mode}.bin`, sourcesMs));
  if (stale.length === 0) return;
  const { allRules } = await import("../src/engine/rules/index.ts");
  const { compileProgram } = await import("../src/engine/program.ts");
  const { encodeProgram } = await import("../src/engine/program-codec.ts");
  for (const mode of stale) {
    await Bun.write(`${ENGINE}/rules/built-in-${mode}.bin`, encodeProgram(compileProgram(allRules(), mode)));
  }
}

await buildKernel();
await buildPrograms();
