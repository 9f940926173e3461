/**
 * Brings the pages of one lease to durability, group by group. Promises: findings of a group before its marks, groups in order, no mark of a
 * group before all marks of the one before it; findings of the next group are written while marks of the last one are. An error of
 * marks in flight is thrown to whoever comes next.
 */
import type { Clock } from "../../contracts/ports/clock.ts";
import type { CommitProtocol, DurablePrefix, FindingsDurable, PageDurable } from "./commit-protocol.ts";
import type { LeaseKeeper } from "./lease-keeper.ts";
import type { PagePart } from "./page-task.ts";
import type { ShardTelemetry } from "./shard-telemetry.ts";

export interface CommitLineParts {
  readonly protocol: CommitProtocol;
  readonly keeper: LeaseKeeper;
  readonly telemetry: ShardTelemetry;
  readonly clock: Clock;
  readonly onDurable: (page: PageDurable) => void;
}

export class CommitLine {
  readonly #parts: CommitLineParts;
  #prefix: DurablePrefix;
  #sequence = 0;
  #marking: Promise<void> = Promise.resolve();

  constructor(parts: CommitLineParts) {
    this.#parts = parts;
    this.#prefix = parts.protocol.emptyPrefix;
  }

  /** What is durable by now. */
  get prefix(): DurablePrefix {
    return this.#prefix;
  }

  /** Findings of these pages are durable when it returns; their marks are on their way. */
  async push(pages: readonly PagePart[]): Promise<void> {
    const { protocol, keeper, telemetry, clock } = this.#parts;
    const numbered = pages.map((page) => ({ ...page, sequence: this.#sequence++ }));
    keeper.check();
    for (const page of numbered) telemetry.committing(page);
    const startedAtMs = clock.monotonicMs();
    const found = await protocol.findings(numbered);
    const findingsMs = clock.monotonicMs() - startedAtMs;
    if (numbered.some(({ records }) => records.length > 0)) telemetry.wrote("findings", findingsMs);
    await this.#marking;
    this.#marking = this.#mark(found, findingsMs);
    // Thrown to whoever waits next; nobody may.
    this.#marking.catch(() => {});
  }

  /** Until everything pushed is durable. */
  async settle(): Promise<DurablePrefix> {
    await this.#marking;
    return this.#prefix;
  }

  async #mark(found: FindingsDurable, findingsMs: number): Promise<void> {
    const { protocol, telemetry, clock, onDurable } = this.#parts;
    const startedAtMs = clock.monotonicMs();
    const durable = await protocol.marks(found);
    const marksMs = clock.monotonicMs() - startedAtMs;
    if (found.marks.length > 0) telemetry.wrote("done-ledger", marksMs);
    for (const page of durable) {
      telemetry.committed(page.page, (findingsMs + marksMs) / durable.length);
      this.#prefix = protocol.extend(this.#prefix, page);
      onDurable(page);
    }
  }
}
