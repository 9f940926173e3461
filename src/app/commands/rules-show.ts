/** `rules show ID`: everything about one rule, for people or as JSON. */
import { UsageError } from "../../contracts/errors.ts";
import { compileRule } from "../../engine/program.ts";
import type { Rule } from "../../engine/rule.ts";
import { printable } from "../../output/text/printable.ts";
import type { CommandContext } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { nearestName } from "../nearest-name.ts";
import { describePlan } from "../rule-set/describe-plan.ts";
import { loadRules } from "../rule-set/load-rules.ts";

export interface ShowRuleFlags {
  readonly format: "text" | "json";
  readonly "rules-file": string | undefined;
  readonly "anchor-mode": "manual" | "derived";
}

export async function showRule(
  id: string,
  flags: ShowRuleFlags,
  { stdout }: CommandContext,
): Promise<number> {
  const rule = ruleNamed(id, await loadRules(flags["rules-file"]));
  const found = describePlan(compileRule(rule, flags["anchor-mode"]).plan);
  await stdout.write(flags.format === "json" ? asJson(rule, found) : asText(rule, found));
  return EXIT.clean;
}

function ruleNamed(id: string, rules: readonly Rule[]): Rule {
  const rule = rules.find((each) => each.id === id);
  if (rule !== undefined) return rule;
  const ids = rules.map((each) => each.id);
  throw new UsageError(`there is no such rule (${ruleHint(id, ids)})`);
}

const HINTS_MAX = 8;

/** A word that ids begin with, such as a vendor's name, is answered with those. */
function ruleHint(id: string, ids: readonly string[]): string {
  const nearest = nearestName(id, ids);
  if (nearest !== undefined) return `did you mean ${nearest}?`;
  const begun = /^[a-z0-9]{2,}/.test(id) ? ids.filter((each) => each.startsWith(`${id}-`)) : [];
  if (begun.length === 0) return "see 'rules list'";
  const more = begun.length > HINTS_MAX ? ` and ${begun.length - HINTS_MAX} more` : "";
  return `some begin so: ${begun.slice(0, HINTS_MAX).join(", ")}${more}`;
}

function asJson(rule: Rule, found: readonly string[]): string {
  const { examples: _, ...plain } = rule;
  return `${JSON.stringify({ ...plain, found }, null, 2)}\n`;
}

function asText(rule: Rule, found: readonly string[]): string {
  const { gates = {}, tags = [] } = rule;
  const rows: readonly (readonly [label: string, ...texts: string[]])[] = [
    ["Vendor", rule.vendor],
    ["Severity", rule.severity],
    ["Documentation", ...optional(rule.docs)],
    ["Tags", ...optional(tags.join(", "))],
    ["Pattern", rule.regex],
    ["Secret", secretText(rule)],
    ["Looked for", ...found],
    ["Gates", ...gatesText(gates)],
    ["Confidence", confidenceText(rule)],
    ["Offline proof", ...optional(rule.validator ?? "")],
    ["Revoke", rule.revoke],
  ];
  const lines = rows.flatMap(([label, ...texts]) =>
    texts.map((text, index) => `  ${(index === 0 ? label : "").padEnd(LABEL_COLUMNS)}${printable(text)}`),
  );
  const head = [`${rule.id}  ${printable(rule.name)}`, "", `  ${printable(rule.description)}`, ""];
  return `${[...head, ...lines].join("\n")}\n`;
}

const LABEL_COLUMNS = 15;

function optional(text: string): string[] {
  return text === "" ? [] : [text];
}

function secretText({ secretGroup, publicPrefix }: Rule): string {
  const group =
    secretGroup === undefined ? "first group of the pattern, else the whole match" : `group ${secretGroup}`;
  const shown = publicPrefix === undefined ? "" : `; a mask may show its first ${publicPrefix} characters`;
  return group + shown;
}

function gatesText(gates: NonNullable<Rule["gates"]>): string[] {
  return [
    ...(gates.entropy === undefined ? [] : [`entropy of at least ${gates.entropy} bits a byte`]),
    ...(gates.digit === true ? ["holds a digit"] : []),
    ...(gates.keywords === undefined ? [] : [`near one of: ${gates.keywords.join(", ")}`]),
    ...(gates.suppressors === undefined ? [] : [`holds none of: ${gates.suppressors.join(", ")}`]),
  ];
}

function confidenceText({ base, assignment, validator, gates, minConfidence }: Rule): string {
  const parts = [
    `${base} by its shape`,
    ...(gates?.entropy === undefined ? [] : ["1 for entropy"]),
    ...(gates?.keywords === undefined ? [] : ["2 for a keyword near"]),
    ...(assignment === true ? ["2 for the name it is assigned to"] : []),
    ...(validator === undefined ? [] : ["5 if proved offline"]),
  ];
  const least = minConfidence === undefined ? "" : `; reported from ${minConfidence} on`;
  return parts.join(", ") + least;
}
