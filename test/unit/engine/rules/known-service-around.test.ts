/** Values some words behind a known service's name. */
import { expect, test } from "bun:test";
import { matchesOf, Pattern } from "../../../../src/engine/pattern.ts";
import { compileProgram } from "../../../../src/engine/program.ts";
import { sampleUuid } from "../../../../src/engine/rules/example-lines.ts";
import { knownServiceAround } from "../../../../src/engine/rules/known-service-around.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";

const PATTERNS = compileProgram(
  knownServiceAround.rules.map((rule) => ({ ...rule, vendor: knownServiceAround.vendor })),
).rules.map((rule) => new Pattern(rule));
const isFound = (text: string): boolean =>
  PATTERNS.some((pattern) => !matchesOf(pattern, text, 0).next().done);

const SHA1 = sample("hex", 40);

test.each([sample("hex", 32), SHA1, sampleUuid(), sample("alnum", 24), `${sample("base64", 43)}=`])(
  "random values count behind words that lead to a key: %#",
  (value) => {
    for (const text of [
      `asana ${value}\n`,
      `asana,${value}\n`,
      `asana:\n  - ${value}\n`,
      `asana:\n  host: eu\n  value: ${value}\n`,
      `[asana] using ${value}\n`,
      `2026-03-11 10:22:01 [asana] authenticated with ${value}\n`,
      `Asana sandbox ${value}\n`,
      `/* asana */ "${value}"`,
      `Asana (${value})`,
      `asana 680660e519ef ${value}\n`,
      `ASANAKEYS ${value}\n`,
      `our Linear one is ${value}\n`,
      `box "${value}"`,
      `curl https://api.raven.com/v1 -H "X-Auth: ${value}"`,
      `from stripo import Client\n\nTIMEOUT = 5\ntoken = "${value}"\n`,
    ])
      expect({ text, isFound: isFound(text) }).toEqual({ text, isFound: true });
  },
);

test("what other words stand before is none", () => {
  const mixed = sample("alnum", 32);
  for (const text of [
    `asana commit ${SHA1}\n`,
    `Merge asana ${SHA1}\n`,
    `- Asana @ ${SHA1}\n`,
    `asana project of ${sampleUuid()}\n`,
    `asana_id = "${sampleUuid()}"\n`,
    `SPEC CHECKSUMS:\n  Asana: ${SHA1}\n`,
    `facebook-domain-verification=${mixed}`,
    `spotify:track:${mixed}`,
    `asana:v20220607-9a4d8d2a`,
    `asana from 1.0.1-0.20210707231403-b283181d1fa7`,
    `"asana-sdk", "relays-of-asana-20210315"`,
    `asana = "//${mixed}"`,
    `asana public key ${mixed}\n`,
    `asana (rev ${SHA1})\n`,
    `asana request-id ${sampleUuid()}\n`,
    `linear regression of ${mixed}\n`,
    `birds/raven ${SHA1}\n`,
    `asana:${sample("hex", 16)}\n`,
  ])
    expect({ text, isFound: isFound(text) }).toEqual({ text, isFound: false });
});
