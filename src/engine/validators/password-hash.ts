/** Hashes of passwords: their form shows what they are, and nothing more proves them. Source: crypt(5), PHC string format. */
import { plausibleUnlessFiller } from "./filler.ts";
import { malformed, type ValidatorContext, type Verdict } from "./verdict.ts";

const FORM = /^\$[\w-]{1,12}\$.|^\{[A-Z\d]{3,8}\}.|^pbkdf2_\w{1,8}\$./;
/** The word that was hashed, right beside: `// = "foobar"`, `# bcrypt version of 'bar'`, `echo -n "secret" | argon2`. */
const WORD = "(?:foo|bar|baz|foobar|foobaz|foobarbaz|secret|password|passw0rd|test|testing|hello|changeme)";
const PLAIN = new RegExp(`["'\`(]${WORD}["'\`)]|\\bpassword: ${WORD}[\\r\\n]`, "i");

export function passwordHash(
  secret: string,
  { before = "", after = "" }: Partial<ValidatorContext> = {},
): Verdict {
  if (PLAIN.test(before) || PLAIN.test(after)) return malformed("the hash of a word that stands beside it");
  if (!FORM.test(secret)) return malformed("no password's hash");
  const verdict = plausibleUnlessFiller(secret, "the hash of a password");
  return verdict.kind === "malformed" ? verdict : { ...verdict, claim: "weak" };
}
