/** Threads that visit repositories, as real threads with the fake parts; what dies is replaced, and who waits is told. */
import { afterAll, beforeAll, expect, test } from "bun:test";
import { type IdTable, idTable } from "../../../../src/scan/core/object-ids.ts";
import type { RepositoryVisit } from "../../../../src/scan/repository/repository-engine.ts";
import type { SurveyRequest } from "../../../../src/scan/repository/repository-survey.ts";
import { ThreadedRepositoryEngine } from "../../../../src/scan/repository/threaded-repository-engine.ts";
import { type FakeSetup, fakeMaker } from "../../../support/fakes/fake-parts.ts";
import { REPOSITORY_OPTIONS } from "../../../support/fakes/in-place-repository-engine.ts";
import { GitSandbox } from "../../sources/git/git-sandbox.ts";

let sandbox: GitSandbox;

beforeAll(() => {
  sandbox = new GitSandbox();
  sandbox.init("loose");
  for (let i = 0; i < 20; i++) sandbox.commit("loose", { [`f${i}`]: `MARK{m${i}}` });
  sandbox.init("bad");
  sandbox.commit("bad", { "one.txt": "POISON" });
});

afterAll(() => sandbox[Symbol.dispose]());

const NEVER = new AbortController().signal;

function engineOf(setup: FakeSetup = {}, threads = 3) {
  return new ThreadedRepositoryEngine(fakeMaker(setup), { ...REPOSITORY_OPTIONS, threads });
}

function request(where: string, over: Partial<SurveyRequest> = {}): SurveyRequest {
  return {
    path: sandbox.at(where),
    selection: { kind: "all-refs" },
    mode: "odb-blob",
    merges: "all-parents",
    hasSeen: false,
    ...over,
  };
}

async function scanAll(visit: RepositoryVisit, signal = NEVER, seen?: IdTable) {
  const { survey } = visit;
  if (survey.kind !== "work") throw new Error(survey.kind);
  const pieces = [];
  for await (const piece of visit.scan(survey, { ids: survey.candidates, ...(seen && { seen }) }, signal))
    pieces.push(piece);
  return {
    threads: new Set(pieces.map(({ thread }) => thread)).size,
    hits: pieces.flatMap(({ hits }) => hits),
    ids: pieces.flatMap(({ scanned }) =>
      Array.from({ length: scanned.length / 20 }, (_, i) => scanned.subarray(20 * i, 20 * i + 20).toHex()),
    ),
  };
}

for (const over of [{}, { hasSeen: true }, { mode: "diff-history" }] as const) {
  test(`threads scan each object of a repository once: ${JSON.stringify(over)}`, async () => {
    const engine = engineOf();
    const visit = await engine.visit(request("loose", over));
    const { hits, ids } = await scanAll(visit);
    expect(hits.length).toBe(20);
    expect(ids.length).toBe(40);
    expect(new Set(ids).size).toBe(40);
    const records = await visit.place("key", hits);
    expect(records.map(({ record }) => record.display).sort()[0]).toBe("key:f0");
    expect(new Set(records.map(({ record }) => record.findingId.toHex())).size).toBe(20);
    visit.leave();
    await engine.close();
  });
}

test("where everything is read, what has been seen is not scanned again", async () => {
  const engine = engineOf();
  const first = await engine.visit(request("loose"));
  const { ids } = await scanAll(first);
  first.leave();
  const seen = ids.slice(0, 30);
  const second = await engine.visit(request("loose"));
  const table = idTable([Uint8Array.fromHex(seen.join(""))], 20);
  const again = await scanAll(second, NEVER, table);
  expect(again.ids.sort()).toEqual(ids.slice(30).sort());
  second.leave();
  await engine.close();
});

test("many repositories are visited side by side", async () => {
  const engine = engineOf({}, 2);
  const all = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const visit = await engine.visit(request("loose"));
      const { hits } = await scanAll(visit);
      visit.leave();
      return hits.length;
    }),
  );
  expect(all).toEqual(Array.from({ length: 12 }, () => 20));
  await engine.close();
});

for (const poison of ["throw", "exit"] as const) {
  test(`a thread that an object makes ${poison} fails that visit, and others go on`, async () => {
    const engine = engineOf({ poison });
    const bad = await engine.visit(request("bad"));
    await expect(scanAll(bad)).rejects.toThrow("a thread that read a repository died");
    bad.leave();
    const good = await engine.visit(request("loose"));
    expect((await scanAll(good)).hits.length).toBe(20);
    good.leave();
    await engine.close();
  });
}

test("threads that cannot start at all fail the engine instead of being started for ever", async () => {
  const engine = engineOf({ helperFault: "throw-at-start" }, 1);
  const failures = [];
  for (let i = 0; i < 20; i++)
    failures.push(await engine.visit(request("loose")).catch((error: Error) => error.message));
  expect(failures.at(-1)).toContain("die one after another");
  await engine.close();
});

/** Files of 500 findings each. */
function initHoard(where: string, files: number): void {
  sandbox.init(where);
  const text = (i: number) => Array.from({ length: 500 }, (_, j) => `MARK{h${i}x${j}}`).join("\n");
  sandbox.commit(where, Object.fromEntries(Array.from({ length: files }, (_, i) => [`f${i}`, text(i)])));
}

test("what is found is handed on before it is much, and no object is left out or read twice", async () => {
  initHoard("hoard", 30);
  const engine = engineOf({}, 2);
  const visit = await engine.visit(request("hoard", { mode: "diff-history" }));
  const { survey } = visit;
  if (survey.kind !== "work") throw new Error(survey.kind);
  const sizes: number[] = [];
  const ids: string[] = [];
  for await (const { hits, scanned } of visit.scan(survey, { ids: survey.candidates }, NEVER)) {
    sizes.push(hits.length);
    for (let at = 0; at < scanned.length; at += 20) ids.push(scanned.subarray(at, at + 20).toHex());
  }
  expect(Math.max(...sizes)).toBeLessThanOrEqual(2_500);
  expect(sizes.reduce((sum, one) => sum + one, 0)).toBe(15_000);
  expect(ids.length).toBe(31);
  expect(new Set(ids).size).toBe(31);
  visit.leave();
  await engine.close();
});

test("repositories whose findings are kept slowly wait for one another, and all come to their end", async () => {
  initHoard("slow", 20);
  const engine = engineOf({}, 3);
  const found = await Promise.all(
    Array.from({ length: 6 }, async (_, number) => {
      const mode = number % 2 === 0 ? "diff-history" : "odb-blob";
      const visit = await engine.visit(request("slow", { mode }));
      const { survey } = visit;
      if (survey.kind !== "work") throw new Error(survey.kind);
      let hits = 0;
      for await (const piece of visit.scan(survey, { ids: survey.candidates }, NEVER)) {
        hits += piece.hits.length;
        await Bun.sleep(20 * number);
        // Whoever loses interest leaves no finding behind that others wait for.
        if (number === 5) break;
      }
      visit.leave();
      return hits;
    }),
  );
  expect(found.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 10_000));
  await engine.close();
});

test("an aborted scan gives up at once, and the thread is free for the next one", async () => {
  const engine = engineOf({ slowMs: 200 }, 1);
  const visit = await engine.visit(request("loose"));
  const stop = new AbortController();
  // All of it takes 8 seconds.
  setTimeout(() => stop.abort(), 60);
  const { ids } = await scanAll(visit, stop.signal);
  expect(ids.length).toBeLessThan(40);
  visit.leave();
  const next = await engine.visit(request("bad"));
  expect((await scanAll(next)).ids.length).toBe(2);
  await engine.close();
});

test("an aborted scan that waits for a thread gives up at once, and leaves nothing open behind", async () => {
  const engine = engineOf({ slowMs: 40 }, 1);
  const [busy, waiting] = [await engine.visit(request("loose")), await engine.visit(request("loose"))];
  const last = await engine.visit(request("bad"));
  const startedAt = performance.now();
  const first = scanAll(busy);
  await Bun.sleep(30);
  const stop = new AbortController();
  const second = scanAll(waiting, stop.signal);
  const third = scanAll(last);
  stop.abort();
  expect((await second).ids).toEqual([]);
  waiting.leave();
  expect((await third).ids.length).toBe(2);
  expect((await first).ids.length).toBe(40);
  expect(performance.now() - startedAt).toBeGreaterThan(1_000);
  busy.leave();
  await engine.close();
});

test("a thread that dies while earlier pieces are being kept is not taken for the end of the scan", async () => {
  sandbox.init("long");
  const files = Array.from({ length: 1100 }, (_, i) => `M 100644 inline f${i}\ndata 6\nm${1000 + i}\n\n`);
  const commit = "commit refs/heads/main\ncommitter Ada <ada@example.org> 1700000000 +0000\ndata 1\nx\n";
  const last = "M 100644 inline last\ndata 6\nPOISON\n";
  const input = Buffer.from(commit + files.join("") + last);
  sandbox.raw("long", ["-c", "fastimport.unpackLimit=1", "fast-import", "--quiet"], input);
  const engine = engineOf({ poison: "throw" }, 2);
  const visit = await engine.visit(request("long", { mode: "diff-history" }));
  const { survey } = visit;
  if (survey.kind !== "work") throw new Error(survey.kind);
  const scan = async (): Promise<unknown> => {
    let pieces = 0;
    for await (const _ of visit.scan(survey, { ids: survey.candidates }, NEVER)) {
      pieces++;
      await Bun.sleep(500);
    }
    return pieces;
  };
  const end = await scan().catch((error: Error) => error.message);
  expect(end).toContain("a thread that read a repository died");
  visit.leave();
  await engine.close();
});
