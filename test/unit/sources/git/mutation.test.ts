/** Seeded damage to every format read here: whatever the bytes, the answer is an object, a GitFault or a problem, and soon. */
import { expect, test } from "bun:test";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { readCommit } from "../../../../src/sources/git/core/commit.ts";
import { readStorageSettings } from "../../../../src/sources/git/core/config-text.ts";
import { applyDelta } from "../../../../src/sources/git/core/delta.ts";
import { readIndexFile } from "../../../../src/sources/git/core/index-file.ts";
import { MultiPackIndex } from "../../../../src/sources/git/core/multi-pack-index.ts";
import { SHA1 } from "../../../../src/sources/git/core/object-format.ts";
import { type PackDirectory, PackIndex } from "../../../../src/sources/git/core/pack-index.ts";
import { readPackedRefs } from "../../../../src/sources/git/core/ref-text.ts";
import { readReflog } from "../../../../src/sources/git/core/reflog.ts";
import { readTag } from "../../../../src/sources/git/core/tag.ts";
import { readTree } from "../../../../src/sources/git/core/tree.ts";
import { GitFault, type TakeGitObject } from "../../../../src/sources/git/index.ts";
import { processorMs } from "../../../support/processor-time.ts";
import { Random, seedOf } from "../../../support/random.ts";
import { open } from "./expect-same.ts";
import { GitSandbox, type TruthObject } from "./git-sandbox.ts";
import { deltaBytes, repositoryOf } from "./pack-bytes.ts";

/** On processors, for one damaged copy; what is usual is far below a hundredth of it. */
const CASE_MAX_MS = 5_000;

/** Some bytes changed, or some taken out, put in, doubled or cut off. */
function damage(bytes: Uint8Array, random: Random): Buffer {
  let result = Buffer.from(bytes);
  for (let times = 1 + random.below(3); times > 0; times--) {
    const at = random.below(result.length + 1);
    const length = random.below(Math.min(40, result.length - at) + 1);
    const interesting = [0, 1, 0x7f, 0x80, 0xff, random.below(256)];
    switch (random.below(6)) {
      case 0:
        result = result.subarray(0, at);
        break;
      case 1:
        result = Buffer.concat([result.subarray(0, at), result.subarray(at + length)]);
        break;
      case 2:
        result = Buffer.concat([result.subarray(0, at + length), result.subarray(at)]);
        break;
      default:
        if (at < result.length) result[at] = random.pick(interesting);
    }
  }
  return result;
}

/**
 * Runs `body` on damaged copies and counts those it refuses. Anything thrown but a GitFault is a failure that names seed
 * and case.
 */
function fuzz(cases: number, bytes: Uint8Array, body: (damaged: Buffer) => void): number {
  const seed = seedOf(20261121);
  const random = new Random(seed);
  let refused = 0;
  for (let i = 0; i < cases; i++) {
    const damaged = damage(bytes, random);
    const spentMs = processorMs(() => {
      try {
        body(damaged);
      } catch (error) {
        if (!(error instanceof GitFault)) throw new Error(`seed ${seed}, case ${i}`, { cause: error });
        refused++;
      }
    });
    if (spentMs > CASE_MAX_MS) throw new Error(`seed ${seed}, case ${i} took too long: ${spentMs} ms`);
  }
  return refused;
}

function packedSandbox(): { readonly sandbox: GitSandbox; readonly truth: ReadonlyMap<string, TruthObject> } {
  const sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 3);
  sandbox.git("r", "repack", "-q", "-adf");
  sandbox.git("r", "multi-pack-index", "write");
  return { sandbox, truth: sandbox.truth("r") };
}

function packFile(sandbox: GitSandbox, ending: string): Buffer {
  const folder = sandbox.at("r/.git/objects/pack");
  return readFileSync(`${folder}/${readdirSync(folder).find((name) => name.endsWith(ending))!}`);
}

test("damaged deltas make exactly what they declare, or are refused", () => {
  const base = new Uint8Array(5000).map((_, i) => i);
  const delta = deltaBytes(
    5000,
    3020,
    0xb1,
    7,
    0xd0,
    7,
    5,
    1,
    2,
    3,
    4,
    5,
    0xb3,
    1,
    2,
    0xe8,
    3,
    15,
    ...Array(15).fill(9),
  );
  const refused = fuzz(20_000, delta, (damaged) => {
    const result = applyDelta(base, damaged, 100_000);
    if (result.length > 100_000) throw new Error("over the limit");
  });
  expect(refused).toBeWithin(10_000, 20_000);
});

function visitDirectory(directory: PackDirectory): void {
  const step = Math.max(1, Math.floor(directory.count / 50));
  for (let i = 0; i < directory.count; i += step) {
    const id = directory.idAt(i);
    if (id.length !== 20) throw new Error("an id from outside the index");
    directory.offsetAt(i);
    directory.find(id);
  }
}

test("damaged indexes are refused or answer within their bounds", () => {
  const { sandbox } = packedSandbox();
  using _ = sandbox;
  const refused = fuzz(4_000, packFile(sandbox, ".idx"), (damaged) =>
    visitDirectory(new PackIndex(damaged, SHA1)),
  );
  expect(refused).toBeWithin(1_000, 4_000);
  const refusedMulti = fuzz(4_000, packFile(sandbox, "multi-pack-index"), (damaged) =>
    visitDirectory(new MultiPackIndex(damaged, SHA1).packDirectory(0)),
  );
  expect(refusedMulti).toBeWithin(1_000, 4_000);
});

test("damaged index files of the work tree are read or refused", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 3);
  sandbox.git("r", "reset", "-q", "--hard");
  for (const version of ["2", "4"]) {
    sandbox.git("r", "update-index", `--index-version=${version}`);
    const refused = fuzz(3_000, readFileSync(sandbox.at("r/.git/index")), (damaged) => {
      const { entries } = readIndexFile(damaged, SHA1);
      if (entries.some(({ oid }) => oid.length !== 40)) throw new Error("an id from outside the index");
    });
    expect(refused).toBeWithin(300, 3_000);
  }
});

test("damaged commits, trees, tags and texts are read or refused", () => {
  const { sandbox, truth } = packedSandbox();
  using _ = sandbox;
  const first = (type: string): Uint8Array => [...truth.values()].find((one) => one.type === type)!.bytes;
  const oid = "ab".repeat(20);
  const tag = Buffer.from(`object ${oid}\ntype commit\ntag v1\ntagger A <a@b> 12 +0000\n\nwords\n`);
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  expect(fuzz(2_000, first("commit"), (damaged) => readCommit(damaged, SHA1))).toBeWithin(200, 2_000);
  expect(fuzz(2_000, first("tree"), (damaged) => [...readTree(damaged, SHA1)])).toBeWithin(200, 2_000);
  expect(fuzz(2_000, tag, (damaged) => readTag(damaged, SHA1))).toBeWithin(200, 2_000);
  fuzz(2_000, Buffer.from(`# pack-refs\n${oid} refs/heads/x\n^${oid}\n`), (damaged) =>
    readPackedRefs(text(damaged), SHA1),
  );
  fuzz(2_000, Buffer.from(`${oid} ${oid} A <a@b> 12 +0000\tcommit: x\n`), (damaged) => [
    ...readReflog(text(damaged), SHA1),
  ]);
  fuzz(2_000, Buffer.from('[core]\n\tbare = true\n[remote "x"]\n\tpromisor = true ; yes\n'), (damaged) =>
    readStorageSettings(text(damaged)),
  );
});

/** What is given is right, and what is not given is reported. */
function expectAccounted(path: string, truth: ReadonlyMap<string, TruthObject>, complete: boolean): void {
  using repository = open(path, { verifyIds: true, limits: { objectMaxBytes: 10 * 2 ** 20 } });
  const given = new Set<string>();
  for (const { oid, bytes } of repository.objects()) {
    given.add(oid);
    const expected = truth.get(oid);
    if (expected !== undefined && !expected.bytes.equals(bytes)) throw new Error(`${oid} is wrong`);
  }
  const reported = new Set(repository.problems.map(({ oid }) => oid));
  const lost = [...truth.keys()].filter((oid) => !given.has(oid) && !reported.has(oid));
  if (complete && lost.length > 0) throw new Error(`${lost} neither given nor reported`);
  if (lost.length > 0 && reported.size === 0) throw new Error(`${lost} lost without a word`);
  // Where something is lost and the index is damaged, what is reported may have no name.
  expectUnitsAgree(path, given, truth, (oid) => (complete ? reported.has(oid) : reported.size > 0));
  for (const _ of repository.list());
  for (const oid of [...truth.keys()].slice(0, 5)) attempt(() => repository.object(oid));
}

/** Two threads with pieces of work give what one walk gives, and more only where the walk has said that it lost something. */
function expectUnitsAgree(
  path: string,
  walked: ReadonlySet<string>,
  truth: ReadonlyMap<string, TruthObject>,
  isLost: (oid: string) => boolean,
): void {
  const types = ["commit", "tree", "blob", "tag"] as const;
  using planner = open(path, { verifyIds: true, limits: { objectMaxBytes: 10 * 2 ** 20 } });
  using other = open(path, { verifyIds: true, limits: { objectMaxBytes: 10 * 2 ** 20 } });
  const units = planner.planUnits(types);
  const readers = [planner, other].map((repository) => repository.unitReader(units, types));
  const given = new Set<string>();
  const take: TakeGitObject = (id, _, bytes) => {
    const oid = id.toHex();
    if (given.has(oid)) throw new Error(`${oid} was given twice`);
    given.add(oid);
    const expected = truth.get(oid);
    if (expected !== undefined && !expected.bytes.equals(bytes))
      throw new Error(`${oid} is wrong in its unit`);
  };
  for (let turn = 0; readers[turn % 2]!.next(take); turn++) {}
  const missed = [...walked].filter((oid) => !given.has(oid));
  const extra = [...given].filter((oid) => !walked.has(oid) && !isLost(oid));
  if (missed.length + extra.length > 0) throw new Error(`units missed ${missed} and have ${extra} besides`);
}

function attempt(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof GitFault)) throw error;
  }
}

test("from a damaged pack every object is given right or reported", () => {
  const { sandbox, truth } = packedSandbox();
  using _ = sandbox;
  const [pack, index] = [packFile(sandbox, ".pack"), packFile(sandbox, ".idx")];
  using tree = repositoryOf([{ pack, index }]);
  fuzz(400, pack, (damaged) => {
    writeFileSync(tree.at("objects/pack/pack-0.pack"), damaged);
    expectAccounted(tree.path, truth, true);
  });
});

test("with a damaged index what is given is right, and a loss is reported", () => {
  const { sandbox, truth } = packedSandbox();
  using _ = sandbox;
  const [pack, index] = [packFile(sandbox, ".pack"), packFile(sandbox, ".idx")];
  using tree = repositoryOf([{ pack, index }]);
  fuzz(400, index, (damaged) => {
    writeFileSync(tree.at("objects/pack/pack-0.idx"), damaged);
    expectAccounted(tree.path, truth, false);
  });
});

test("a damaged loose object is given right or reported", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  const content = "some words\n".repeat(50);
  sandbox.write("r/file", content);
  const oid = sandbox.git("r", "hash-object", "-w", "file");
  const path = sandbox.at(`r/.git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`);
  const truth = sandbox.truth("r");
  const loose = readFileSync(path);
  using tree = repositoryOf([]);
  const copy = `objects/${oid.slice(0, 2)}/${oid.slice(2)}`;
  tree.write(copy, loose);
  fuzz(500, loose, (damaged) => {
    writeFileSync(tree.at(copy), damaged);
    expectAccounted(tree.path, truth, true);
  });
});
