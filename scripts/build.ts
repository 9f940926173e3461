/**
 * Builds dist/gossip-worker: one binary with everything in it. `--target=bun-linux-arm64` and the like build for another
 * platform. Promises: the binary reads no `.env` and no `bunfig.toml` of the folder it runs in, which may be hostile.
 */
import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import packageJson from "../package.json" with { type: "json" };

const ROOT = join(import.meta.dir, "..");
const { target } = parseArgs({ options: { target: { type: "string" } } }).values;
const outfile = join(ROOT, "dist", target === undefined ? "gossip-worker" : `gossip-worker-${target}`);

/** The program, and the modules of its threads: workers are found only when they are entries themselves. */
const ENTRIES = [
  "src/main.ts",
  "src/scan/pipeline/engine-thread.ts",
  "src/sources/mirror/built-in/index-pack-thread.ts",
];
/** Names stay whole (`--minify` would shorten them): they stand in stack traces and errors. */
const OPTIONS = [
  "--compile",
  "--minify-whitespace",
  "--minify-syntax",
  "--bytecode",
  "--format=esm",
  "--splitting",
  "--sourcemap=inline",
  "--no-compile-autoload-dotenv",
  "--no-compile-autoload-bunfig",
];

const startedAt = performance.now();
const forTarget = targetOptions(target);
run([process.execPath, "scripts/build-engine.ts"]);
mkdirSync(join(ROOT, "dist"), { recursive: true });
// Built in a folder of its own and moved: a running binary cannot be overwritten, nobody may start half of one, and the
// maps that are left beside it are already inside.
const folder = mkdtempSync(join(ROOT, "dist", ".build-"));
const unfinished = join(folder, "gossip-worker");
try {
  run([process.execPath, "build", ...OPTIONS, ...forTarget, ...ENTRIES, "--outfile", unfinished]);
  renameSync(unfinished, outfile);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const megabytes = (statSync(outfile).size / 1e6).toFixed(1);
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
process.stdout.write(`${outfile}: ${megabytes} MB in ${seconds} s\n`);

/** Another platform's Bun comes from the same npm packages as our own, in the same version. */
function targetOptions(target: string | undefined): readonly string[] {
  if (target === undefined) return [];
  const [, os, cpu] = /^bun-(linux|darwin)-(x64|arm64)$/.exec(target) ?? [];
  if (os === undefined || cpu === undefined) {
    process.stderr.write(
      `unknown target ${target}: one of bun-linux-x64, bun-linux-arm64, bun-darwin-x64, bun-darwin-arm64\n`,
    );
    process.exit(2);
  }
  const name = `@oven/bun-${os}-${cpu === "arm64" ? "aarch64" : cpu}`;
  const folder = join(ROOT, ".cache", "targets");
  const version = packageJson.devDependencies.bun;
  mkdirSync(folder, { recursive: true });
  const install = ["npm", "install", "--prefix", folder, "--no-save", "--ignore-scripts", "--loglevel=error"];
  run([...install, "--force", `--os=${os}`, `--cpu=${cpu}`, `${name}@${version}`]);
  return [
    `--target=${target}`,
    `--compile-executable-path=${join(folder, "node_modules", name, "bin", "bun")}`,
  ];
}

function run(command: readonly string[]): void {
  const { exitCode } = Bun.spawnSync([...command], { cwd: ROOT, stdout: "ignore", stderr: "inherit" });
  if (exitCode !== 0) throw new Error(`${command.slice(0, 2).join(" ")} ended with exit code ${exitCode}`);
}
