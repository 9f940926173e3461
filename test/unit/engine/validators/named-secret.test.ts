/** What stands near a vendor's name and is no token: digests, ids, versions and words by what stands right before them. */
import { describe, expect, test } from "bun:test";
import { sampleUuid } from "../../../../src/engine/rules/example-lines.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { namedSecret } from "../../../../src/engine/validators/named-secret.ts";

const HEX = sample("hex", 40);

/** The verdict on `secret` where `text`, with `@` for it, is the whole match. */
function verdictOf(text: string, secret: string): string {
  const match = `${text.slice(0, text.lastIndexOf("@"))}${secret}`;
  return namedSecret(secret, { match, groups: [match, secret], nowMs: 0 }).kind;
}

describe("near a vendor's name", () => {
  for (const text of [
    "acme @",
    "acme_key=@",
    'acme: {"token": "@',
    "api.acme.com/?apikey=@",
    "Acme\n  secret: @",
    'acme.start(context, "@',
    "WORLDINDEX_KEY = '@",
  ]) {
    test(`a random value is plausible in ${JSON.stringify(text)}`, () => {
      for (const secret of [HEX, sampleUuid(), sample("alnum", 32), sample("base64url", 43)])
        expect({ secret, kind: verdictOf(text, secret) }).toEqual({ secret, kind: "plausible" });
    });
  }

  for (const text of [
    "acme_commit = @",
    "acme, the commit was @",
    'acme", "sha1": "@',
    "acme-sdk md5 @",
    "ACME_KEY=\nREVISION=@",
    "acme/sdk@@",
    "acme.js?v=@",
    'acme", "projectId": "@',
    "ACME_CLIENT_ID=@",
    "acme.publishable_key: @",
    "acme_page_id: @",
    'acme_project" {\n  id = "@',
    "acme job @",
    "acme: bump to @",
    "acme.io/repo && git checkout @",
    "acme.js) = @",
    'acme.hash).toBe("@',
    "acme-1.2.tar.gz  @",
  ]) {
    test(`it is none in ${JSON.stringify(text)}`, () => expect(verdictOf(text, HEX)).toBe("malformed"));
  }

  test("a digest's word right before the vendor's name makes it none", () => {
    const [match, groups] = [`Acme: "${HEX}`, [`Acme: "${HEX}`, HEX]];
    for (const [before, kind] of [
      ["# ETag for ", "malformed"],
      ["md5sum ", "malformed"],
      ["# The key of ", "plausible"],
      ["sha256_secret=x\n", "plausible"],
    ] as const)
      expect({ before, kind: namedSecret(HEX, { match, before, groups, nowMs: 0 }).kind }).toEqual({
        before,
        kind,
      });
  });

  test("a quoted name and a comma before it count", () =>
    expect(verdictOf('acme.set("client_id", "@', HEX)).toBe("malformed"));

  test("words are none", () => {
    for (const word of ["CoherenceInstanceOfVersion2Settings", "relay-service-account-name-12"])
      expect({ word, kind: verdictOf("acme: @", word) }).toEqual({ word, kind: "malformed" });
  });
});
