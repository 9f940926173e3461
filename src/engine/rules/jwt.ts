/** JSON Web Tokens and the keys that sign them. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const jwt: VendorRules = {
  vendor: "JWT",
  rules: [
    {
      id: "jwt-token",
      name: "JSON Web Token",
      description: "A signed token: until it expires, whoever holds it is its subject.",
      docs: "RFC 7519: JSON Web Token",
      severity: "medium",
      regex:
        "(?<![A-Za-z0-9_-])(ey[JAo][A-Za-z0-9_-]{14,1000}\\.ey[JAo][A-Za-z0-9_-]{10,4000}\\.[A-Za-z0-9_-]{16,1024})" +
        "(?![A-Za-z0-9_-])",
      gates: { entropy: 3.5 },
      validator: "jwt",
      base: 3,
      publicPrefix: 3,
      tags: ["jwt"],
      revoke: "End the session or rotate the signing key: a signed token is valid until it expires.",
      examples: () => ({
        positive: [
          `Authorization: Bearer ${sampleJwt("user-42")}`,
          `{ "id_token": "${sampleJwt("svc")}" }`,
          `https://api.invalid/?jwt=${sampleJwt("web")}&v=1`,
        ],
        negative: [sampleJwt("x").split(".").slice(0, 2).join("."), `a${sampleJwt("x")}`],
      }),
    },
    {
      id: "jwt-signing-secret",
      name: "JWT signing secret",
      description: "Whoever holds it can sign tokens for any subject.",
      docs: "RFC 7515: JSON Web Signature, HMAC",
      severity: "high",
      regex: assignment({
        names: [
          "jwt_secret",
          "jwt_key",
          "jwt_sign",
          "jwt_private",
          "jwt_pass",
          "jwt_token_secret",
          "secret_jwt",
        ],
        value: "[A-Za-z0-9_+/-][A-Za-z0-9_.+/~-]{15,255}",
        padding: "={0,2}",
        notAfter: "A-Za-z0-9_.+/=~(\\[<",
        captureName: true,
        operatorOnly: true,
      }),
      secretGroup: 2,
      gates: { entropy: 3, digit: true },
      validator: "generic-secret",
      base: 2,
      assignment: true,
      tags: ["jwt"],
      revoke: "Replace the secret; all tokens signed with it become invalid.",
      examples: () => ({
        positive: exampleLines("JWT_SECRET", sample("base64url", 48)),
        negative: [
          "JWT_SECRET=short1",
          `JWT_AUDIENCE=${sample("alnum", 48)}`,
          "jwtSecret = config.get('jwt.secret2');",
        ],
      }),
    },
  ],
};

function sampleJwt(subject: string): string {
  const part = (value: object): string => btoa(JSON.stringify(value)).replace(/=+$/, "");
  return `${part({ alg: "HS256", typ: "JWT" })}.${part({ sub: subject, iat: 1_700_000_000 })}.${sample("base64url", 43)}`;
}
