/** JSON Web Keys with their private half: known by the key type in the same object. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

/** With the quotes around it, escaped or not. */
const COLON = `["'\\\\ ]{0,3}:["'\\\\ ]{1,4}`;
const QUOTE = `["'\\\\]`;
const BETWEEN = "[^{}]{0,800}?";
/** What the standards and their readers print. */
const PRINTED = [
  "870MB6gfuTJ4HtUn",
  "X4cTteJY_gn4FYPs",
  "AyM1SysPpbyDfgZl",
  "GawgguFyGrWKav7A",
  "nWGxne_9WmC6hEr0",
  "Eq5xpGnNCivDflJs",
  "jpsQnnGQmL-YBIff",
];

/** A member of an object whose `kty` stands before or behind it. */
function member(name: string, types: string, value: string): string {
  const type = `kty${COLON}(?:${types})${QUOTE}`;
  const secret = `[^A-Za-z0-9_]${name}${COLON}(${value})${QUOTE}`;
  return `${type}${BETWEEN}${secret}|${secret}${BETWEEN}${type}`;
}

/** Of the lengths that keys of the usual sizes have. */
function lengths(...bounds: readonly string[]): string {
  return bounds.map((bound) => `[A-Za-z0-9_-]{${bound}}`).join("|");
}

const REVOKE = "Make a new key, publish its public half and remove the old one from the key set.";

export const jwk: VendorRules = {
  vendor: "JSON Web Key",
  rules: [
    {
      id: "jwk-private-key",
      name: "Private JSON Web Key",
      description: "A private key in JSON: it signs or decrypts as its owner.",
      docs: "RFC 7517: JSON Web Key",
      severity: "high",
      regex: member(
        "d",
        "EC|OKP|RSA",
        lengths("42,43", "64", "75,76", "86,88", "170,172", "341,342", "511,512", "682,683"),
      ),
      // No digit is asked for, so that the filter looks for "kty" and not for the letter that names the secret.
      gates: { entropy: 4, suppressors: PRINTED },
      validator: "named-secret",
      base: 4,
      tags: ["private-key"],
      revoke: REVOKE,
      examples: () => {
        const [d, x] = [sample("base64url", 43), sample("base64url", 43, 2)];
        return {
          positive: [
            `{"kty":"OKP","crv":"Ed25519","x":"${x}","d":"${d}"}`,
            `{\n  "d": "${sample("base64url", 342)}",\n  "e": "AQAB",\n  "kty": "RSA"\n}`,
            `const key = { kty: "EC", crv: "P-256", x: "${x}", y: "${x}", d: "${d}" };`,
          ],
          negative: [`{"kty":"OKP","crv":"Ed25519","x":"${x}","kid":"${d}"}`, `{"crv":"Ed25519","d":"${d}"}`],
        };
      },
    },
    {
      id: "jwk-symmetric-key",
      name: "Symmetric JSON Web Key",
      description: "A shared key in JSON: who has it signs and decrypts as everyone who has it.",
      docs: "RFC 7518: JSON Web Algorithms, parameters for symmetric keys",
      severity: "high",
      regex: member("k", "oct", "[A-Za-z0-9_-]{22,172}"),
      gates: { entropy: 3.4, suppressors: PRINTED },
      validator: "named-secret",
      base: 4,
      tags: ["private-key"],
      revoke: REVOKE,
      examples: () => {
        const key = sample("base64url", 86);
        return {
          positive: [
            `{"kty": "oct", "k": "${key}", "alg": "HS256"}`,
            `{\n  "alg": "A256GCM",\n  "k": "${sample("base64url", 43)}",\n  "kty": "oct"\n}`,
          ],
          negative: [`{"kty": "oct", "kid": "${key}"}`, `{"kty": "oct", "k": "<base64url>"}`],
        };
      },
    },
  ],
};
