/** Tokens in the path of an API's address and in the place of a URL's user. */
import { expect, test } from "bun:test";
import { matchesOf, Pattern } from "../../../../src/engine/pattern.ts";
import { compileProgram } from "../../../../src/engine/program.ts";
import { sampleUuid } from "../../../../src/engine/rules/example-lines.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { urlToken } from "../../../../src/engine/rules/url-token.ts";

const PATTERNS = compileProgram(
  urlToken.rules.map((rule) => ({ ...rule, vendor: urlToken.vendor })),
).rules.map((rule) => new Pattern(rule));
const foundIn = (text: string): string[] =>
  PATTERNS.flatMap((pattern) =>
    [...matchesOf(pattern, text, 0)].map(({ secretStart, secretEnd }) => text.slice(secretStart, secretEnd)),
  );

test.each([sample("hex", 32), sample("alnum", 24), `${sample("alnum", 16)}_${sample("base64url", 26)}`])(
  "a random value counts wherever an address has its key: %#",
  (value) => {
    for (const text of [
      `const endpoint = "https://api.corp-forge.net/${value}/v1/latest";`,
      `curl https://hooks.corp-forge.net/v1/relay/${value}\n`,
      `https://${value}@api.corp-forge.net/v1/projects\n`,
      `https://${value}:@corp-forge.net/v1/projects\n`,
    ])
      expect({ text, found: foundIn(text) }).toEqual({ text, found: [value] });
  },
);

test("commits, ids, words and public addresses are none", () => {
  for (const text of [
    `https://api.corp-forge.net/repos/relay/git/commits/${sample("hex", 40)}\n`,
    `https://api.corp-forge.net/v1/${sampleUuid()}/data\n`,
    `https://api.corp-forge.net/v1/customers/cus_${sample("alnum", 20)}\n`,
    "https://api.corp-forge.net/v1/getAllRelaysOfTheYear2024\n",
    `https://www.corp-forge.net/${sample("alnum", 24)}\n`,
    `https://${sample("hex", 32)}@events.corp-forge.net/4505\n`,
    "https://deploy-user-of-2024@git.corp-forge.net/relay.git\n",
  ])
    expect({ text, found: foundIn(text) }).toEqual({ text, found: [] });
});
