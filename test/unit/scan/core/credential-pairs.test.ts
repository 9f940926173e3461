/** Two halves of a credential become one finding: the real engine, the pairing and the redaction together. */
import { describe, expect, test } from "bun:test";
import type { Finding } from "../../../../src/contracts/finding.ts";
import { compileProgram } from "../../../../src/engine/program.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { encodeBase32 } from "../../../../src/engine/validators/codec/base32.ts";
import { createPairing } from "../../../../src/scan/core/credential-pairs.ts";
import { createFindingIdOf } from "../../../../src/scan/core/finding-id.ts";
import { redactMatches } from "../../../../src/scan/core/redact.ts";
import { createBlake3Hasher } from "../../../../src/scan/identity/blake3-hasher.ts";
import { builtInProgram, engineFor, scanWith } from "../../../support/engine.ts";

const program = builtInProgram();
const scanner = engineFor(program);
const pairing = createPairing(program.rules)!;
const findingIdOf = createFindingIdOf(await createBlake3Hasher());
const infos = new Map(program.infos.map((info, index) => [info.id, { info, rule: program.rules[index]! }]));

function findingsIn(text: string, blockLength?: () => number): Finding[] {
  const bytes = new TextEncoder().encode(text);
  const matches = pairing("app.env", scanWith(scanner, bytes, blockLength));
  const ruleOf = (id: string) => {
    const { info, rule } = infos.get(id)!;
    return { info, publicPrefix: rule.publicPrefix };
  };
  return redactMatches(matches, { path: "app.env", ruleOf, findingIdOf }).map(({ finding }) => finding);
}

const keyId = `AK${"IA"}${encodeBase32([0x9e, 0x3a, 0x51, 0xc7, 0x12, 0x88, 0x40, 0x3b, 0x5d, 0x21])}`;
const secret = sample("base64", 40);
const idLine = `aws_access_key_id = ${keyId}\n`;
const secretLine = `aws_secret_access_key = ${secret}\n`;

describe("a key's id and its secret", () => {
  test("are one finding with the places of both", () => {
    const findings = findingsIn(`[default]\n${idLine}${secretLine}`);
    expect(findings.map(({ rule }) => rule.id)).toEqual(["aws-secret-access-key"]);
    const [part] = findings[0]!.parts!;
    expect(part).toMatchObject({
      name: "access key id",
      place: { line: 2, column: 21 },
      mask: "AKIA********",
    });
    expect(findings[0]!.place.line).toBe(3);
  });

  test("are surer together, and the secret keeps its identity", () => {
    const together = findingsIn(idLine + secretLine)[0]!;
    const alone = findingsIn(secretLine)[0]!;
    expect(together.confidence).toBeGreaterThan(alone.confidence);
    expect(together.id).toBe(alone.id);
    expect(together.reasons.at(-1)).toBe("its access key id stands near");
    expect(alone.parts).toBeUndefined();
  });

  test("stay apart when far apart, each with its own confidence", () => {
    const findings = findingsIn(idLine + "#\n".repeat(30) + secretLine);
    expect(findings.map(({ rule }) => rule.id)).toEqual(["aws-access-key-id", "aws-secret-access-key"]);
  });

  test("on one line hide both in the excerpt", () => {
    const [finding, ...rest] = findingsIn(`keys: ${keyId}, ${secret}\n`);
    expect(rest).toEqual([]);
    expect(finding!.excerpt.text).toBe("keys: AKIA********, ********");
    expect(JSON.stringify(finding)).not.toContain(keyId.slice(4));
  });

  test("the nearest secret takes the id; another id stays a finding", () => {
    const other = `AK${"IA"}${encodeBase32([0x8e, 0x3a, 0x51, 0xc7, 0x12, 0x88, 0x41, 0x3b, 0x5d, 0x22])}`;
    const findings = findingsIn(`id = ${other}\n\n${idLine}${secretLine}`);
    expect(findings.map(({ rule, place }) => [rule.id, place.line])).toEqual([
      ["aws-access-key-id", 1],
      ["aws-secret-access-key", 4],
    ]);
  });
});

describe("a user name beside a password", () => {
  const password = `${sample("alnum", 11)}!$`;

  test.each([
    [`db_user: relay-app\ndb_password: "${password}"\n`, "1:10"],
    [`{"username": "relay-app", "password": "${password}"}`, "1:15"],
    [`url = postgres://relay-app:${password.slice(0, 11)}@db7.corp-forge.net/app\n`, "1:18"],
  ])("is a part of the finding: %#", (text, place) => {
    const [finding] = findingsIn(text);
    expect(finding!.parts!.map(({ name, place: { line, column } }) => [name, `${line}:${column}`])).toEqual([
      ["user name", place],
    ]);
    expect(finding!.parts![0]!.mask).toBeUndefined();
  });

  test("is the same whatever the lengths of the blocks", () => {
    const text = `${"x\n".repeat(40_000)}user = relay-app\npassword = "${password}"\n${"y\n".repeat(40_000)}`;
    const whole = findingsIn(text);
    expect(whole[0]!.parts).toBeDefined();
    for (const length of [4_099, 80_017]) expect(findingsIn(text, () => length)).toEqual(whole);
  });
});

test("a rule of one's own names its other half by rule or by pattern", () => {
  const shared = {
    vendor: "Acme",
    name: "x",
    description: "x",
    docs: "x",
    severity: "low",
    revoke: "x",
  } as const;
  const examples = () => ({ positive: [], negative: [] });
  const { rules } = compileProgram([
    {
      ...shared,
      ...{ id: "acme-token", regex: "acme_([a-z0-9]{24})", base: 5, examples },
      pairsWith: [{ name: "tenant", regex: "tenant=([a-z]{4,20})", linesMax: 2 }],
    },
  ]);
  expect(rules[0]!.parts).toEqual([{ name: "tenant", source: expect.any(String), linesMax: 2 }]);
});
