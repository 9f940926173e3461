/**
 * Our own rules files written as TOML: told apart from those of other tools, and handed to the reader of the YAML form.
 * Promises: faults name the line of the value, and where that cannot be told, of the rule. Pure.
 */
import { parseRulesFile } from "./parse-rules-file.ts";
import type { RulesFile } from "./rules-file.ts";
import { isTable, type Table } from "./table-reader.ts";
import { readToml } from "./toml-tables.ts";

/** Keys of a rule that no other tool knows. */
const OWN_KEYS = ["name", "severity", "gates", "examples", "revoke"];

/** Throws a RulesFileError when it is no TOML. */
export function isOwnToml(source: string, fileName: string): boolean {
  const { rules } = readToml(source, fileName).root;
  return rulesOf(rules).some((rule) => OWN_KEYS.filter((key) => key in rule).length >= 2);
}

/** JSON is YAML: each value of a rule is written as JSON on the line where it stands in the TOML. */
export function parseOwnToml(source: string, fileName: string): RulesFile {
  const { root, line, lineIn } = readToml(source, fileName);
  const { rules: _, ...others } = root;
  const head = Object.entries(others).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}, `,
  );
  const page = new Page(`{${head.join("")}"rules": [`);
  for (const [index, rule] of rulesOf(root["rules"]).entries()) {
    page.write("", line("rules", index));
    writeTable(page, rule, (key) => lineIn("rules", index, key));
    page.write(",", 1);
  }
  return parseRulesFile(page.write("]}", 1), fileName);
}

/** A text that grows by lines; nothing is written on a line that is past. */
class Page {
  #text: string;
  #line = 1;

  constructor(head: string) {
    this.#text = head;
  }

  write(text: string, line: number): string {
    const feeds = Math.max(0, line - this.#line);
    this.#text += "\n ".repeat(feeds) + text;
    this.#line += feeds;
    return this.#text;
  }
}

function writeTable(page: Page, table: Table, lineOf: (key: string) => number, prefix = ""): void {
  const entries = Object.entries(table).map(([key, value]) => ({ key, value, line: lineOf(prefix + key) }));
  page.write("{", 1);
  for (const { key, value, line } of entries.toSorted((a, b) => a.line - b.line)) {
    page.write(`${JSON.stringify(key)}: `, line);
    if (isTable(value)) writeTable(page, value, lineOf, `${prefix}${key}.`);
    else page.write(JSON.stringify(value), line);
    page.write(", ", 1);
  }
  page.write("}", 1);
}

function rulesOf(rules: unknown): readonly Table[] {
  const list: readonly unknown[] = Array.isArray(rules) ? rules : [];
  return list.filter((rule): rule is Table => typeof rule === "object" && rule !== null);
}
