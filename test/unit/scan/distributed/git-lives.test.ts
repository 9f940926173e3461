/** What became of findings, told run by run from what is new, must be what the whole history says: histories by chance, with a seed. */
import { expect, test } from "bun:test";
import { decodeFindings } from "../../../../src/scan/core/git-state-codec.ts";
import { rawIds } from "../../../../src/scan/core/object-ids.ts";
import { createBlake3Hasher } from "../../../../src/scan/identity/blake3-hasher.ts";
import { GitStores, GitWorld } from "../../../support/fakes/git-world.ts";
import { Random, seedOf } from "../../../support/random.ts";
import { GitSandbox } from "../../sources/git/git-sandbox.ts";

const hasher = await createBlake3Hasher();
const FIRST_SEED = seedOf(20261121);
const ROUNDS = 10;

/** One thing that happens to a repository. Some of them cannot happen now, and do not. */
function change(sandbox: GitSandbox, where: string, random: Random): void {
  const quietly = (...args: string[]) => {
    try {
      sandbox.git(where, ...args);
    } catch {
      // Nothing to merge, to remove or to go back to.
    }
  };
  const branch = `b${random.below(3)}`;
  const file = `d${random.below(2)}/f${random.below(4)}.txt`;
  const secret = `MARK{s${random.below(5)}}`;
  const what = random.below(10);
  if (what < 4) sandbox.commit(where, { [file]: `${random.below(3)}\n${secret}\n` });
  else if (what === 4) {
    quietly("rm", "-q", "-r", "--ignore-unmatch", file);
    sandbox.commit(where, {});
  } else if (what === 5) quietly("checkout", "-q", "-B", branch);
  else if (what === 6) quietly("merge", "-q", "-X", random.pick(["ours", "theirs"]), "-m", "merge", branch);
  else if (what === 7) quietly("branch", "-q", "-D", branch);
  else if (what === 8) quietly("tag", "-f", `t${random.below(2)}`);
  else if (random.chance(0.3)) quietly("reset", "-q", "--hard", "HEAD~1");
  else quietly("mv", file, `d${random.below(2)}/moved${random.below(3)}.txt`);
  quietly("merge", "--abort");
}

async function run(stores: GitStores, path: string, hour: number): Promise<GitWorld> {
  const world = await GitWorld.create({}, stores);
  await world.clock.advance(3_600_000 * hour);
  world.addRepository(path);
  // Nothing is known before the end: only then what is new is enough.
  expect((await world.run({ checkpointEveryMs: Number.POSITIVE_INFINITY })).end).toBe("run-done");
  return world;
}

/** Of every finding that is kept, by the whole history. */
async function wholeLives(world: GitWorld, path: string): Promise<readonly string[]> {
  const visit = await world.engine.visit({
    ...{ path, selection: { kind: "all-refs" }, mode: "odb-blob", merges: "all-parents", hasSeen: false },
  });
  const places = [];
  for await (const { value } of world.stores.gitKv.scan(Buffer.from("fn\0\0", "latin1")))
    for (const { findingId, type, oid } of decodeFindings(hasher, value)!)
      places.push({ findingId, object: { type, oid }, isNew: false });
  const oids = new Set(places.flatMap(({ object }) => (object.type === "blob" ? [object.oid] : [])));
  const about = { blobs: rawIds([...oids], 20), keepsIdentities: false, refTipsBefore: [] };
  const lives = await visit.lives({ places, ...about });
  visit.leave();
  return lives
    .map(({ findingId, status, refs }) => `${findingId.toHex()} ${status} ${[...refs].sort()}`)
    .sort();
}

function toldLives({ findings }: GitStores): readonly string[] {
  return [...findings.lives].map(([id, { life }]) => `${id} ${life.status} ${[...life.refs].sort()}`).sort();
}

for (let number = 0; number < 4; number++) {
  const seed = FIRST_SEED + number;
  test(`from run to run it is told what the whole history says (seed ${seed})`, async () => {
    const random = new Random(seed);
    using sandbox = new GitSandbox();
    sandbox.init("a");
    sandbox.commit("a", { "first.txt": "MARK{first}", "d0/keep": "", "d1/keep": "" });
    const stores = new GitStores();
    for (let round = 1; round <= ROUNDS; round++) {
      for (let i = 0; i < 1 + random.below(5); i++) change(sandbox, "a", random);
      const world = await run(stores, sandbox.at("a"), round);
      expect(toldLives(stores), `seed ${seed} round ${round}`).toEqual(
        await wholeLives(world, sandbox.at("a")),
      );
    }
  }, 300_000);
}
