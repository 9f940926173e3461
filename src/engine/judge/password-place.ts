/**
 * Tells places where a word stands behind a password's name and is none: lists of strings, further arguments, filters of
 * templates, alternatives of types, sentences.
 * Promises: for values that read as words; a random one counts wherever it stands. Reasons without the value.
 */

/** A match and the bytes around it. */
export interface Around {
  readonly match: string;
  readonly before?: string;
  readonly after?: string;
}

/** Between name and value. */
const QUOTED_LIST = /["'`][ ]?,[ \t\r\n]{0,4}["'`]$/;
const NEXT_ARGUMENT = /[A-Za-z0-9_)\]][ ]?,[ ]{0,4}[bru]?["'`]$/;
const ARGUMENT = /[A-Za-z0-9_]\([ ]{0,4}[bru]?["'`]$/;
const ALTERNATIVE = /\|[ ]?$/;
/** GNU's style: `escaped = bin2hex (text)`. */
const CALLED = /^ \(/;
const MEMBER = /->[ ]?$/;
/** `"-U$USER%$PASSWORD", "krb5"`: a string ends in a variable, and the next one follows. */
const VARIABLE = /\$\{?[A-Za-z_]*$/;
const COLON = /:[ \t]{1,12}$/;
/** Behind the value. */
const NEXT_STRING = /^[ ]?,[ \t\r\n]{0,16}[bru]?["'`]/;
/** What test runners print: `PASS: ipv6 over ipv4 works`. */
const VERDICT = /^[^A-Za-z]?PASS[^A-Za-z]/;
const NEVER = /(?!)/;
const WORD = /^ [A-Za-z\x80-\xff]{2,}(?![\w=:])/;
const WORDS = /^(?: [A-Za-z\x80-\xff'-]{2,}[,.]?){2}(?![\w=:])/;

export function placeOfNone(secret: string, { match, before = "", after = "" }: Around): string | undefined {
  const gap = match.slice(0, match.lastIndexOf(secret));
  if (/\bstruct $/.test(before)) return "a structure of C";
  const isListed = /[[(,][ \t\r\n]{0,16}["'`](?!-)[\w.$#-]*$/.test(before);
  if (isListed && QUOTED_LIST.test(gap) && /^[ ]?\]/.test(after) && /[[,][^(]*$/.test(before))
    return "one of several strings";
  if (NEXT_STRING.test(after) && (ARGUMENT.test(gap) || (QUOTED_LIST.test(gap) && isListed)))
    return "one of several strings";
  if (NEXT_ARGUMENT.test(gap) && !/\{[ ]?[\w:]*$/.test(before)) return "an argument beside a password";
  if (VARIABLE.test(before) && (QUOTED_LIST.test(gap) || !/[:=>]/.test(gap)))
    return "the string behind a variable";
  if (MEMBER.test(gap) && /^[A-Za-z_]\w*\W*$/.test(secret)) return "a member of a structure";
  if (CALLED.test(after) && /^[a-z]\w*$/.test(secret)) return "a call";
  if (ALTERNATIVE.test(gap)) return "a filter or an alternative";
  const isWord = /^[A-Za-z\x80-\xff]+$/.test(secret);
  if (COLON.test(gap) && (isWord ? WORD : VERDICT.test(match) ? WORDS : NEVER).test(after))
    return "a word of a sentence";
  return undefined;
}
