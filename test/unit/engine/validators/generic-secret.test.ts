/** UUIDs that only a name speaks for. */
import { expect, test } from "bun:test";
import { sampleUuid } from "../../../../src/engine/rules/example-lines.ts";
import { genericSecret } from "../../../../src/engine/validators/generic-secret.ts";

const RANDOM = sampleUuid();
const BY_TIME = `${RANDOM.slice(0, 14)}1${RANDOM.slice(15)}`;

function kindOf(name: string, secret: string, between = "="): string {
  const match = `${name}${between}${secret}`;
  return genericSecret(secret, { match, groups: [match, name, secret], nowMs: 0 }).kind;
}

test("a random UUID that is called a key, or sent to be let in, is one", () => {
  for (const name of ["ACME_API_KEY", "access_token", "acmeClientSecret", "hmac_key", "userToken", "secret"])
    expect({ name, kind: kindOf(name, RANDOM) }).toEqual({ name, kind: "plausible" });
  const match = `Authorization: Bearer ${RANDOM}`;
  expect(genericSecret(RANDOM, { match, groups: [match, RANDOM], nowMs: 0 }).kind).toBe("plausible");
});

test("under other names, and made otherwise, it names a thing", () => {
  for (const name of ["token", "request_token_id", "secret_name", "key"])
    expect({ name, kind: kindOf(name, RANDOM) }).toEqual({ name, kind: "malformed" });
  expect(kindOf("ACME_API_KEY", BY_TIME)).toBe("malformed");
});

test("a variable of the environment that ends in key holds one, unless it only tells one thing from another", () => {
  for (const name of ["RELAY_KEY", "VITE_RELAY_TOKEN", "export RELAY_SECRET"])
    expect({ name, kind: kindOf(name, RANDOM) }).toEqual({ name, kind: "plausible" });
  for (const name of ["IDEMPOTENCY_KEY", "RELAY_REQUEST_TOKEN", "RELAY_CACHE_KEY", "relay_token"])
    expect({ name, kind: kindOf(name, RANDOM) }).toEqual({ name, kind: "malformed" });
});
