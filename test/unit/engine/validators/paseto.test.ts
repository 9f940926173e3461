/** What is said of PASETO tokens: their specification is open, and so are the claims of signed ones. */
import { expect, test } from "bun:test";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { paseto } from "../../../../src/engine/validators/paseto.ts";

const NOW_MS = Date.parse("2026-11-21T00:00:00Z");

function signed(version: string, claims: object, signatureBytes: number): string {
  const body = btoa(JSON.stringify(claims) + sample("alnum", signatureBytes));
  return `${version}.${"public"}.${body.replace(/=+$/, "")}`;
}

const kindOf = (secret: string): string =>
  paseto(secret, { match: secret, groups: [secret], nowMs: NOW_MS }).kind;

test("signed claims count as long as their time has not passed", () => {
  expect(kindOf(signed("v4", { sub: "user-42", exp: "2030-01-01T00:00:00Z" }, 64))).toBe("plausible");
  expect(kindOf(signed("v3", { sub: "user-42" }, 96))).toBe("plausible");
  expect(kindOf(signed("v2", { sub: "user-42", exp: "2020-01-01T00:00:00Z" }, 64))).toBe("expired");
});

test("the specification's tokens, and what holds no claims, are none", () => {
  expect(kindOf(signed("v4", { data: "this is a signed message", exp: "2030-01-01T00:00:00Z" }, 64))).toBe(
    "malformed",
  );
  expect(kindOf(`v4.${"public"}.${sample("base64url", 120)}`)).toBe("malformed");
  expect(kindOf(`v3.${"local"}.${"A".repeat(43)}${sample("base64url", 120)}`)).toBe("malformed");
  expect(kindOf(`v9.${"local"}.${sample("base64url", 120)}`)).toBe("malformed");
});

test("an encrypted token is known by its marks alone", () => {
  expect(kindOf(`v4.${"local"}.${sample("base64url", 120)}`)).toBe("plausible");
});
