/** The scores as a page of docs. Promises: names and counts alone. Pure. */
import type { Noise } from "./noise.ts";
import type { Score, Tally } from "./score.ts";

/** Rules below are listed one by one. */
const RECALL_GOOD = 0.9;

export interface PageParts {
  readonly rules: number;
  readonly sets: readonly { readonly name: string; readonly cases: number; readonly score: Score }[];
  readonly noise: readonly Noise[];
}

const HEAD = `<!-- Written by \`bun scripts/accuracy.ts\`; run it again instead of editing. -->
# Accuracy

What the built-in rules find of labelled material, and what they say where nothing should be found. **Recall**: of the secrets, those
that a finding touches. **Named**: found by the very rule that was expected. **Precision**: of the findings, those that touch a
secret. **Alarms**: look-alikes with a finding. The material of our own is made from the rules' examples and from the files of
\`test/support/labelled\`: it shows what broke, and says little about material nobody here has seen. Cases of others are scored by the
same script; see its head for their form.
`;

export function accuracyPage({ rules, sets, noise }: PageParts): string {
  return [
    HEAD,
    `${rules} rules.`,
    "",
    ...sets.flatMap(({ name, cases, score }) => setPart(name, cases, score)),
    ...noisePart(noise),
  ].join("\n");
}

function setPart(name: string, cases: number, score: Score): string[] {
  const weak = [...score.byRule].filter(([, one]) => one.found < RECALL_GOOD * one.expected || one.wrong > 0);
  return [
    `## ${name}`,
    "",
    `${cases} cases: ${score.all.expected} secrets, ${score.lookalikes} look-alikes. Alarms: ${score.alarms} (${share(score.alarms, score.lookalikes)}).`,
    "",
    ...table("Family", [["all", score.all], ...inOrder(score.byFamily)]),
    "",
    `Rules: ${score.byRule.size} took part; those that missed more than a tenth of their secrets or found something else:`,
    "",
    ...(weak.length === 0
      ? ["None."]
      : table(
          "Rule",
          weak.sort(([a], [b]) => (a < b ? -1 : 1)),
        )),
    "",
  ];
}

function inOrder(tallies: ReadonlyMap<string, Tally>): [string, Tally][] {
  return [...tallies].sort(([a], [b]) => (a < b ? -1 : 1));
}

function table(head: string, rows: readonly (readonly [string, Tally])[]): string[] {
  return [
    row([head, "Secrets", "Recall", "Named", "Findings", "Precision"]),
    row(["---", "---:", "---:", "---:", "---:", "---:"]),
    ...rows.map(([name, { expected, found, named, right, wrong }]) =>
      row([
        name,
        expected,
        share(found, expected),
        share(named, expected),
        right + wrong,
        share(right, right + wrong),
      ]),
    ),
  ];
}

function noisePart(noise: readonly Noise[]): string[] {
  if (noise.length === 0) return [];
  const rows = noise.map(({ name, files, bytes, findings, privateKeys, byRule }) => {
    const megabytes = bytes / 1e6;
    const kinds = [...byRule].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 6);
    const told = kinds.map(([rule, count]) => `\`${rule}\` ${count}`).join(", ");
    return row([
      name,
      files,
      megabytes.toFixed(1),
      findings,
      privateKeys,
      (findings / megabytes).toFixed(3),
      told,
    ]);
  });
  return [
    "## Noise",
    "",
    "Published packages, which should hold no secret. Private keys of tests are real ones and counted apart.",
    "",
    row(["Folder", "Files", "MB", "Findings", "Private keys", "Findings per MB", "Most often"]),
    row(["---", "---:", "---:", "---:", "---:", "---:", "---"]),
    ...rows,
    "",
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? "" : `${((100 * part) / whole).toFixed(1)} %`;
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(" | ")} |`;
}
