/**
 * What one file came to: findings as they are kept, bytes, and how it ended. Inside archives every entry is an item of its own for the
 * ids, while the file as a whole has the outcome. Promises: bounded findings; a finding an allow marker speaks for is left out;
 * from here on there are no secrets, only hashes made with the tenant's key.
 */
import type { Finding } from "../../contracts/finding.ts";
import type { FindingRecord } from "../../contracts/finding-record.ts";
import type { Bytes32 } from "../../contracts/ids.ts";
import type { Problem, Skipped } from "../../contracts/report.ts";
import type { Match } from "../../engine/match.ts";
import type { FileIdentifier } from "../core/fs-identity.ts";
import { findingId, observationId, occurrenceId } from "../core/identity.ts";
import { recordDisplay } from "../core/record-display.ts";
import type { ItemCode, ItemState } from "./batch-memory.ts";
import type { FeedLedger } from "./feed-ledger.ts";
import { FoundSecrets } from "./found-secret.ts";
import { type OriginOfSpan, placedAtOrigin } from "./origin.ts";
import type { ThreadParts } from "./thread-parts.ts";

/** Findings kept of one item, all entries of an archive together. */
export const ITEM_FINDINGS_MAX = 10_000;

/** The item being scanned. */
export interface ItemSubject {
  readonly locator: Uint8Array;
  /** Its path as people read it. */
  readonly shown: string;
  readonly identifier: Pick<FileIdentifier, "item">;
  readonly item: Bytes32;
  readonly version: Bytes32;
  readonly ovid: Bytes32;
}

export interface LedgerScope {
  readonly tenant: Bytes32;
  readonly policyHash: Bytes32;
}

export interface ItemOutcome {
  readonly state: ItemState;
  readonly code: ItemCode;
}

export class ItemLedger implements FeedLedger {
  files = 0;
  bytes = 0;
  readonly skipped = { binary: 0, tooLarge: 0, excluded: 0, symlinks: 0, special: 0 } satisfies Skipped;
  problems: Problem[] = [];
  records: FindingRecord[] = [];
  readonly #parts: ThreadParts;
  readonly #scope: LedgerScope;
  readonly #found: FoundSecrets;
  readonly #seen = new Set<string>();
  #subject: ItemSubject | undefined;

  constructor(parts: ThreadParts, scope: LedgerScope) {
    this.#parts = parts;
    this.#found = new FoundSecrets(parts);
    this.#scope = scope;
  }

  /** The subject is only made when something is found, which it hardly ever is. */
  begin(): void {
    this.files = 0;
    this.bytes = 0;
    this.skipped.binary = 0;
    this.skipped.tooLarge = 0;
    this.#subject = undefined;
    if (this.problems.length > 0) this.problems = [];
    if (this.records.length > 0) this.records = [];
    if (this.#seen.size > 0) this.#seen.clear();
  }

  /** Answers whose findings come next. */
  subjectOf: () => ItemSubject = () => {
    throw new Error("no item was begun");
  };

  problem(problem: Problem): void {
    if (this.problems.length < 16) this.problems.push(problem);
  }

  found(path: string, matches: readonly Match[], originOfSpan?: OriginOfSpan): void {
    const room = ITEM_FINDINGS_MAX - this.records.length;
    if (matches.length > room)
      this.problem({
        path,
        kind: "findings-limit",
        message: `holds more than ${ITEM_FINDINGS_MAX} findings`,
      });
    const kept = matches.length > room ? matches.slice(0, room) : matches;
    this.#parts.redact(path, kept).forEach(({ finding, allowed }, index) => {
      if (allowed) return;
      this.#keep(path, placedAtOrigin(finding, originOfSpan), kept[index]!);
    });
  }

  outcome(): ItemOutcome {
    if (this.records.length > 0) return { state: "with-findings", code: "" };
    const kinds = this.problems.map(({ kind }) => kind);
    const fault = kinds.find((kind) => kind !== "findings-limit");
    if (fault !== undefined) return FAULTS[fault] ?? { state: "failed-retryable", code: "unreadable" };
    if (this.files === 0 && this.skipped.tooLarge > 0) return { state: "skipped", code: "too-large" };
    if (this.files === 0 && this.skipped.binary > 0) return { state: "skipped", code: "binary" };
    return { state: "clean", code: "" };
  }

  #keep(path: string, finding: Finding, match: Match): void {
    const { tenant, policyHash } = this.#scope;
    this.#subject ??= this.subjectOf();
    const subject = this.#subject;
    const item = itemOf(path, subject);
    const found = this.#found.of(finding, match);
    const { hasher } = this.#parts.identity!;
    const { ruleFingerprint: rule, secretHash, offset, length } = found;
    const id = findingId(hasher, { tenant, item, rule, secretHash });
    const occurrence = occurrenceId(hasher, id, subject.version, { offset, length });
    const key = occurrence.toHex();
    // Two ways of decoding may lead to one secret at one place.
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.records.push({
      ...found,
      findingId: id,
      stableItemId: item,
      occurrenceId: occurrence,
      objectVersionId: subject.version,
      observationId: observationId(hasher, { tenant, policyHash, occurrence }),
      ovidHash: subject.ovid,
      display: recordDisplay(path),
    });
  }
}

const retryable = (code: ItemCode): ItemOutcome => ({ state: "failed-retryable", code });
const permanent = (code: ItemCode): ItemOutcome => ({ state: "failed-permanent", code });

const FAULTS: Partial<Record<Problem["kind"], ItemOutcome>> = {
  "not-found": retryable("not-found"),
  permission: retryable("permission"),
  unreadable: retryable("unreadable"),
  changed: retryable("changed"),
  "archive-corrupt": permanent("archive-corrupt"),
  "archive-limit": permanent("archive-limit"),
  "archive-unsupported": permanent("archive-unsupported"),
};

/** An entry of an archive is an item of its own: the same secret in two entries is two findings. */
function itemOf(path: string, { shown, locator, identifier, item }: ItemSubject): Bytes32 {
  if (path.length === shown.length) return item;
  return identifier.item(Buffer.concat([locator, Buffer.from(path.slice(shown.length), "utf8")]));
}
