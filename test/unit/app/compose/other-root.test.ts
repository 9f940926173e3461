import { expect, test } from "bun:test";
import { symlinkSync } from "node:fs";
import { tellingOtherRoot } from "../../../../src/app/compose/other-root.ts";
import { encodeFsPayload } from "../../../../src/scan/core/fs-payload.ts";
import { TempTree } from "../../../support/temp-tree.ts";

const ENVELOPE = new Uint8Array([1]);

function told(payload: Uint8Array, given: string): string[] {
  const sentences: string[] = [];
  const payloadOf = tellingOtherRoot(
    () => payload,
    given,
    (sentence) => sentences.push(sentence),
  );
  for (let i = 0; i < 3; i++) expect(payloadOf(ENVELOPE)).toBe(payload);
  return sentences;
}

test("a run of another tree than the worker's path is told once, without a path", () => {
  using tree = new TempTree({ "a/x": "", "b/x": "" });
  const payload = encodeFsPayload({ kind: "directory", path: tree.at("a") });
  const sentences = told(payload, tree.at("b"));
  expect(sentences).toHaveLength(1);
  expect(sentences[0]).not.toContain(tree.path);
});

test("the same tree is not told of, whatever name it was given by", () => {
  using tree = new TempTree({ "a/x": "" });
  symlinkSync(tree.at("a"), tree.at("link"));
  const payload = encodeFsPayload({ kind: "directory", path: tree.at("a") });
  expect([told(payload, tree.at("a")), told(payload, `${tree.at("link")}/`)]).toEqual([[], []]);
});

test("a path that is gone is another one; a payload nobody can read is told elsewhere", () => {
  using tree = new TempTree({ "a/x": "" });
  const payload = encodeFsPayload({ kind: "directory", path: tree.at("a") });
  expect(told(payload, tree.at("gone"))).toHaveLength(1);
  expect(told(new Uint8Array([9]), tree.at("a"))).toEqual([]);
});
