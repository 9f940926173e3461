/** The built-in rules measured on whole files: passwords and tokens as people leave them, and what merely looks so. */
import { expect, test } from "bun:test";
import { builtInProgram, engineFor, scanWith } from "../../../support/engine.ts";
import type { LabelledCase } from "../../../support/labelled/case.ts";
import { fileLookalikeCases } from "../../../support/labelled/file-lookalikes.ts";
import { fileSecretCases } from "../../../support/labelled/file-secrets.ts";
import { lookalikeCases } from "../../../support/labelled/lookalike-cases.ts";
import { secretCases } from "../../../support/labelled/secret-cases.ts";

const scanner = engineFor(builtInProgram());
const isFound = ({ text }: LabelledCase): boolean =>
  scanWith(scanner, new TextEncoder().encode(text)).length > 0;
const idsOf = (cases: readonly LabelledCase[]): string[] => cases.map(({ id }) => id);

test("at least 97 % of the passwords and tokens in hundreds of files are found", () => {
  const cases = [...secretCases(), ...fileSecretCases()];
  const missed = cases.filter((one) => !isFound(one));
  expect(cases.length).toBeGreaterThan(1000);
  expect(missed.length / cases.length, idsOf(missed).join(", ")).toBeLessThanOrEqual(0.03);
});

test("at most 2 % of what looks like a secret is taken for one", () => {
  const cases = [...lookalikeCases(), ...fileLookalikeCases()];
  const alarms = cases.filter(isFound);
  expect(cases.length).toBeGreaterThan(500);
  expect(alarms.length / cases.length, idsOf(alarms).join(", ")).toBeLessThanOrEqual(0.02);
});

test("an id names one case", () => {
  const ids = idsOf([...secretCases(), ...fileSecretCases(), ...lookalikeCases(), ...fileLookalikeCases()]);
  expect(new Set(ids).size).toBe(ids.length);
});
