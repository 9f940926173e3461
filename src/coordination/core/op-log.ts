/** The memory of operations: a repetition is known by its id, another operation with the same id is refused. Pure. */
import type { LoggedOp, Op } from "./records.ts";
import { rejection } from "./rejection.ts";

export function isReplay<Kind>(ops: readonly LoggedOp<Kind>[], op: Op<Kind>): boolean {
  const logged = ops.find(({ opId }) => opId === op.opId);
  if (logged === undefined) return false;
  if (logged.kind === op.kind && logged.payloadHash === op.payloadHash) return true;
  throw rejection.opIdConflict();
}

/** The oldest make room; times never run backwards, whatever the clock does. */
export function logged<Kind>(
  ops: readonly LoggedOp<Kind>[],
  op: Op<Kind>,
  { nowMs, keep }: { readonly nowMs: number; readonly keep: number },
): readonly LoggedOp<Kind>[] {
  const atMs = Math.max(nowMs, ops.at(-1)?.atMs ?? 0);
  return [...ops, { ...op, atMs }].slice(-keep);
}

/** What is wrong with a log, if anything is. */
export function opLogProblem(ops: readonly LoggedOp<unknown>[], keep: number): string | undefined {
  if (ops.length > keep) return `the op log has ${ops.length} entries, ${keep} at most are kept`;
  if (new Set(ops.map(({ opId }) => opId)).size !== ops.length) return "an op id stands twice in the op log";
  if (ops.some(({ payloadHash }) => payloadHash === 0n)) return "an op in the log has no payload hash";
  if (ops.some(({ atMs }, index) => index > 0 && atMs < ops[index - 1]!.atMs))
    return "op times run backwards";
  return undefined;
}
