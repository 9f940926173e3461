/**
 * Sentry's organisation tokens: `sntrys_`, base64 of `{"iat", "url", "region_url", "org"}`, `_`, 43 characters.
 * Source: Sentry's `src/sentry/utils/security/orgauthtoken_token.py`.
 */
import { decodeBase64 } from "./codec/base64.ts";
import { parseJsonObject } from "./codec/json-object.ts";
import { plausibleUnlessFiller } from "./filler.ts";
import { malformed, proved, type Verdict } from "./verdict.ts";

const FORM = /^sntrys_([A-Za-z0-9+/=]+)_([A-Za-z0-9+/]{43})=?$/;

export function sentryOrgToken(secret: string): Verdict {
  const parts = FORM.exec(secret);
  if (parts === null) return malformed("not of an organisation token's form");
  const json = decodeBase64(parts[1]!);
  const fields = parseJsonObject(json);
  if (fields === undefined || !/^\{\s*"iat"/.test(json ?? ""))
    return malformed("its body does not begin with a time of issue");
  if (typeof fields["iat"] !== "number" || fields["iat"] <= 0) return malformed("it has no time of issue");
  if (typeof fields["org"] !== "string") return malformed("it names no organisation");
  const filler = plausibleUnlessFiller(parts[2]!, "");
  return filler.kind === "malformed"
    ? filler
    : proved("it holds a time of issue, an organisation and a signature");
}
