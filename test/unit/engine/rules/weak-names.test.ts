/** Values under names that say little, letters alone, and passwords named in other languages. */
import { expect, test } from "bun:test";
import { matchesOf, Pattern } from "../../../../src/engine/pattern.ts";
import { compileProgram } from "../../../../src/engine/program.ts";
import { sampleUuid } from "../../../../src/engine/rules/example-lines.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { weakNames } from "../../../../src/engine/rules/weak-names.ts";

const PATTERNS = compileProgram(
  weakNames.rules.map((rule) => ({ ...rule, vendor: weakNames.vendor })),
).rules.map((rule) => new Pattern(rule));
const isFound = (text: string): boolean =>
  PATTERNS.some((pattern) => !matchesOf(pattern, text, 0).next().done);

const VALUE = sample("alnum", 32);
const SHA1 = sample("hex", 40);
const LETTERS = sample("alnum", 60)
  .replaceAll(/[^A-Za-z]/g, "")
  .slice(0, 24);

test.each([
  `DEPLOY_PAT=${SHA1}\n`,
  `tok = "${VALUE}"`,
  `relay.creds: ${VALUE}\n`,
  `RELAY_AUTH=${VALUE}\n`,
  `RELAY_TOKEN=${LETTERS}\n`,
  `  relay_token: "${LETTERS.toLowerCase()}"\n`,
  `Passwort: ${sample("alnum", 9)}!\n`,
  `contrase\u00c3\u00b1a = '${sample("alnum", 11)}'`,
])("a random value counts: %#", (text) => expect(isFound(text)).toBe(true));

test.each([
  `pattern = "${VALUE}"`,
  `master: ${SHA1}\n`,
  `auth = "${sampleUuid()}"`,
  'token = "invalidTokenInRequestHeader"',
  "RELAY_TOKEN=the_token_of_the_relay\n",
  'accessKey: "RelayAccessKeyProviderFactory"',
  "Passwort: vergessen?\n",
  'senha: "digite a sua senha"',
])("commits, ids, words and names do not: %#", (text) => expect(isFound(text)).toBe(false));
