/**
 * Scores the built-in rules on labelled cases and on folders that should be quiet, and keeps the result in docs/accuracy.md.
 *
 *     bun scripts/accuracy.ts                                  our own material, node_modules, and packages of five languages
 *     bun scripts/accuracy.ts cases/ --noise=/some/tree        a folder of cases, and one more quiet folder (may be repeated)
 *     --output=FILE   where the page goes    --no-packages  fetch none    --no-own  only what is named    --ids  name what went wrong
 *
 * A case is a line of JSON in a `.jsonl` file:
 *
 *     {"id": "env-1", "label": "secret", "family": "dotenv", "text": "TOKEN=…", "expect": [{"rule": "acme-token", "secret": "…"}]}
 *
 * - `label`: `secret`, or `lookalike` for what should give no finding.
 * - `text`, or `path` to a file beside the `.jsonl`. `id` and `family` (a kind of file, a vendor, a source) are optional.
 * - `expect`: what should be found: a `secret` as it stands in the text, or `start` and `end` in bytes; `rule` when a certain one
 *   should say so. Without `expect` any finding in a `secret` case counts.
 *
 * Promises: no secret and no text of a case is printed or written; `--ids` prints ids alone.
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createFinder } from "./accuracy/engine.ts";
import { type Case, readCases } from "./accuracy/labelled-case.ts";
import { noiseOf } from "./accuracy/noise.ts";
import { ownCases } from "./accuracy/own-cases.ts";
import { getPackages } from "./accuracy/packages.ts";
import { accuracyPage } from "./accuracy/page.ts";
import { emptyScore, scoreCase } from "./accuracy/score.ts";

const ROOT = join(import.meta.dir, "..");
const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    noise: { type: "string", multiple: true, default: [] },
    output: { type: "string", default: join(ROOT, "docs/accuracy.md") },
    packages: { type: "boolean", default: true },
    own: { type: "boolean", default: true },
    ids: { type: "boolean", default: false },
  },
});

Bun.spawnSync([process.execPath, "scripts/build-engine.ts"], {
  cwd: ROOT,
  stdout: "ignore",
  stderr: "inherit",
});
const finder = createFinder(Date.now());

const sets = [
  ...(flags.own ? [{ name: "Our own material", cases: ownCases() }] : []),
  ...positionals.map((path) => ({ name: path, cases: readCases(resolve(path)) })),
].map(({ name, cases }) => ({ name, cases: cases.length, score: scored(cases) }));

const quiet = flags.own ? [{ name: "node_modules", folder: join(ROOT, "node_modules") }] : [];
if (flags.own && flags.packages) {
  quiet.push(...getPackages());
}
const named = flags.noise.map((folder) => ({ name: folder, folder: resolve(folder) }));
const noise = [...quiet, ...named].map(({ name, folder }) => noiseOf(name, folder, finder));

await Bun.write(flags.output, accuracyPage({ rules: finder.rules, sets, noise }));
for (const { name, score } of sets) {
  const { expected, found } = score.all;
  print(
    `${name}: ${found} of ${expected} secrets found, ${score.alarms} of ${score.lookalikes} look-alikes reported`,
  );
  if (flags.ids) for (const id of [...score.missed, ...score.alarmed]) print(`  ${id}`);
}
for (const { name, bytes, findings } of noise)
  print(`${name}: ${findings} findings in ${(bytes / 1e6).toFixed(1)} MB`);
print(`Written: ${flags.output}`);

function scored(cases: readonly Case[]) {
  const score = emptyScore();
  for (const one of cases) scoreCase(score, one, finder.find(one.bytes));
  return score;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
