/** Where a secret ends: a rest left outside its span would stand unmasked in reports. */
import { expect, test } from "bun:test";
import { matchesOf, Pattern } from "../../../../src/engine/pattern.ts";
import { compileProgram } from "../../../../src/engine/program.ts";
import { allRules } from "../../../../src/engine/rules/index.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";

const NOW_MS = Date.UTC(2026, 10, 21);

function secretOf(ruleId: string, text: string): string | undefined {
  const rules = allRules().filter(({ id }) => id === ruleId);
  const [rule] = compileProgram(rules).rules;
  const match = matchesOf(new Pattern(rule!), text, NOW_MS).next().value;
  return match === undefined ? undefined : text.slice(match.secretStart, match.secretEnd);
}

test("an Adyen key's last part belongs to it, whatever signs it holds", () => {
  const head = ["AQE", "yhmfx"].join("") + sample("base64", 88);
  const key = `${head}==-${sample("base64", 43)}=-${sample("alnum", 10)}$,;.{?`;
  expect(secretOf("adyen-api-key", `key: "${key}"\n`)).toBe(key);
});

test("the backquote behind a connection string is not its password's", () => {
  const password = sample("alnum", 14);
  const text = ["odbc:server=db7;user id=app;", `password=${password}`, "`"].join("");
  expect(secretOf("ado-connection-string", `\`${text}\n`)).toBe(password);
});
