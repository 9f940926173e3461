/** Two halves of a credential in a repository, found by the real engine on a real thread: the record has the places of both. */
import { expect, test } from "bun:test";
import { localThreadMaker } from "../../../../src/app/compose/local.ts";
import { EVERY_RULE } from "../../../../src/app/rule-set/select-rules.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { ThreadedRepositoryEngine } from "../../../../src/scan/repository/threaded-repository-engine.ts";
import { REPOSITORY_OPTIONS } from "../../../support/fakes/in-place-repository-engine.ts";
import { GitSandbox } from "../../sources/git/git-sandbox.ts";

const KEY_ID = ["AK", "IA"].join("") + sample("base32", 16, 40);

test("a record of a repository's finding keeps the other half's place and mask, and nothing of what stands there", async () => {
  using sandbox = new GitSandbox();
  sandbox.init("pair");
  const secretLine = `${["AWS", "SECRET_ACCESS_KEY"].join("_")}=${sample("base64", 40, 14)}\n`;
  sandbox.commit("pair", { ".env": `${["AWS", "ACCESS_KEY_ID"].join("_")}=${KEY_ID}\n${secretLine}` });
  const maker = localThreadMaker({
    rules: { anchorMode: "manual", selection: EVERY_RULE, confidenceMin: 0 },
    ...{ decodeDepth: 2, keepSecrets: false, nowMs: Date.UTC(2026, 10, 21) },
  });
  const engine = new ThreadedRepositoryEngine(await maker, { ...REPOSITORY_OPTIONS, threads: 1 });
  const visit = await engine.visit({
    ...{ path: sandbox.at("pair"), selection: { kind: "all-refs" }, mode: "odb-blob" },
    ...{ merges: "all-parents", hasSeen: false },
  });
  const { survey } = visit;
  if (survey.kind !== "work") throw new Error(survey.kind);
  const hits = [];
  for await (const piece of visit.scan(survey, { ids: survey.candidates }, new AbortController().signal))
    hits.push(...piece.hits);
  const records = (await visit.place("key", hits)).map(({ record }) => record);
  visit.leave();
  await engine.close();
  expect(records.map(({ ruleId, line, parts }) => ({ ruleId, line, parts }))).toEqual([
    {
      ...{ ruleId: "aws-secret-access-key", line: 2 },
      parts: [{ name: "access key id", offset: 18, length: 20, line: 1, column: 19, mask: "AKIA********" }],
    },
  ]);
  expect(JSON.stringify(records)).not.toContain(KEY_ID.slice(4));
});
