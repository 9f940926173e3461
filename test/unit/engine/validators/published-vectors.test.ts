/**
 * Credentials that vendors, standards and researchers have printed, so that anybody can hold the proofs to the same ones.
 * Each is put together at run time, so that scanners stay quiet over this file.
 */
import { describe, expect, test } from "bun:test";
import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { isPublicPoint } from "../../../../src/engine/validators/codec/elliptic-curve.ts";
import { VALIDATORS, type ValidatorName } from "../../../../src/engine/validators/index.ts";
import { halvesFit } from "../../../../src/engine/validators/private-key/key-halves.ts";
import { context } from "./made-up.ts";

const judge = (name: ValidatorName, secret: string) => VALIDATORS[name](secret, context(secret));
const pem = (body: string): string =>
  ["-----BEGIN PRIVATE", "KEY-----\n"].join(" ") + body + ["\n-----END PRIVATE", "KEY-----\n"].join(" ");

interface Vector {
  readonly source: string;
  readonly validator: ValidatorName;
  readonly parts: readonly string[];
  readonly kind: string;
  readonly why: RegExp;
}

const VECTORS: readonly Vector[] = [
  {
    source: "GitHub's base62 tokens taken apart (gist of coolaj86)",
    validator: "github-token",
    parts: ["gh", "p_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ", "0mLq17"],
    kind: "proved",
    why: /checksum fits/,
  },
  {
    source: "GitLab Docs: routable tokens",
    validator: "gitlab-token",
    parts: ["glp", "at-bzox79Of-KE9FD2LjoXXF4CvyxA", ".0r03gxo7s"],
    kind: "proved",
    why: /checksum and its length fit/,
  },
  {
    source: "A. Steele: AWS access key id formats",
    validator: "aws-key-id",
    parts: ["AS", "IAQNZGKIQY56JQ7WML"],
    kind: "proved",
    why: /029608264753/,
  },
  {
    source: "Grafana documentation: service account tokens",
    validator: "grafana-service-account",
    parts: ["gls", "a_yscW25imSKJIu", "av8zF37RZmnb", "iDvB05G_", "fcaaf58a"],
    kind: "proved",
    why: /checksum fits/,
  },
  {
    source: "AWS: the key id of the manuals",
    validator: "aws-key-id",
    parts: ["AK", "IAIOSFODNN7", "EXAMPLE"],
    kind: "malformed",
    why: /./,
  },
  {
    source: "jwt.io",
    validator: "jwt",
    parts: [
      [
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9",
        "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0Ijo",
      ].join("."),
      "xNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c",
    ],
    kind: "test-key",
    why: /documentation/,
  },
  {
    source: "RFC 7515, appendix A.1",
    validator: "jwt",
    parts: [
      [
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9",
        "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6",
      ].join("."),
      "Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
    ],
    kind: "test-key",
    why: /./,
  },
  {
    source: "RFC 8410, section 10.3",
    validator: "pem-private-key",
    parts: [pem("MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC")],
    kind: "proved",
    why: /^an Ed25519 key$/,
  },
  {
    source: "Stripe Docs: API keys",
    validator: "stripe-key",
    parts: ["sk_", "test_4eC39HqLyjWDarjt", "T1zdp7dc"],
    kind: "test-key",
    why: /test data/,
  },
  {
    source: "Microsoft Learn: Azurite",
    validator: "azure-storage-key",
    parts: [
      "Eby8vdM02xNOcqF",
      "lqUwJPLlmEtlCDX",
      "J1OUzFT50uSRZ6I",
      "FsuFq2UVErCz4I6",
      "tq/K1SZFPTOtr/K",
      "BHBeksoGMGw==",
    ],
    kind: "test-key",
    why: /emulator/,
  },
  {
    source: "Bitcoin Wiki: Wallet import format",
    validator: "bitcoin-wif",
    parts: ["5HueCGU8rMjxEXxiPuD5BDku4", "MkFqeZyd4dZ1jvhTVqvbTLvyTJ"],
    kind: "proved",
    why: /checksum fits/,
  },
  {
    source: "Stellar SDK: Keypair",
    validator: "stellar-seed",
    parts: ["SBGWSG6BTNCKCOB3DIFBGCVM", "UPQFYPA2G4O34RMTB343OYPXU5DJDVMN"],
    kind: "proved",
    why: /checksum fits/,
  },
  {
    source: "age: the format's test vectors",
    validator: "age-secret-key",
    parts: ["AGE-SECRET-", "KEY-1", "GFPYYSJZ".repeat(6), "GFPQ4EGAEX"],
    kind: "proved",
    why: /checksum fits/,
  },
];

test.each(VECTORS.map((vector) => [vector.source, vector] as const))(
  "%s",
  (_, { validator, parts, kind, why }) => {
    expect(judge(validator, parts.join(""))).toMatchObject({ kind, why: expect.stringMatching(why) });
  },
);

test("a character changed breaks each checksum", () => {
  for (const { validator, parts, why } of VECTORS.filter((vector) => /checksum/.test(vector.why.source))) {
    const secret = parts.join("");
    const at = Math.floor(secret.length / 2);
    const damaged = secret.slice(0, at) + (secret[at] === "Z" ? "Y" : "Z") + secret.slice(at + 1);
    expect({ why, kind: judge(validator, damaged).kind }).toEqual({ why, kind: "malformed" });
  }
});

describe("a key's two halves", () => {
  test("RFC 6979, appendix A.2.5: the point of P-256", () => {
    const scalar = BigInt(
      `0x${["C9AFA9D845BA75166B5C215767B1D693", "4E50C3DB36E89B127B8A622B120F6721"].join("")}`,
    );
    const x = "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6";
    const y = "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299";
    const curve = "2a8648ce3d030107";
    expect(isPublicPoint(curve, scalar, `04${x}${y}`)).toBe(true);
    expect(isPublicPoint(curve, scalar, `03${x}`)).toBe(true);
    expect(isPublicPoint(curve, scalar + 1n, `04${x}${y}`)).toBe(false);
    expect(isPublicPoint("2b2403030208010107", scalar, `04${x}${y}`)).toBeUndefined();
  });

  test("the double of secp256k1's base point, as wallets' test vectors print it", () => {
    const x = "c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5";
    const y = "1ae168fea63dc339a3c58419466ceaeef7f632653266d0e1236431a950cfe52a";
    expect(isPublicPoint("2b8104000a", 2n, `04${x}${y}`)).toBe(true);
    expect(isPublicPoint("2b8104000a", 3n, `04${x}${y}`)).toBe(false);
  });

  const made: readonly [string, string][] = [
    ...["P-256", "P-384", "P-521"].flatMap((namedCurve) => {
      const { privateKey } = generateKeyPairSync("ec", { namedCurve });
      return (["sec1", "pkcs8"] as const).map((type): [string, string] => [
        `${namedCurve} in ${type}`,
        privateKey.export({ type, format: "der" }).toString("latin1"),
      ]);
    }),
    ...(["pkcs1", "pkcs8"] as const).map((type): [string, string] => [
      `RSA in ${type}`,
      generateKeyPairSync("rsa", { modulusLength: 2048 })
        .privateKey.export({ type, format: "der" })
        .toString("latin1"),
    ]),
  ];
  test.each(made)("%s: they fit, and no longer when the private one is changed", (_, bytes) => {
    expect(halvesFit(bytes)).toBe(true);
    const jwk = createPrivateKey({
      key: Buffer.from(bytes, "latin1"),
      format: "der",
      type: bytes.includes("\x02\x01\x00\x30")
        ? "pkcs8"
        : bytes.includes("\x02\x01\x01\x04")
          ? "sec1"
          : "pkcs1",
    }).export({ format: "jwk" });
    const half = Buffer.from((jwk.p ?? jwk.d)!, "base64url").toString("latin1");
    const at = bytes.indexOf(half) + half.length - 1;
    const changed = String.fromCharCode(bytes.charCodeAt(at) ^ 2);
    expect(halvesFit(bytes.slice(0, at) + changed + bytes.slice(at + 1))).toBe(false);
  });

  test("a key without its public half, and one cut off, are of unknown fit", () => {
    const key = Buffer.from("MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC", "base64");
    expect(halvesFit(key.toString("latin1"))).toBeUndefined();
    expect(halvesFit(made[0]![1].slice(0, -20))).toBeUndefined();
  });
});
