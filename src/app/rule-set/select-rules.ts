/**
 * Which of the rules a scan uses: `--rules`, `--exclude-rules`, `--tags`, `--severity`, `--vendor`.
 * Promises: a name no rule has is a UsageError, so that a typing error never silently scans for nothing. Pure.
 */
import { UsageError } from "../../contracts/errors.ts";
import { type RuleInfo, SEVERITIES, type Severity } from "../../contracts/rule-info.ts";

import { nearestName } from "../nearest-name.ts";

/** Conditions left out hold for every rule; those given must all hold. */
export interface RuleSelection {
  /** Empty: every rule. */
  readonly ids: readonly string[];
  readonly excludedIds: readonly string[];
  /** One of them is enough. */
  readonly tags: readonly string[];
  /** The least severity. */
  readonly severity?: Severity;
  /** In any case; one of them is enough. */
  readonly vendors?: readonly string[];
}

export const EVERY_RULE: RuleSelection = { ids: [], excludedIds: [], tags: [] };

export function selectsAll({ ids, excludedIds, tags, severity, vendors = [] }: RuleSelection): boolean {
  return [...ids, ...excludedIds, ...tags, ...vendors].length === 0 && severity === undefined;
}

/** Throws a UsageError too when nothing is left. */
export function selectRules(rules: readonly RuleInfo[], selection: RuleSelection): RuleInfo[] {
  const { ids, excludedIds, tags, severity, vendors = [] } = selection;
  const knownIds = rules.map(({ id }) => id);
  checkKnown("rule", [...ids, ...excludedIds], knownIds);
  checkKnown("tag", tags, [...new Set(rules.flatMap((rule) => rule.tags))]);
  const wantedVendors = vendors.map((vendor) => vendor.toLowerCase());
  checkKnown("vendor", wantedVendors, [...new Set(rules.map(({ vendor }) => vendor.toLowerCase()))]);
  const least = severity === undefined ? 0 : SEVERITIES.indexOf(severity);
  const chosen = rules.filter(
    (rule) =>
      (ids.length === 0 || ids.includes(rule.id)) &&
      !excludedIds.includes(rule.id) &&
      (tags.length === 0 || tags.some((tag) => rule.tags.includes(tag))) &&
      (vendors.length === 0 || wantedVendors.includes(rule.vendor.toLowerCase())) &&
      SEVERITIES.indexOf(rule.severity) >= least,
  );
  if (chosen.length === 0) throw new UsageError("no rule is left by the conditions given; see 'rules list'");
  return chosen;
}

/** Repeats what is shaped like a name; anything else may be a slipped secret. */
function checkKnown(what: string, given: readonly string[], known: readonly string[]): void {
  const name = given.find((each) => !known.includes(each));
  if (name === undefined) return;
  const shown = /^[\w .-]{1,64}$/.test(name) ? ` ${name}` : "";
  const nearest = nearestName(name, known);
  const hint = nearest === undefined ? "see 'rules list'" : `did you mean ${nearest}?`;
  throw new UsageError(`there is no ${what}${shown} (${hint})`);
}

/** The items of flags that may be repeated and may hold several, joined by commas. */
export function splitList(flag: string, values: readonly string[]): string[] {
  const items = values.flatMap((value) => value.split(",")).map((item) => item.trim());
  if (items.includes("")) throw new UsageError(`flag --${flag} has an empty item`);
  return [...new Set(items)];
}
