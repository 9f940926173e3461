/**
 * JSON Web Tokens. Source: RFC 7515 (JWS), RFC 7516 (JWE), RFC 7518 (algorithms), RFC 7519 (claims).
 * Promises: `proved` means well-formed in every part, with a signature of the length its algorithm makes; keys are not at hand.
 */
import { decodeBase64 } from "./codec/base64.ts";
import { parseJsonObject } from "./codec/json-object.ts";
import {
  expired,
  malformed,
  plausible,
  proved,
  testKey,
  type ValidatorContext,
  type Verdict,
} from "./verdict.ts";

type Claims = Readonly<Record<string, unknown>>;

/** Signature bytes by algorithm; RSA's depend on the key. */
const SIGNATURE_BYTES: Readonly<Record<string, readonly number[]>> = {
  HS256: [32],
  HS384: [48],
  HS512: [64],
  ES256: [64],
  ES256K: [64],
  ES384: [96],
  ES512: [132],
  EdDSA: [64, 114],
  Ed25519: [64],
};
const REGISTERED =
  /^(?:[HREP]S\d{3}K?|EdDSA|Ed25519|Ed448|RSA1_5|RSA-OAEP(?:-\d{3})?|ECDH-ES(?:\+A\d{3}KW)?|A\d{3}(?:GCM)?KW|dir|PBES2-HS\d{3}\+A\d{3}KW)$/;
const RSA = /^[RP]S(?:256|384|512)$/;
const NATS = /^ed25519(?:-nkey)?$/;
const SAMPLE_CLAIMS = [
  ["some", "payload"],
  ["foo", "bar"],
  ["hello", "world"],
] as const;
/** Beyond it an end is none: tests choose one they will not live to see. */
const LASTING_MS = 5 * 365 * 24 * 3600 * 1000;
const RSA_SIGNATURE_BYTES_MIN = 128;

export function jwt(secret: string, context: ValidatorContext): Verdict {
  const [head = "", body = "", signature = "", ...rest] = secret.replace(/={1,2}(?=\.|$)/g, "").split(".");
  const header = parseJsonObject(decodeBase64(head));
  const algorithm = header?.["alg"];
  if (header === undefined || typeof algorithm !== "string")
    return malformed("its header names no algorithm");
  if (typeof header["enc"] === "string")
    return rest.length === 2
      ? plausible(`an encrypted token, ${nameOf(algorithm)}`)
      : malformed("an encrypted token lacks parts");
  const claims = parseJsonObject(decodeBase64(body));
  if (claims === undefined) return malformed("its claims are no JSON");
  if (algorithm.toLowerCase() === "none") return malformed("it is not signed");
  if (isNatsAccount(algorithm, claims)) return malformed("an account's claims, which NATS publishes");
  const fault = signatureFault(algorithm, signature);
  if (fault !== undefined) return malformed(fault);
  return judgeClaims(claims, nameOf(algorithm), context.nowMs);
}

/** NATS signs what operators, accounts and users may do; without the key it names, a user's opens nothing unless it is a bearer's. */
function isNatsAccount(algorithm: string, claims: Claims): boolean {
  if (!NATS.test(algorithm)) return false;
  const nats = claims["nats"];
  return typeof nats !== "object" || nats === null || !("bearer_token" in nats && nats.bearer_token === true);
}

function signatureFault(algorithm: string, signature: string): string | undefined {
  const length = decodeBase64(signature)?.length ?? 0;
  if (length === 0) return "its signature is missing";
  const lengths = Object.hasOwn(SIGNATURE_BYTES, algorithm) ? SIGNATURE_BYTES[algorithm] : undefined;
  if (lengths !== undefined && !lengths.includes(length))
    return "its signature is not as long as its algorithm makes it";
  return RSA.test(algorithm) && length < RSA_SIGNATURE_BYTES_MIN ? "its signature is cut off" : undefined;
}

function judgeClaims(claims: Claims, algorithm: string, nowMs: number): Verdict {
  if (isSample(claims)) return { ...testKey("the sample of the documentation"), claim: "weak" };
  const until = claims["exp"];
  if (typeof until === "number" && until * 1000 < nowMs)
    return { ...expired(`a token signed with ${algorithm}, past its time`), claim: "weak" };
  if (typeof until === "number" && until * 1000 < nowMs + LASTING_MS)
    return proved(`a token signed with ${algorithm}, still in its time`);
  return { ...proved(`a token signed with ${algorithm}, without an end`), claim: "weak" };
}

/** The tokens of jwt.io, of RFC 7515 and RFC 7519, and of the libraries' own first pages. */
function isSample(claims: Claims): boolean {
  if (claims["sub"] === "1234567890" || claims["name"] === "John Doe") return true;
  if (claims["iss"] === "joe" && claims["http://example.com/is_root"] === true) return true;
  const names = Object.keys(claims);
  return names.length === 1 && SAMPLE_CLAIMS.some(([name, value]) => claims[name] === value);
}

/** Algorithms come from the token: only the registry's names are repeated. */
function nameOf(algorithm: string): string {
  return REGISTERED.test(algorithm) ? algorithm : "an unknown algorithm";
}
