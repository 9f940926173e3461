/** Secrets whose name stands further off than a sign of assignment. */
import { expect, test } from "bun:test";
import { matchesOf, Pattern } from "../../../../src/engine/pattern.ts";
import { compileProgram } from "../../../../src/engine/program.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { writtenShapes } from "../../../../src/engine/rules/written-shapes.ts";

const PATTERNS = compileProgram(
  writtenShapes.rules.map((rule) => ({ ...rule, vendor: writtenShapes.vendor })),
).rules.map((rule) => new Pattern(rule));
const isFound = (text: string): boolean =>
  PATTERNS.some((pattern) => !matchesOf(pattern, text, 0).next().done);

const HEX = sample("hex", 40);
const LETTERS = sample("alnum", 60).replaceAll(/\d/g, "").slice(0, 28);

test.each([HEX, LETTERS])("a random value is found in each place, with digits and without: %#", (value) => {
  for (const text of [
    `const relayKey = isProd ? '${value}' : devKey;`,
    `Dim relayToken As String = "${value}"`,
    `relay_api_token =\r\n    "${value}"\r\n`,
    `class Settings:\n    relay_token: str = Field(default="${value}")`,
    `SIGNING_KEY = bytes.fromhex("${value}")`,
    `configuration["Relay:Key"] = "${value}";`,
    `ParameterKey=RelayApiSecret,ParameterValue=${value}`,
    `    fastcgi_param RELAY_API_KEY "${value}";`,
    `aws ssm put-parameter --value "${value}" --name /relay/token --type SecureString`,
    `variable "relay_token" {\n  description = "Of the relay"\n  sensitive   = true\n  default     = "${value}"\n}`,
  ])
    expect({ text, isFound: isFound(text) }).toEqual({ text, isFound: true });
});

test("words, names and references in those places are none", () => {
  for (const text of [
    "const relayKey = isProd ? 'relay.production.key' : 'relay.testing.key';",
    'Dim relayToken As String = "RelayTokenOfProduction"',
    'relay_api_token =\n    "relay_api_token_for_tests"\n',
    'SIGNING_KEY = bytes.fromhex("00112233445566778899aabbccddeeff")',
    'configuration["Relay:Key"] = "Relay:OtherKeyOfTheRelay";',
    "    fastcgi_param RELAY_API_KEY $relay_api_key_of_server;",
    'variable "relay_token" {\n  default = "changeme-changeme-changeme"\n}',
  ])
    expect({ text, isFound: isFound(text) }).toEqual({ text, isFound: false });
});
