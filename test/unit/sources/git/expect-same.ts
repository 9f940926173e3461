/** Compares what our reader gives with what git gives: every object, once, by each of the ways to ask for it. */
import { expect } from "bun:test";
import { type GitRepository, openRepository, type TakeGitObject } from "../../../../src/sources/git/index.ts";
import type { GitSandbox, TruthObject } from "./git-sandbox.ts";

export function open(path: string, options = {}): GitRepository {
  const repository = openRepository(path, options);
  if (repository === undefined) throw new Error(`${path} is no repository`);
  return repository;
}

export function expectSameAsGit(sandbox: GitSandbox, where: string): void {
  const truth = sandbox.truth(where);
  using repository = open(sandbox.at(where), { verifyIds: true });
  expectObjects(repository, truth);
  expectUnits(repository, truth);
  expectList(repository, truth);
  expectSingles(repository, truth);
  expect(repository.problems).toEqual([]);
}

export function expectObjects(
  repository: Pick<GitRepository, "objects">,
  truth: ReadonlyMap<string, TruthObject>,
): void {
  const seen = new Set<string>();
  for (const { oid, type, bytes, sizeBytes } of repository.objects()) {
    if (seen.has(oid)) throw new Error(`${oid} was given twice`);
    seen.add(oid);
    const expected = truth.get(oid);
    if (expected === undefined) throw new Error(`git does not know ${oid}`);
    if (expected.type !== type || expected.bytes.length !== sizeBytes || !expected.bytes.equals(bytes))
      throw new Error(`${oid} differs`);
  }
  expect([...seen].sort()).toEqual([...truth.keys()].sort());
}

/** The way of several threads: each takes every other piece of work. */
function expectUnits(
  repository: Pick<GitRepository, "planUnits" | "unitReader">,
  truth: ReadonlyMap<string, TruthObject>,
): void {
  const types = ["commit", "tree", "blob", "tag"] as const;
  const units = repository.planUnits(types);
  const readers = [1, 2].map(() => repository.unitReader(units, types));
  const seen = new Set<string>();
  const take: TakeGitObject = (id, type, bytes) => {
    const oid = id.toHex();
    if (seen.has(oid)) throw new Error(`${oid} was given twice`);
    seen.add(oid);
    const expected = truth.get(oid);
    if (expected?.type !== type || !expected.bytes.equals(bytes))
      throw new Error(`${oid} differs in its unit`);
  };
  for (let turn = 0; readers[turn % 2]!.next(take); turn++) {}
  expect([...seen].sort()).toEqual([...truth.keys()].sort());
}

function expectList(repository: GitRepository, truth: ReadonlyMap<string, TruthObject>): void {
  const listed = [...repository.list()].map(({ oid, type, sizeBytes }) => `${oid} ${type} ${sizeBytes}`);
  const expected = [...truth].map(([oid, { type, bytes }]) => `${oid} ${type} ${bytes.length}`);
  expect(listed.sort()).toEqual(expected.sort());
}

function expectSingles(repository: GitRepository, truth: ReadonlyMap<string, TruthObject>): void {
  for (const [oid, { type, bytes }] of truth) {
    const object = repository.object(oid);
    if (object?.type !== type || !bytes.equals(object.bytes))
      throw new Error(`${oid} differs when read alone`);
    const info = repository.info(oid);
    if (info?.type !== type || info.sizeBytes !== bytes.length) throw new Error(`${oid} has another size`);
  }
}
