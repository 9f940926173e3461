/** How much a repository holds, about, from sizes and counts alone. May not: read an object. */
import type { LooseObjects } from "./loose-objects.ts";
import type { PackReader } from "./pack-reader.ts";

export interface StoredAmount {
  readonly packed: number;
  readonly packedBytes: number;
  /** About: ids are spread evenly, so a few directories speak for all. */
  readonly loose: number;
}

export function storedAmount(packs: readonly PackReader[], loose: readonly LooseObjects[]): StoredAmount {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  return {
    packed: sum(packs.map(({ directory }) => directory.count)),
    packedBytes: sum(packs.map(({ file }) => file.sizeBytes)),
    loose: sum(loose.map((one) => one.countAbout())),
  };
}
