/** docs/rules.md, whole: what every built-in rule finds and how it is revoked; and how many there are, for the README. Pure. */
import type { Rule } from "../src/engine/rule.ts";

const HEAD = `<!-- Written by \`bun scripts/gen-docs.ts\` from src/engine/rules; edit those files instead. -->
# The built-in rules
`;

const COLUMNS = ["Rule", "Finds", "Severity", "Known by", "Revoke"];

export function rulesPage(rules: readonly Rule[]): string {
  const vendors = Map.groupBy(rules, ({ vendor }) => vendor);
  const names = [...vendors.keys()].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  return [
    HEAD,
    `${rules.length} rules for ${names.length} vendors. \`gossip-worker rules show <id>\` explains one in full.`,
    "",
    "**Shape** rules know a prefix, a length or a structure. **Name** rules find a value by the name it is given, and ask for",
    "randomness as well. A rule may have a **check**, which works offline: where the format carries its own evidence (a checksum, a",
    "structure that decodes) the check proves a secret, or drops what only looks like one.",
    "",
    ...names.flatMap((name) => vendorPart(name, vendors.get(name)!)),
  ].join("\n");
}

/** The README with today's counts in its sentence about the rules. */
export function withRuleCounts(page: string, rules: readonly Rule[]): string {
  const vendors = new Set(rules.map(({ vendor }) => vendor)).size;
  const [ruleCount, vendorCount] = [rules.length, vendors].map((count) => count.toLocaleString("en-US"));
  return page.replace(
    /[\d,]+ rules for what [\d,]+ vendors issue/,
    `${ruleCount} rules for what ${vendorCount} vendors issue`,
  );
}

function vendorPart(vendor: string, rules: readonly Rule[]): string[] {
  return [`## ${vendor}`, "", row(COLUMNS), row(COLUMNS.map(() => "---")), ...rules.map(ruleRow), ""];
}

function ruleRow(rule: Rule): string {
  return row(
    [`\`${rule.id}\``, `${rule.name}. ${rule.description}`, rule.severity, knownBy(rule), rule.revoke].map(
      cell,
    ),
  );
}

function knownBy(rule: Rule): string {
  const kind = rule.assignment === true ? "name" : "shape";
  return rule.validator === undefined ? kind : `${kind}, check \`${rule.validator}\``;
}

/** A bar would end the cell, a bracket in a text would begin a link or a tag. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("\n", " ");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
