/**
 * What one piece of a repository came to: hits, problems, the objects that were read. Promises: bounded findings of one object; a finding an
 * allow marker speaks for is left out; from here on there are no secrets, only hashes made with the tenant's key.
 */
import { assert } from "../../contracts/errors.ts";
import type { Finding } from "../../contracts/finding.ts";
import type { GitCounts, Problem, Skipped } from "../../contracts/report.ts";
import type { Match } from "../../engine/match.ts";
import { objectName } from "../core/history-origin.ts";
import type { HistoryLedger, ObjectOrigin } from "../pipeline/feed-ledger.ts";
import { FoundSecrets } from "../pipeline/found-secret.ts";
import { ITEM_FINDINGS_MAX } from "../pipeline/item-ledger.ts";
import { type OriginOfSpan, placedAtOrigin } from "../pipeline/origin.ts";
import type { ThreadParts } from "../pipeline/thread-parts.ts";
import type { RepositoryHit } from "./repository-hit.ts";

const PROBLEMS_MAX = 100;

export class RepositoryLedger implements HistoryLedger {
  files = 0;
  bytes = 0;
  readonly skipped = { binary: 0, tooLarge: 0, excluded: 0, symlinks: 0, special: 0 } satisfies Skipped;
  readonly git = { commits: 0, tags: 0, blobs: 0, blobBytes: 0, scanned: 0 } satisfies GitCounts;
  readonly isPathUnknown = true;
  hits: RepositoryHit[] = [];
  /** Every finding that was taken in; must be as many as `hits`. */
  captured = 0;
  problems: Problem[] = [];
  /** Hex ids of the objects that were begun, in order; an archive is come back to. */
  begun = new Set<string>();
  readonly #parts: ThreadParts;
  readonly #found: FoundSecrets;
  readonly #seen = new Set<string>();
  #origin: ObjectOrigin | undefined;
  #hitsOfObject = 0;

  constructor(parts: ThreadParts) {
    this.#parts = parts;
    this.#found = new FoundSecrets(parts);
  }

  /** A new piece begins. */
  clear(): void {
    this.files = 0;
    this.bytes = 0;
    this.captured = 0;
    for (const name of ["commits", "tags", "blobs", "blobBytes", "scanned"] as const) this.git[name] = 0;
    for (const name of ["binary", "tooLarge"] as const) this.skipped[name] = 0;
    this.hits = [];
    this.problems = [];
    this.begun = new Set();
  }

  get origin(): ObjectOrigin | undefined {
    return this.#origin;
  }

  set origin(origin: ObjectOrigin | undefined) {
    this.#origin = origin;
    if (origin === undefined) return;
    this.begun.add(origin.oid);
    this.#hitsOfObject = 0;
    if (this.#seen.size > 0) this.#seen.clear();
  }

  problem(problem: Problem): void {
    if (this.problems.length < PROBLEMS_MAX) this.problems.push(problem);
  }

  found(name: string, matches: readonly Match[], originOfSpan?: OriginOfSpan): void {
    const room = ITEM_FINDINGS_MAX - this.#hitsOfObject;
    if (matches.length > room) {
      const message = `holds more than ${ITEM_FINDINGS_MAX} findings; that many are kept`;
      this.problem({ path: name, kind: "findings-limit", message });
    }
    const kept = matches.length > room ? matches.slice(0, room) : matches;
    this.#parts.redact(name, kept).forEach(({ finding, allowed }, index) => {
      if (!allowed) this.#keep(name, placedAtOrigin(finding, originOfSpan), kept[index]!);
    });
  }

  #keep(name: string, finding: Finding, match: Match): void {
    const origin = this.#origin;
    assert(origin !== undefined, "what is found stands in an object");
    const { type, oid } = origin;
    const inside = name.slice(objectName(origin).length);
    const found = this.#found.of(finding, match);
    // Two ways of decoding may lead to one secret at one place.
    const key = `${found.ruleId} ${found.secretHash.toHex()} ${found.offset} ${found.length} ${inside}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#hitsOfObject++;
    this.captured++;
    this.hits.push({ object: { type, oid, inside }, found });
  }
}
