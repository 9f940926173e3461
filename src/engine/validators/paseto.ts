/**
 * PASETO tokens: `v4.local.` is encrypted, `v4.public.` signed claims in plain sight, a footer may follow either.
 * Source: the PASETO specification, "Common implementation details" and its test vectors.
 * Promises: the claims' time decides where they can be read; the specification's own tokens are none.
 */
import { decodeBase64 } from "./codec/base64.ts";
import { parseJsonObject } from "./codec/json-object.ts";
import { expired, malformed, plausible, type ValidatorContext, type Verdict } from "./verdict.ts";

/** Signature bytes behind the claims. */
const SIGNATURE_BYTES: Readonly<Record<string, number>> = { v1: 256, v2: 64, v3: 96, v4: 64 };
/** The nonces of the specification's test vectors: zeros, and the one it prints beside them. */
const PRINTED_NONCE = /^(?:A{32}|32VIErrEkmY4JVILovbmfPXKW9wT1OdQ)/;

export function paseto(secret: string, { nowMs }: ValidatorContext): Verdict {
  const [version = "", purpose = "", body = ""] = secret.split(".");
  const signatureBytes = SIGNATURE_BYTES[version];
  if (signatureBytes === undefined) return malformed("a version that was never given");
  if (purpose === "local")
    return PRINTED_NONCE.test(body)
      ? malformed("a token of the specification")
      : { ...plausible("an encrypted token"), claim: "weak" };
  const signed = decodeBase64(body);
  const claims = parseJsonObject(signed?.slice(0, -signatureBytes));
  if (claims === undefined) return malformed("its claims are no JSON");
  if (claims["data"] === "this is a signed message") return malformed("a token of the specification");
  const until = typeof claims["exp"] === "string" ? Date.parse(claims["exp"]) : Number.NaN;
  return until < nowMs
    ? { ...expired("a signed token, past its time"), claim: "weak" }
    : { ...plausible("a signed token"), claim: "weak" };
}
