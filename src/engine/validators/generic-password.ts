/** Passwords in configuration, by their name (group 1). See judge/password.ts. */
import { isStockPassword, judgePassword, placeOfNone } from "../judge/index.ts";
import { nameIn } from "./generic-secret.ts";
import { isListed } from "./listed-name.ts";
import { malformed, type ValidatorContext, type Verdict, weak } from "./verdict.ts";

/** `hash("password", "salt")`: both are arguments, and the second is no password. */
const DERIVING =
  /(?:hash|crypt|pbkdf|argon2|hmac|sha\d|md5|digest|derive|kdf|verify|compare|sign)\w{0,12}\([ ]?[a-z]?["'`][^"'`]{0,24}$/i;

/** A line that begins as comments do, as far as it is seen. */
const COMMENT = /(?:^|[\r\n])[ \t]*(?:#|\/\/|\*|--|;|>>>|\.\.\. )[^\r\n]*$/;
/** `pwd->pw_gecos`, in code without spaces. */
const MEMBER = /[A-Za-z0-9_]->$/;
const IDENTIFIER = /^[a-z][a-z0-9._-]*$/;
/** `:form-data="…"`: the name of an attribute. */
const ATTRIBUTE = /^[A-Za-z][\w.:-]*=$/;
/** `username: "janedoe", password: "@"`: the people whom examples are about. */
const SAMPLE_USER =
  /(?:user|username|login)["']?[ ]?(?:[:=]|=>)[ ]?["'](?:user|username|some_?user|my_?user|(?:jane|john)[._]?doe|jdoe|foo|bar|alice|bob)["'][,;]?\s{1,12}["']?$/i;
/** From here on a password reads as made by a program. */
const RANDOM_SCORE_MIN = 0.7;

export function genericPassword(secret: string, context: ValidatorContext): Verdict {
  if (/[/\\]$/.test(context.before ?? "")) return malformed("the end of a path");
  if (DERIVING.test(context.before ?? "")) return malformed("an argument beside a password");
  if (MEMBER.test(context.match.slice(0, context.match.lastIndexOf(secret))) && /^[A-Za-z_]\w*$/.test(secret))
    return malformed("a member of a structure");
  if (/\$\($/.test(context.before ?? "")) return malformed("what a command answers");
  if (isInBrackets(secret, context)) return malformed("a placeholder in brackets");
  const judged = judgePassword(secret, nameIn(secret, context));
  if ("rejected" in judged) return malformed(judged.rejected);
  if (ATTRIBUTE.test(secret) && /^["'{]/.test(context.after ?? "")) return malformed("an attribute's name");
  if ((judged.score < RANDOM_SCORE_MIN || IDENTIFIER.test(secret)) && isListed(secret, context))
    return malformed("a name in a list");
  const isStock = isStockPassword(secret);
  if (judged.score >= RANDOM_SCORE_MIN && !isStock) return weak(judged.why);
  if (SAMPLE_USER.test(context.before ?? "")) return malformed("the password of a user in examples");
  if (isStock && COMMENT.test(context.before ?? "")) return malformed("what manuals write for a password");
  const other = placeOfNone(secret, context);
  return other === undefined ? weak(judged.why) : malformed(other);
}

/** `=<PasswordOfProd>`: words for what belongs there. */
function isInBrackets(secret: string, { match, after = "" }: ValidatorContext): boolean {
  const at = match.lastIndexOf(secret);
  const behind = match.slice(at + secret.length) + after;
  return match.charAt(at - 1) === "<" && behind.startsWith(">") && /^[A-Za-z][A-Za-z0-9 _-]*$/.test(secret);
}
