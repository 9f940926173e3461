/**
 * Builds dist/gossip-worker: one binary with everything in it. `--target=bun-linux-arm64` and the like build for another
 * platform. Promises: the binary reads no `.env` and no `bunfig.toml` of the folder it runs in, which may be hostile.
 */
import { mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import packageJson from "../package.json" with { type: "json" };

const ROOT = join(import.meta.dir, "..");
const { values } = parseArgs({ options: { target: { type: "string" }, outfile: { type: "string" } } });
const outfile =
  values.outfile ?? join(ROOT, "dist", `gossip-worker${values.target ? `-${values.target}` : ""}`);

/** The program, and the module of its helper threads: workers are found only when they are entries themselves. */
const ENTRIES = ["src/main.ts", "src/scan/pipeline/engine-thread.ts"];
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
run([process.execPath, "scripts/build-engine.ts"]);
mkdirSync(join(outfile, ".."), { recursive: true });
// Built beside its place and moved there: a running binary cannot be overwritten, and nobody may start half of one.
const unfinished = `${outfile}.${process.pid}.tmp`;
run([
  process.execPath,
  "build",
  ...OPTIONS,
  ...targetOptions(values.target),
  ...ENTRIES,
  "--outfile",
  unfinished,
]);
renameSync(unfinished, outfile);

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
  const npm = [
    "npm",
    "install",
    "--prefix",
    folder,
    "--no-save",
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
  ];
  run([...npm, `--os=${os}`, `--cpu=${cpu}`, "--force", "--loglevel=error", `${name}@${version}`]);
  return [
    `--target=${target}`,
    `--compile-executable-path=${join(folder, "node_modules", name, "bin", "bun")}`,
  ];
}

function run(command: readonly string[]): void {
  const { exitCode } = Bun.spawnSync([...command], { cwd: ROOT, stdout: "ignore", stderr: "inherit" });
  if (exitCode !== 0) process.exit(1);
}
