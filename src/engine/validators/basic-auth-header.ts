/** HTTP's basic credentials: base64 of `user:password`. Source: RFC 7617. */
import { decodeBase64 } from "./codec/base64.ts";
import { judgeCredentials } from "./credentials.ts";
import { malformed, type Verdict } from "./verdict.ts";

/** The pairs of RFC 7617, of RFC 2617 before it, and of RFC 6749. */
const DOCUMENTED = new Set([
  "Aladdin:open sesame",
  "test:123\xa3",
  "test:123\xc2\xa3",
  "s6BhdRkqt3:gX1fBat3bV",
  "s6BhdRkqt3:7Fjfp0ZBr1KtDRbnfVdmIw",
]);

/** The same pair as others write it. */
const ALADDIN = /^aladdin:open ?sesame$/i;

export function basicAuthHeader(secret: string): Verdict {
  const pair = decodeBase64(secret.replace(/^basic\s+/i, ""));
  if (pair === undefined) return malformed("no base64");
  if (DOCUMENTED.has(pair) || ALADDIN.test(pair)) return malformed("the sample of the standard");
  const parts = /^([^\0-\x1f:]{0,255}):([^\0-\x1f]{0,255})$/.exec(pair);
  if (parts === null || /[\x80-\x9f]/.test(pair)) return malformed("no pair of user and password");
  const [, user = "", password = ""] = parts;
  // Keys are also sent as the user, with nothing or a fixed word after the colon.
  const keyAsUser = password.length === 0 || /^(?:x-oauth-basic|x|api_token)$/.test(password);
  const verdict = keyAsUser ? judgeCredentials("", user, "") : judgeCredentials(user, password, "");
  return verdict.kind === "plausible"
    ? { ...verdict, why: `credentials in base64, ${verdict.why}` }
    : verdict;
}
