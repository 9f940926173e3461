/**
 * Objects of one repository that are left out of the rest of a lease, so that the others can be scanned: those that took threads with them, and
 * those whose findings no database would keep. Promises: none without a reason in words; each passes for not read, so that the watermark lists
 * it and the next run tries it again. Pure.
 */
import type { Problem } from "../../contracts/report.ts";
import { hexIds, rawIds } from "../core/object-ids.ts";
import type { Troubles } from "../repository/repository-job.ts";
import type { RepositoryLoss } from "../repository/repository-lost-error.ts";

/** How many threads an object may take with it. One that an earlier run could not read takes one. */
const DEATHS_MAX = 2;
/** Threads that die for no object known by its name are no reason to go on for long. */
const NAMELESS_MAX = 2;
/** Under one lease. */
const LOSSES_MAX = 32;
const PROBLEMS_MAX = 100;

export class SetAside {
  readonly #objects = new Map<string, Problem>();
  readonly #deaths = new Map<string, number>();
  #suspects: ReadonlySet<string> = new Set();
  #losses = 0;
  #nameless = 0;

  /** Objects that an earlier scan could not read. */
  suspect(oids: readonly string[]): void {
    this.#suspects = new Set(oids);
  }

  /** A thread died. False: another visit is not likely to do better. */
  learn({ isUnderWay, object }: RepositoryLoss): boolean {
    if (++this.#losses > LOSSES_MAX) return false;
    // It was at something else.
    if (!isUnderWay) return true;
    if (object === undefined) return ++this.#nameless <= NAMELESS_MAX;
    const deaths = (this.#deaths.get(object) ?? 0) + 1;
    this.#deaths.set(object, deaths);
    if (deaths >= DEATHS_MAX || this.#suspects.has(object))
      this.#add(object, "unreadable", "ends the threads that scan it");
    return true;
  }

  /** Threads died in the middle of a pack, nobody knows over which object: they are to be read by their names. */
  get readsByName(): boolean {
    return this.#nameless >= NAMELESS_MAX;
  }

  /** Its findings were refused by the database. */
  refuse(oids: Iterable<string>): void {
    for (const oid of oids)
      this.#add(oid, "unreadable", "holds a finding that the findings database refuses");
  }

  #add(oid: string, kind: Problem["kind"], why: string): void {
    const message = `object ${oid}: ${why}; it was left out, and the next run tries it again`;
    this.#objects.set(oid, { path: `object ${oid}`, kind, message });
  }

  /** Raw ids, one behind the other. */
  ids(idBytes: number): Uint8Array {
    return rawIds([...this.#objects.keys()], idBytes);
  }

  /** The others of these, in their order. */
  without(ids: Uint8Array, idBytes: number): Uint8Array {
    if (this.#objects.size === 0) return ids;
    return rawIds(
      hexIds(ids, idBytes).filter((oid) => !this.#objects.has(oid)),
      idBytes,
    );
  }

  /** What could not be read, these included. */
  joined({ objects, files, problems }: Troubles): Troubles {
    if (this.#objects.size === 0) return { objects, files, problems };
    return {
      objects: [...new Set([...this.#objects.keys(), ...objects])],
      files,
      problems: [...this.#objects.values(), ...problems].slice(0, PROBLEMS_MAX),
    };
  }
}
