/** Passwords in configuration, by their name (group 1). See judge/password.ts. */
import { isPairOfStrings, isStockPassword, judgePassword, placeOfNone } from "../judge/index.ts";
import { nameIn } from "./generic-secret.ts";
import { malformed, named, type ValidatorContext, type Verdict, weak } from "./verdict.ts";

/** `hash("password", "salt")`: both are arguments, and the second is no password. */
const DERIVING =
  /(?:hash|crypt|pbkdf|argon2|hmac|sha\d|md5|digest|derive|kdf|verify|compare|sign)\w{0,12}\([ ]?[a-z]?["'`][^"'`]{0,24}$/i;

/** A line that begins as comments do, as far as it is seen. */
const COMMENT = /(?:^|[\r\n])[ \t]*(?:#|\/\/|\*|--|;|>>>|\.\.\. )[^\r\n]*$/;
/** `pwd->pw_gecos`, in code without spaces. */
const MEMBER = /[A-Za-z0-9_]->$/;
/** `"passwords","easycolor","randompassword","relay","…"`: names in a list, which is more than a pair; flags of a command are told apart. */
const LISTED_BEFORE = /["'],[ ]?["'](?!-)[\w.-]{0,40}$/;
const PAIR_GAP = /["'],[ ]?["']$/;
const LISTED_BEHIND = /^["'],[ ]?["']/;
const IDENTIFIER = /^[a-z][a-z0-9._-]*$/;
/** `:form-data="…"`: the name of an attribute. */
const ATTRIBUTE = /^[A-Za-z][\w.:-]*=$/;
/** From here on a password reads as made by a program, and below this length people make it up as well. */
const RANDOM_SCORE_MIN = 0.7;
const MADE_LENGTH_MIN = 20;

export function genericPassword(secret: string, context: ValidatorContext): Verdict {
  if (/[/\\]$/.test(context.before ?? "")) return malformed("the end of a path");
  if (DERIVING.test(context.before ?? "")) return malformed("an argument beside a password");
  if (MEMBER.test(context.match.slice(0, context.match.lastIndexOf(secret))) && /^[A-Za-z_]\w*$/.test(secret))
    return malformed("a member of a structure");
  const judged = judgePassword(secret, nameIn(secret, context));
  if ("rejected" in judged) return malformed(judged.rejected);
  if (ATTRIBUTE.test(secret) && /^["'{]/.test(context.after ?? "")) return malformed("an attribute's name");
  if ((judged.score < RANDOM_SCORE_MIN || IDENTIFIER.test(secret)) && isListed(secret, context))
    return malformed("a name in a list");
  const isStock = isStockPassword(secret);
  if (judged.score >= RANDOM_SCORE_MIN && !isStock)
    return secret.length < MADE_LENGTH_MIN || isPairOfStrings(secret, context)
      ? weak(judged.why)
      : named(judged.why);
  if (isStock && COMMENT.test(context.before ?? "")) return malformed("what manuals write for a password");
  const other = placeOfNone(secret, context);
  return other === undefined ? weak(judged.why) : malformed(other);
}

function isListed(secret: string, { match, before = "", after = "" }: ValidatorContext): boolean {
  const at = match.lastIndexOf(secret);
  const behind = match.slice(at + secret.length) + after;
  return PAIR_GAP.test(match.slice(0, at)) && LISTED_BEFORE.test(before) && LISTED_BEHIND.test(behind);
}
