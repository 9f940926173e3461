/** Material of our own: every rule's examples in many contexts, and the labelled files the tests use. Promises: the same cases every time. */
import { allRules } from "../../src/engine/rules/index.ts";
import type { LabelledCase } from "../../test/support/labelled/case.ts";
import { fileLookalikeCases } from "../../test/support/labelled/file-lookalikes.ts";
import { fileSecretCases } from "../../test/support/labelled/file-secrets.ts";
import { lookalikeCases } from "../../test/support/labelled/lookalike-cases.ts";
import { secretCases } from "../../test/support/labelled/secret-cases.ts";
import { Random } from "../../test/support/random.ts";
import { CONTEXTS } from "../../test/support/secret-contexts.ts";
import type { Case } from "./labelled-case.ts";

/** Text glued to a neighbour is no secret by the rules' own words; a lone example changes nothing of what it is in. */
const LEFT_OUT = "glued to a neighbour";
const SEED = 2026;

export function ownCases(): Case[] {
  const labelled = [secretCases(), fileSecretCases(), lookalikeCases(), fileLookalikeCases()].flat();
  return [...exampleCases(), ...labelled.map(fromTests)];
}

function exampleCases(): Case[] {
  const random = new Random(SEED);
  const contexts = CONTEXTS.filter(([name]) => name !== LEFT_OUT);
  return allRules().flatMap((rule) =>
    rule.examples().positive.flatMap((example, index) =>
      contexts.map(([family, text]): Case => {
        const bytes = Buffer.from(text(Buffer.from(example, "utf8").toString("latin1"), random), "latin1");
        const id = `${rule.id}/${index}/${family}`;
        return { id, label: "secret", family: `examples as ${family}`, bytes, expect: [{ rule: rule.id }] };
      }),
    ),
  );
}

function fromTests({ id, family, label, text, expect = [] }: LabelledCase): Case {
  return { id, family, label, bytes: new TextEncoder().encode(text), expect };
}
