import { expect, test } from "bun:test";
import { gzipSync } from "node:zlib";
import { scanFs } from "../../../../src/scan/local/scan-fs.ts";
import { type EngineSetup, enginePartsMaker } from "../../../../src/scan/pipeline/engine-parts.ts";
import { DEFAULT_ARCHIVE_LIMITS } from "../../../../src/sources/archive/index.ts";
import { scanOptions } from "../../../support/builders/fake-scan.ts";
import { fakeParts } from "../../../support/fakes/fake-parts.ts";
import { MarkerScanner } from "../../../support/fakes/marker-scanner.ts";
import { TempTree } from "../../../support/temp-tree.ts";

const EMPTY_MODULE = new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));

/** Everything real but the engine. */
async function scan(path: string, keepSecrets: boolean) {
  const { rules } = await fakeParts({});
  const makeParts = enginePartsMaker<null>(() => ({
    scanner: new MarkerScanner(),
    rules,
    ruleOf: () => ({ info: rules[0]!, publicPrefix: 2 }),
    copySecret: (secret) => secret.reveal().slice(),
  }));
  const setup: EngineSetup<null> = {
    module: EMPTY_MODULE,
    engine: null,
    archiveLimits: DEFAULT_ARCHIVE_LIMITS,
    keepSecrets,
  };
  return scanFs(scanOptions([path]), { setup, makeParts, workerUrl: new URL("file:///nowhere") });
}

test("real archives, extractors and redaction work together", async () => {
  const notebook = { cells: [{ cell_type: "code", source: ["a\n", "MARK{in_a_notebook}"], outputs: [] }] };
  using tree = new TempTree({
    "a.gz": gzipSync("\n\nMARK{in_gzip_here}"),
    "n.ipynb": JSON.stringify(notebook, null, 1),
    "plain.txt": "x MARK{in_plain_text}",
  });
  const outcome = await scan(tree.path, true);
  expect(outcome.problems).toEqual([]);
  expect(outcome.findings.map(({ path, place }) => [path.slice(tree.path.length + 1), place.line])).toEqual([
    ["a.gz::a", 3],
    ["n.ipynb", 7],
    ["plain.txt", 1],
  ]);
  expect(outcome.findings[0]!.mask).toBe("in********");
  expect(JSON.stringify(outcome)).not.toContain("in_plain_text");
  expect(outcome.secrets.size).toBe(3);
});

test("no secret leaves the parts unless they are made to keep them", async () => {
  using tree = new TempTree({ "plain.txt": "x MARK{in_plain_text}" });
  const outcome = await scan(tree.path, false);
  expect(outcome.findings).toHaveLength(1);
  expect(outcome.secrets.size).toBe(0);
});
