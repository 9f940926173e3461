/** Reads the headers of all entries of a pack into its plan. Promises: an entry whose header is broken loses no other. */
import { corrupt, GitFault } from "./core/git-fault.ts";
import { PACK_HEADER_BYTES } from "./core/pack-entry.ts";
import { BASE_ELSEWHERE, BROKEN, PackPlan } from "./core/pack-plan.ts";
import type { PackReader } from "./pack-reader.ts";

export interface ReadPlan {
  readonly plan: PackPlan;
  /** By entry, what is wrong with its header. */
  readonly faults: ReadonlyMap<number, GitFault>;
}

const SIZE_MAX = 0xffffffff;

export function readPlan(reader: PackReader): ReadPlan {
  const plan = new PackPlan(reader.directory, PACK_HEADER_BYTES, reader.dataEnd);
  const faults = new Map<number, GitFault>();
  for (let entry = 0; entry < plan.count; entry++) {
    try {
      readHeader(reader, plan, entry);
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      plan.bases[entry] = BROKEN;
      faults.set(entry, error);
    }
  }
  plan.link();
  return { plan, faults };
}

function readHeader(reader: PackReader, plan: PackPlan, entry: number): void {
  const offset = plan.offsets[entry]!;
  const header = reader.entryAt(offset);
  plan.packTypes[entry] = header.packType;
  plan.sizes[entry] = Math.min(header.sizeBytes, SIZE_MAX);
  plan.dataStarts[entry] = header.dataOffset - offset;
  if (header.baseId !== undefined) plan.bases[entry] = BASE_ELSEWHERE;
  else if (header.baseOffset !== undefined) {
    const base = plan.entryAt(header.baseOffset);
    if (base === -1) throw corrupt("its base is said to stand where no object begins");
    plan.bases[entry] = base;
  }
}
