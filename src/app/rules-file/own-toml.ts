/**
 * Our own rules files written as TOML: told apart from those of other tools, and handed to the reader of the YAML form.
 * Promises: faults name the line on which the rule begins. Pure.
 */
import { parseRulesFile } from "./parse-rules-file.ts";
import type { RulesFile } from "./rules-file.ts";
import type { Table } from "./table-reader.ts";
import { readToml } from "./toml-tables.ts";

/** Keys of a rule that no other tool knows. */
const OWN_KEYS = ["name", "severity", "gates", "examples", "revoke"];

/** Throws a RulesFileError when it is no TOML. */
export function isOwnToml(source: string, fileName: string): boolean {
  const { rules } = readToml(source, fileName).root;
  return rulesOf(rules).some((rule) => OWN_KEYS.filter((key) => key in rule).length >= 2);
}

/** JSON is YAML: each rule is written as JSON on the line where it begins in the TOML. */
export function parseOwnToml(source: string, fileName: string): RulesFile {
  const { root, line } = readToml(source, fileName);
  const { rules: _, ...others } = root;
  const head = Object.entries(others).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}, `,
  );
  let yaml = `{${head.join("")}"rules": [`;
  let written = 1;
  for (const [index, rule] of rulesOf(root["rules"]).entries()) {
    const at = Math.max(written, line("rules", index));
    yaml += `${"\n".repeat(at - written)}${JSON.stringify(rule)},`;
    written = at;
  }
  return parseRulesFile(`${yaml}]}`, fileName);
}

function rulesOf(rules: unknown): readonly Table[] {
  const list: readonly unknown[] = Array.isArray(rules) ? rules : [];
  return list.filter((rule): rule is Table => typeof rule === "object" && rule !== null);
}
