/** Values that only their name (group 1) speaks for. See judge/generic-value.ts. */
import { isBadgeKey, judgeGenericValue } from "../judge/index.ts";
import { isListed } from "./listed-name.ts";
import { uuid } from "./uuid.ts";
import { malformed, named, type ValidatorContext, type Verdict, weak } from "./verdict.ts";
import { isWalletExample } from "./wallet-key.ts";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Version 4, the random ones: no other is made to be secret. */
const RANDOM_UUID = /^.{14}4.{4}[89ab]/i;
/** Names of nothing but keys. A bare `token` may be a request's mark, which is a UUID as often. */
const KEY_NAME =
  /(?:api|access|auth|secret|private|license|account|master|admin|deploy|service|bot|job|verification|signing|encryption|client|app|server|webhook|bearer|registry|runner|sign|signature|hmac|jwt|jwe|aes|storage|data|shared|session[-_ ]?secret|webhook|root|read|write|ingest|device|partner|merchant|gateway|license|subscription|crypto|cipher|connection|preshared|user|guest|login|refresh|join|enroll(?:ment)?|invite|agent|collector|node|cluster|edge|integration|push|feed|verify|oauth|sas|provisioning|activation|enc|priv)[-_ .]?(?:key|token)(?:[-_ ](?!id|type|name|uid|uuid|version|scope|ref)[a-z][a-z0-9_-]{2,23})?$|(?:[a-z0-9][-_ .]?|^)secrets?$|_pat$/i;
/** Variables of the environment that end so are keys, but for those that only tell one thing from another. */
const KEY_VARIABLE = /(?:^|[^A-Za-z])[A-Z][A-Z0-9]{2,}(?:_[A-Z0-9]+)*_(?:KEY|TOKEN)$/;
const PASSING_VARIABLE =
  /(?:REQUEST|IDEMPOTENCY|PARTITION|PRIMARY|CACHE|SESSION|CORRELATION|ROW|GROUP|LOCK|CSRF|XSRF|PAGE|SYNC|NEXT|CONTINUATION|MESSAGE|DEDUP|SORT|FOREIGN|OBJECT|ENTITY|RECORD|EVENT|TRACE|PUBLIC|INDEX|STORAGE|ROUTING|TEST|REGISTRY|GUID|UUID|CLASS|INTERFACE|PROPERTY)_(?:KEY|TOKEN)$/;
const HEADER = /^["']?(?:[a-z]+-)?authorization/i;

/** `jwt.decode("v")`: the token itself, of which a rule of its own speaks. */
const TOKEN_BEFORE = /jwt\.(?:decode|verify)\w{0,12}\([ ]?[a-z]?\\*["'`]$/i;

export function genericSecret(secret: string, context: ValidatorContext): Verdict {
  if (UUID.test(secret)) return isKey(secret, context) ? uuid(secret, context) : malformed("a UUID");
  if (TOKEN_BEFORE.test(context.match.slice(0, context.match.lastIndexOf(secret))))
    return malformed("what is decoded, not what signs it");
  const { match, before = "" } = context;
  if (isBadgeKey(before + match.slice(0, match.lastIndexOf(secret)))) return malformed("the key of a badge");
  if (CLOSED_CALL.test(match.slice(0, match.lastIndexOf(secret))))
    return malformed("an argument beside a call");
  if (isListed(secret, context)) return malformed("a name in a list");
  if (isWalletExample(secret, context)) return malformed("an example in a comment");
  const judged = judgeGenericValue(secret, nameIn(secret, context));
  return "rejected" in judged
    ? malformed(judged.rejected)
    : hasRemark(secret, context) && !isPassing(secret, context)
      ? named(judged.why)
      : weak(judged.why);
}

/** `assert_eq(decode(token), "v")`: the call that was given the token has ended. */
const CLOSED_CALL = /\w\),[ ]{0,4}["'`]$/;
/** `"v"; // Acme sandbox`: somebody says what it opens, which nobody does for a value that a test made up. */
const REMARK_BEHIND = /^["'`][;,]?[ \t]{0,8}(?:\/\/|#|--)[ \t]?\w/;

function hasRemark(secret: string, { match, after = "" }: ValidatorContext): boolean {
  return REMARK_BEHIND.test(match.slice(match.lastIndexOf(secret) + secret.length) + after);
}

/** `token`, `refreshToken`: sessions and flows have their own each time, and tests make them by the dozen. */
const TOKEN_NAME = /token/i;
const LASTING_TOKEN =
  /(?:api|auth|bot|deploy|personal|private|hook|access[-_ .]?key)[-_ .]?token|token[-_ .]?(?:secret|key)/i;

function isPassing(secret: string, context: ValidatorContext): boolean {
  const name = nameIn(secret, context);
  return TOKEN_NAME.test(name) && !LASTING_TOKEN.test(name);
}

/** UUIDs name most things; one that is called a key, or sent to be let in, is a key. */
function isKey(secret: string, context: ValidatorContext): boolean {
  if (!RANDOM_UUID.test(secret)) return false;
  const name = nameIn(secret, context);
  const isVariable = KEY_VARIABLE.test(name) && !PASSING_VARIABLE.test(name);
  return isVariable || KEY_NAME.test(name) || HEADER.test(context.match);
}

/** Group 1 with the part of its word that stands left of the match; nothing where the rule's only group is the secret itself. */
export function nameIn(secret: string, { groups, before = "" }: ValidatorContext): string {
  const first = groups[1] ?? "";
  if (first === "" || first === secret) return "";
  return /[A-Za-z0-9_./-]*$/.exec(before)![0] + first;
}
