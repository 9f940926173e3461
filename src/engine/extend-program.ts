/**
 * Further rules for a program that is made already: only they are planned, and the rest is used as it is.
 * Promises: behaves as the program of all these rules made at once, though its tables may be laid out otherwise. May not: change the
 * program it was given.
 */

import type { AnchorMode } from "./planner/plan-rule.ts";
import { extendTables } from "./planner/tables.ts";
import { compileRule, type Program } from "./program.ts";
import { type Rule, ruleInfo } from "./rule.ts";

export interface Extension {
  readonly rules: readonly Rule[];
  /** Ids of rules of the program that are to go; those of `rules` go by themselves, for they are replaced. */
  readonly removed: readonly string[];
  readonly mode: AnchorMode;
}

export function extendProgram(program: Program, { rules, removed, mode }: Extension): Program {
  const compiled = rules.map((rule) => compileRule(rule, mode));
  const tables = extendTables(
    { bytes: program.table, anchors: program.anchors },
    compiled.map(({ plan }) => plan),
    program.rules.length,
  );
  const all = [...program.rules, ...compiled.map((one) => one.program)];
  const infos = [...program.infos, ...rules.map(ruleInfo)];
  const order = orderOf(
    all.map(({ id }) => id),
    program.rules.length,
    new Set([...removed, ...rules.map(({ id }) => id)]),
  );
  const places = new Map(order.map((from, to) => [from, to]));
  return {
    rules: order.map((index) => all[index]!),
    infos: order.map((index) => infos[index]!),
    table: tables.bytes,
    anchors: tables.anchors.map((group) =>
      group.flatMap((anchor) => {
        const rule = places.get(anchor.rule);
        return rule === undefined ? [] : [{ ...anchor, rule }];
      }),
    ),
  };
}

/** Indexes of the rules that stay, by their ids. Of the first `ownCount` those in `gone` do not. */
function orderOf(ids: readonly string[], ownCount: number, gone: ReadonlySet<string>): number[] {
  return [...ids.keys()]
    .filter((index) => index >= ownCount || !gone.has(ids[index]!))
    .sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
}
