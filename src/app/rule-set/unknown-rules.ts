/** Rules a rules file speaks of that nobody has. May not: load the built-in rules, only be told their ids. */
import { nearestName } from "../nearest-name.ts";
import type { RuleMention, RulesFile, RulesFileRemark } from "../rules-file/rules-file.ts";

/** Ids the file names and nobody has: rules switched off, required, adapted, or spoken of by an allow list. */
export function unknownRemarks(file: RulesFile, builtInIds: readonly string[]): RulesFileRemark[] {
  const known = [...(file.extend ? builtInIds : []), ...file.rules.map(({ id }) => id)];
  const isKnown = new Set(known);
  return file.mentions
    .filter(({ id, kind }) => !isKnown.has(id) && (file.extend || kind !== "disabled"))
    .map((mention) => ({
      ...{ kind: "changed", file: mention.file, line: mention.line, rule: mention.rule },
      reason: REASONS[mention.kind](mention.id, hintFor(mention.id, known)),
    }));
}

function hintFor(id: string, known: readonly string[]): string {
  const nearest = nearestName(id, known);
  return nearest === undefined ? "" : `; did you mean ${nearest}?`;
}

const REASONS: Readonly<Record<RuleMention["kind"], (id: string, hint: string) => string>> = {
  disabled: (id, hint) => `\`disabledRules\` names ${id}, which is no rule here${hint}`,
  target: (id, hint) => `an allow list speaks of ${id}, which is no rule here${hint}`,
  required: () => "it requires a rule that is not here, so it reports nothing",
  adapted: (_, hint) =>
    `it has no \`regex\`, and no rule here has its name to be adapted, so it does nothing${hint || "; see 'rules list'"}`,
};
