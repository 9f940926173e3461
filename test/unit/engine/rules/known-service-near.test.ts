/** Values with nothing but a known service's name near them. */
import { expect, test } from "bun:test";
import { matchesOf, Pattern } from "../../../../src/engine/pattern.ts";
import { compileProgram } from "../../../../src/engine/program.ts";
import { sampleUuid } from "../../../../src/engine/rules/example-lines.ts";
import { knownServiceNear } from "../../../../src/engine/rules/known-service-near.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";

const PATTERNS = compileProgram(
  knownServiceNear.rules.map((rule) => ({ ...rule, vendor: knownServiceNear.vendor })),
).rules.map((rule) => new Pattern(rule));
const isFound = (text: string): boolean =>
  PATTERNS.some((pattern) => !matchesOf(pattern, text, 0).next().done);

const SHA1 = sample("hex", 40);

test.each([sample("hex", 32), sample("alnum", 40)])(
  "random values stand beside it in many ways: %#",
  (value) => {
    for (const text of [
      `case "asana":\n    return "${value}"`,
      `when "asana" then "${value}"`,
      `keys["asana"] = "${value}"`,
      `VALUES (3, 'asana', 'prod', '${value}');`,
      `| Asana | ops | ${value} |\n`,
      `Here is the Asana one you asked for:\r\n${value}\r\n`,
      `service,account,value\nasana,ops@corp-forge.net,${value}\n`,
      `service\tvalue\nasana\t${value}\n`,
      `const KEYS = { "asana": "${value}", "figma": "" };`,
      `fetch("https://api.asana.com/v1", opts);\nconst k = "${value}";`,
      `https://api.asana.com/v1?access=${value}&limit=1`,
      `[{ "name": "asana", "type": "http", "value": "${value}" }]`,
      `ASANA=${value}\n`,
      `asana = "${value}"`,
      `{ "asana": "${sampleUuid()}" }`,
      `asana creds\nlogin: ops@corp-forge.net\nkey: ${value}\n`,
      `https://api.asana.com/v1?appid=${value}\n`,
    ])
      expect({ text, isFound: isFound(text) }).toEqual({ text, isFound: true });
  },
);

test("digests and ids in lists, and words anywhere, are none", () => {
  for (const text of [
    `SPEC CHECKSUMS:\n  Firebase: ${SHA1}\n`,
    `{ "firebase": "${SHA1}" }`,
    `firebase,${SHA1}\n`,
    `asana run ${sampleUuid()}\n`,
    `https://cdn.asana.com/app.js?v=${sample("hex", 32)}`,
    `asana ${SHA1}\n`,
    "asana importTasksOfLastMonthInto2024\n",
    `case "asana": return "asana_v2_import_of_tasks";`,
    "| Asana | asana-importer-of-projects-2 |\n",
    `https://corp-forge.net/asana\t${sample("digits", 24)}\n`,
  ])
    expect({ text, isFound: isFound(text) }).toEqual({ text, isFound: false });
});
