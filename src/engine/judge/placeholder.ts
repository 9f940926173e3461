/**
 * Tells what stands where a secret would: `changeme`, `<your-key>`, `${VAR}`, `xxxx`.
 * Promises: level `universal` drops a random token of up to 256 characters (base16 to base64url) with a chance below
 * 1e-6, so every rule may use it; level `generic` knows more words and is for values that nothing but a name speaks for.
 */
import { isDocumented, isPrinted } from "./documented-values.ts";
import { isKnownDigest } from "./known-digests.ts";
import { isKnownWallet } from "./known-wallets.ts";
import {
  hasKeyboardWalk,
  hasWalkTwice,
  isAlternating,
  isBase64Ladder,
  isJoinedLadders,
  isMashed,
  isRepeatedUnit,
  isTwoLadders,
  runsOf,
} from "./repetition.ts";

export type PlaceholderLevel = "universal" | "generic";

/**
 * Seven letters and more in any case: a given word meets a random base62 token with (2/62)^7 per position, 4e-11;
 * in base32 or lower-case base36 with at most 1/32^7, 3e-11. Thirty words over 256 positions stay below 3e-7.
 */
const LONG_WORDS = new RegExp(
  "example|changeme|change[-_ ]me|change[-_ ]this|placeholder|redacted|replace[-_ ]?me|replace[-_ ]?with|" +
    "your[-_ ]?(?:api|key|token|secret|password|access|client|account)|insert[-_ ]?your|my[-_ ]?(?:secret|password|token)|" +
    "dummy[-_ ]?(?:key|token|value)|fake[-_ ]?(?:key|token|secret)|sanitized|censored|sensitive|goes[-_ ]?here|" +
    "[-_]here\\b|notarealkey|not[-_ ]?a[-_ ]?real|deadbeefdead|lorem[-_ ]?ipsum",
  "i",
);
/** Shorter words only where separators or the ends set them apart: (2/64)^4 (2/64)^2 per position for the one of four letters, 1e-9. */
const SET_APART =
  /(?:^|[-_. /:<[{("'])(?:your|dummy|sample|redact|fixme|foobar|xxxxx+)(?=$|[-_. /:>\]})"'])/i;
/** Templates and references: no token alphabet holds these signs; in passwords they count whole or at the start only. */
const TEMPLATES = [
  /^[$#@]\{|^\$[([]|^\{\{|^<%|[$#@]\{[^}]*\}|\{\{[^}]*\}\}|\$\([^)]*\)|<%[^%]*%>/,
  /^<[^<>]{1,80}>$/,
  /^\[[^[\]]{1,80}\]$/,
  /^\{[A-Za-z_][\w.-]{0,60}\}["'`]?$/,
  // Zabbix's macros, and Smarty's and Latte's variables.
  /^\{\$[A-Za-z_][\w.:"->|]{0,60}\}$/,
  /^%[A-Za-z_][A-Za-z0-9_]{0,60}%$/,
  /^%\([A-Za-z_]\w{0,60}\)s$/,
  /^\$[A-Za-z_][A-Za-z0-9_]{0,60}$/,
  /^__[A-Z][A-Z0-9_]{2,60}__$/,
  /^@@?[A-Z][A-Z0-9_]{2,60}@@?$/,
] as const;
/** Filler signs; a run of six x in base62, either case, is met with 4e-10 per position. */
const FILLER = /\*{4}|\.{3}|(?:\xe2\x80\xa2){2}|x{6}|_{6}|-{6}|#{4}|\?{4}|={6}\S/i;

const GENERIC_WHOLE = new Set(
  (
    "null none nil undefined true false yes no on off void empty todo tbd fixme unset default undef na n/a test testing tests " +
    "password passwd passphrase pass pwd secret secrets token tokens key apikey api_key api-key credential credentials auth " +
    "admin administrator root user username guest login demo foo bar baz qux foobar string str text value values required " +
    "optional hidden input prompt redacted private public changeit changeme letmein hello world helloworld abc abcd abc123 " +
    "xxx yyy zzz 123 1234 12345 123456 1234567 12345678 123456789 1234567890 qwerty asdf something anything whatever " +
    "psw pswd passw mypas mypass mypassword mysecret mytoken mykey secretkey secret_key accesskey access_key encrypted hashed ignore ignored unknown local"
  ).split(" "),
);
/** Words of five letters anywhere, shorter ones only where they begin a word and end in one. */
const GENERIC_PARTS = new RegExp(
  "changeit|change.?it|dummy|sample|placehold|redact|insert|lorem|ipsum|foobar|foo[-_ ]?bar|foobaz|x{4}|fixme|fixture|" +
    "not[-_ ]?used|unused|^[^a-z]*no[^a-z]{0,3}(?:data|value)[^a-z]*$|some[-_ ]?(?:secret|token|password|random|value)|super[-_ ]?sec(?:ret|ure)|top[-_ ]?secret|default[-_ ]|" +
    "(?:^|[-_. ])(?:test|tests|testing|demo|local|default)(?:$|[-_. \\d])|" +
    "(?:password|passwd|passwort|passphrase|secret|token)[-_ ]?\\d{0,4}[!@#$%&*.?]{0,2}$|^(?:some|my|the|random)?salt\\d{0,4}$|_replaced\\b|" +
    "^(?:(?:abc|bcd|def|efg|ghi|xyz|012|123|234|345|456|567|678|789|890)[-_]?){2,}.{0,2}$",
  "i",
);
/** The word itself with a number behind it: `pass1`, `key_1234`. */
const NUMBERED_WORD =
  /^test[-_]?[a-z]{0,12}[-_]?\d{0,4}[!@#$]?$|^(?:key|pass|passwd|pw|pwd|test|user|value|foo|bar|abc)[-_]?\d{1,4}$/i;
const GENERIC_SHORT_WORDS =
  /(?:^|[^A-Za-z])(?:[Tt]odo|[Mm]ock|[Ss]tub|[Yy]our|[Ff]ake|TODO|MOCK|STUB|YOUR|FAKE)(?![a-z])/;
const LENGTH_MAX = 256;
/** In session tokens of manuals; seven capitals in base64 are met with 64^-7 per position. */
const LONG_EXAMPLE = /EXAMPLE/;
/** The same in a value of any length: eight of one sign are met with 64^-7 per position, three dots in no token at all. */
const LONG_FILLER = /X{8}|x{8}|\*{8}|\.{3}/;

/** Why the text is no secret, or undefined. The reason never quotes it. */
export function isPlaceholder(secret: string, level: PlaceholderLevel = "universal"): string | undefined {
  if (secret.length > LENGTH_MAX)
    return LONG_EXAMPLE.test(secret)
      ? "a placeholder word"
      : LONG_FILLER.test(secret)
        ? "filler characters"
        : undefined;
  return universalReason(secret) ?? (level === "generic" ? genericReason(secret) : undefined);
}

/** The middle of Azure's annotated keys, which is a date and a place and holds long runs of `A`. */
const AZURE_MARK = /(?<=^[A-Za-z0-9]{52})JQQJ9[9DH][A-Za-z0-9]{18,20}/;

function universalReason(secret: string): string | undefined {
  if (isDocumented(secret)) return "a value that a standard prints";
  if (isKnownDigest(secret)) return "the digest of a word everybody knows";
  if (isKnownWallet(secret)) return "a key that development chains give to everybody";
  if (TEMPLATES.some((template) => template.test(secret))) return "a template or a reference to a variable";
  if (FILLER.test(secret)) return "filler characters";
  if (LONG_WORDS.test(secret) || SET_APART.test(secret)) return "a placeholder word";
  const runs = runsOf(secret.replace(AZURE_MARK, ""));
  // A run of 9 in hex: 16^-8 per position and direction, 2e-10. In the larger alphabets 8: below 64^-7.
  const bound = /[^0-9a-fA-F]/.test(secret) ? 8 : 9;
  if (runs.same >= bound) return "one character over and over";
  if (runs.ladder >= bound) return "a run of neighbouring characters";
  if (hasKeyboardWalk(secret, 7) || hasWalkTwice(secret)) return "a walk over the keyboard";
  if (isAlternating(secret)) return "one sign between all others";
  if (isRepeatedUnit(secret)) return "one short piece over and over";
  return undefined;
}

/** What services put before the keys of their test side, in front of a body long enough to be judged by itself. */
const TEST_MARK = /^(?:[A-Za-z]{2,8}[_-])?test[_-](?=[A-Za-z0-9_-]{20})/i;

function genericReason(whole: string): string | undefined {
  const secret = whole.replace(TEST_MARK, "");
  if (GENERIC_WHOLE.has(secret.toLowerCase()) || NUMBERED_WORD.test(secret))
    return "a word that stands for a secret";
  if (secret.length > 6 && (GENERIC_PARTS.test(secret) || GENERIC_SHORT_WORDS.test(secret)))
    return "words of an example";
  const runs = runsOf(secret.replace(AZURE_MARK, ""));
  // In longer keys a few zero bytes make such a run: `AAAAAC` stands in all of Azure's.
  if (runs.same >= (secret.length < 40 ? 5 : 7) || runs.same * 2 > secret.length)
    return "one character over and over";
  const joined = secret.toLowerCase().replace(/[-_ .]/g, "");
  if (runs.ladder >= 6 || runsOf(joined).ladder >= 6) return "a run of neighbouring characters";
  if (hasKeyboardWalk(secret, 5) || isMashed(secret)) return "a walk over the keyboard";
  if (isTwoLadders(secret) || isJoinedLadders(secret) || isBase64Ladder(secret))
    return "a run of neighbouring characters";
  if (isPrinted(secret)) return "a value that manuals print";
  return undefined;
}
