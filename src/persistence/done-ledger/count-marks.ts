/** What a run has left in the done-ledger, counted by status. */
import type { DoneStatus } from "../../contracts/done-mark.ts";
import type { RunId, TenantId } from "../../contracts/ids.ts";
import { toBits } from "../core/bit-pattern.ts";
import { query } from "../sql.ts";
import type { StoreConnection } from "../store-connection.ts";
import { statusName } from "./core/done-status.ts";
import { COUNT_BY_RUN } from "./queries.ts";

export interface MarkCounts {
  readonly status: DoneStatus;
  readonly items: number;
  readonly bytesScanned: number;
  readonly findings: number;
}

/** Items whose mark is this run's; those an earlier run had done already are that run's. */
export async function countMarks(
  connection: StoreConnection,
  tenant: TenantId,
  run: RunId,
): Promise<readonly MarkCounts[]> {
  const rows = await connection.call((sql) =>
    query(sql, COUNT_BY_RUN, [Uint8Array.fromHex(tenant), toBits(run)]),
  );
  return rows.flatMap((row) => {
    const status = statusName(Number(row["status"]));
    if (status === undefined) return [];
    return [
      {
        status,
        items: Number(row["items"]),
        bytesScanned: Number(row["bytes"]),
        findings: Number(row["findings"]),
      },
    ];
  });
}
