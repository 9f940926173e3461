/** Objects in files of their own, by the unpacker: what it gives is what the plain reader gives, and the rest is left to that. */
import { expect, test } from "bun:test";
import { symlinkSync } from "node:fs";
import zlib from "node:zlib";
import { ConfinedDirectory } from "../../../../src/sources/git/confined-directory.ts";
import { DEFAULT_GIT_LIMITS } from "../../../../src/sources/git/core/git-limits.ts";
import { SHA1 } from "../../../../src/sources/git/core/object-format.ts";
import type { ObjectType } from "../../../../src/sources/git/core/object-type.ts";
import { LooseObjects } from "../../../../src/sources/git/loose-objects.ts";
import { LooseWalk } from "../../../../src/sources/git/loose-walk.ts";
import { Unpacker } from "../../../../src/sources/git/unpacker.ts";
import { Random, seedOf } from "../../../support/random.ts";
import { TempTree } from "../../../support/temp-tree.ts";

const unpacker = new Unpacker(64 * 1024 ** 2);
const walk = new LooseWalk(unpacker);
const SEED = seedOf(41);
const ANY: ReadonlySet<ObjectType> = new Set(["commit", "tree", "blob", "tag"]);
const OID = `ab${"0".repeat(38)}`;

function looseIn(tree: TempTree, file: Uint8Array): LooseObjects {
  tree.write(`objects/ab/${"0".repeat(38)}`, file);
  return new LooseObjects(new ConfinedDirectory(tree.at("objects")), SHA1, DEFAULT_GIT_LIMITS);
}

function plainly(loose: LooseObjects): string {
  try {
    const object = loose.read(OID)!;
    return `${object.type} ${Bun.hash(object.bytes)}`;
  } catch {
    return "refused";
  }
}

test(`objects of every size and compression are those of the plain reader [seed ${SEED}]`, () => {
  const random = new Random(SEED);
  for (const type of ["blob", "tree", "commit", "tag"])
    for (const sizeBytes of [0, 1, 20, 33, 64, 500, 5000, 40_000])
      for (const level of [0, 1, 6, 9]) {
        using tree = new TempTree();
        const content = Buffer.from(Array.from({ length: sizeBytes }, () => 97 + random.below(4)));
        const whole = Buffer.concat([Buffer.from(`${type} ${sizeBytes}\0`), content]);
        const loose = looseIn(tree, zlib.deflateSync(whole, { level }));
        const object = walk.read(loose, OID, ANY);
        if (object === "other" || object === undefined)
          throw new Error(`${type} of ${sizeBytes} at ${level}`);
        expect(object.type as string).toBe(type);
        expect(Buffer.compare(Buffer.from(object.bytes), content)).toBe(0);
        const others = new Set([...ANY].filter((each) => each !== type));
        expect(walk.read(loose, OID, others)).toBe("other");
      }
});

test(`whatever is damaged is left to the plain reader, or read as it reads it [seed ${SEED}]`, () => {
  const random = new Random(SEED);
  const content = "one line after another, again and again\n".repeat(60);
  const good = zlib.deflateSync(Buffer.from(`blob ${content.length}\0${content}`));
  for (let round = 0; round < 400; round++) {
    using tree = new TempTree();
    const bad = Buffer.from(good);
    const cut = random.below(3) === 0 ? random.below(bad.length) : bad.length;
    for (let changes = random.below(3); changes > 0; changes--)
      bad[random.below(bad.length)] = random.below(256);
    const loose = looseIn(tree, bad.subarray(0, cut));
    const object = walk.read(loose, OID, ANY);
    if (object === undefined || object === "other") continue;
    expect(`${object.type} ${Bun.hash(object.bytes)}`).toBe(plainly(loose));
  }
});

test("sizes that are not the object's, large files, links, directories and nothing at all are left to the plain reader", () => {
  using tree = new TempTree();
  for (const header of ["blob 3\0abcd", "blob 5\0abcd", "blub 4\0abcd", "blob 04\0abcd", "blob", ""])
    expect(walk.read(looseIn(tree, zlib.deflateSync(Buffer.from(header))), OID, ANY)).toBeUndefined();
  const noise = Buffer.from(Array.from({ length: 80_000 }, (_, at) => (at * 7919) % 251));
  const large = Buffer.concat([Buffer.from(`blob ${noise.length}\0`), noise]);
  const loose = looseIn(tree, zlib.deflateSync(large, { level: 0 }));
  expect(walk.read(loose, OID, ANY)).toBeUndefined();
  expect(plainly(loose)).toStartWith("blob ");
  expect(walk.read(loose, `ab${"1".repeat(38)}`, ANY)).toBeUndefined();
  expect(walk.read(loose, `cd${"1".repeat(38)}`, ANY)).toBeUndefined();
  tree.write(`objects/ab/${"2".repeat(38)}/file`, "text");
  expect(walk.read(loose, `ab${"2".repeat(38)}`, ANY)).toBeUndefined();
  tree.write("outside", zlib.deflateSync(Buffer.from("blob 4\0abcd")));
  symlinkSync(tree.at("outside"), tree.at(`objects/ab/${"3".repeat(38)}`));
  expect(walk.read(loose, `ab${"3".repeat(38)}`, ANY)).toBeUndefined();
});
