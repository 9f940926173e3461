/**
 * Judges a value that a configuration calls a password: people's passwords are weak, so letters prove little here.
 * Promises: pure; scores lie below those of random tokens unless the value is one. May not: accept plain words or code.
 */

import { percentDecode } from "../validators/codec/percent.ts";
import type { Judgement } from "./generic-value.ts";
import { textInHex } from "./hex-text.ts";
import { nameSays } from "./name.ts";
import { ordinaryShape } from "./ordinary-shape.ts";
import { isPlaceholder } from "./placeholder.ts";
import { classOf, randomnessBits } from "./randomness.ts";

const LENGTH_MIN = 4;
const LENGTH_MAX = 128;
/** What stands behind a password's name and never is one, however random it reads. */
const OTHER_THINGS: readonly { readonly why: string; readonly pattern: RegExp }[] = [
  // In lists of names one follows another: `["pwd", "PWD_MAIL"]`, `passphrase= password=`.
  {
    why: "another name for a password",
    pattern:
      /^(?:\/?[A-Za-z\d]+[:#/])*(?:v\d)?[A-Za-z._-]*(?:(?:passw|passphrase|pwd)[A-Za-z._-]*(?:[VR]\d)?|pwd\d|[Pp]assword[A-Z][A-Za-z]+\d{2,4})=?$/i,
  },
  // In UTF-8 read byte by byte: a message in another language than English. Passwords of that kind hold a digit at least.
  { why: "words in another alphabet", pattern: /^[^\d]*[\xc2-\xf4][\x80-\xbf][^\d]*$/ },
  {
    why: "text in another alphabet",
    pattern: /(?:[\xe0-\xef][\x80-\xbf]{2}){3}|(?:[\xd0-\xdf][\x80-\xbf]){4}/,
  },
  { why: "a query's parameter", pattern: /^[?&]?_?[a-z]\w*=\w[\w.%-]*$/i },
  {
    why: "the rest of a URL",
    pattern: /^@[\w.-]+(?:\.[a-z]{2,}|:\d+)(?:[:/].*)?$|^\/v\d{1,2}\/[\w/.:-]+$|^[a-z+]{2,10}:\/\/$/i,
  },
  { why: "a span of time", pattern: /^\d+\.(?:second|minute|hour|day|week|month|year)s?(?:\.\w+)?[,;)]?$/ },
  { why: "a place in a catalogue", pattern: /^[A-Za-z][A-Za-z_-]*:\d$/ },
  { why: "a type", pattern: /^\*(?:const|mut)$|^\?[A-Za-z_\\]+$|^[A-Z][A-Za-z]+[Vv]\d$/ },
  {
    why: "code",
    pattern:
      /(?:^|[=:?])void$|^!{2,}[A-Za-z_]\w*$|^["']?\.[ ]?\w+\(|^\.[a-z]\w*\([a-z]\w*\[|=[bru]?["']{2}$|^!(?:pass|pwd)\w*$|^=\w+=$|^\/\*|^[.+] ?[\w$]+\(.*\) ?[.+]$/,
  },
  { why: "the number of a standard", pattern: /^RFC[ -]?\d{3,5}$/i },
  { why: "a grammar", pattern: /^\d{0,3}\*\d{0,3}\(?[A-Z]{2,}\)?$/ },
  { why: "a word in bold", pattern: /^\*\*[A-Za-z]+\*\*$/ },
  {
    why: "a pattern",
    pattern: /^\(\?[a-z]+\)|\(\\{1,2}[dws]\)|^\^.*\$$|^\/.+\/[gimsuy]{0,4}$|^\w+(?:\.\w+)*\.\*/,
  },
  { why: "a selector", pattern: /^[#.][A-Za-z][\w-]*(?:pass|pwd|secret)[\w-]*$/i },
  { why: "joined code", pattern: /^[a-z]\w*(?:\.\w+)+&[a-z]\w*[A-Z]\w*$/ },
  { why: "a measure", pattern: /^\d+-?(?:byte|bit|char|digit|day|hour|minute|second|step|line)s?$/i },
  { why: "a sentence", pattern: /^(?=.*pass)[a-z\d]+(?:[_-][a-z\d]+){5,}$/i },
  { why: "an address without its host", pattern: /^[a-z]+@$/i },
  { why: "a locale", pattern: /^[a-z]{2}_[A-Z\d]{2,3}$/ },
  { why: "a type", pattern: /^[*&]?(?:const|mut)?(?:::)?[A-Za-z_]\w*(?:::[A-Za-z_]\w*)+[;,]?$/ },
  { why: "joined code", pattern: /^\+ ?[A-Za-z_$][\w$.]* ?\+$/ },
  {
    why: "a directive of C",
    pattern: /^#(?:include|define|undef|ifn?def|if|elif|else|endif|pragma|error|line)$/,
  },
  // In minified code the text between two strings: `"password:"),e("code")`.
  { why: "code between two strings", pattern: /^[)\],;:?+&|{}=].*[([{,;:+?=|&]$|^[)\],;].*[A-Za-z]\(/ },
  { why: "bytes of a program", pattern: /[\0-\x08\x0b-\x1f\x7f]/ },
  {
    why: "a format",
    pattern: /%(?:\d{1,2}\$|-\d{1,3})?[sd]|\{\w{0,24}\}|%[A-Z][A-Z_]{2,}%|(?:\$[A-Z_]{2,}[^A-Za-z0-9$]+){2}/,
  },
  { why: "an attribute", pattern: /^[a-z]+="[a-z][a-z -]*"$/ },
  { why: "the name of a variable", pattern: /^\w*(?:pass|pwd)\w*\$\d+$/i },
  { why: "a style", pattern: /^[a-z-]+(?::[a-z-]+)*\{(?:[a-z-]+:|$)/ },
  {
    why: "an encoding",
    pattern: /^(?:iso-?8859-?\d{1,2}|utf-?(?:8|16|32)-?(?:le|be)?|latin-?1|base64(?:url)?|us-ascii)$/i,
  },
  { why: "a cell of a table", pattern: /^\|?[\w -]+\|$|^\|[\w -]+$/ },
  { why: "a tag of YAML", pattern: /^!{1,2}[A-Za-z][A-Za-z_/.-]*\d?$/ },
  { why: "options", pattern: /^-{1,2}[A-Za-z](?:[/|,]-{1,2}[A-Za-z])*$|^--[a-z][a-z-]+(?:=.*)?$/ },
  { why: "variables", pattern: /^x\$[A-Za-z_]\w*$|^\$\w+(?:[:@%/.]?\$\w+)+$|^\/{1,2}\$[A-Za-z_]\w*\// },
  { why: "a number and its message", pattern: /^\d{1,4}:[a-z]*$/ },
  { why: "the mark of an account that is locked", pattern: /^\*[A-Z]{1,8}\*$|^\*{1,3}[A-Z]*$|^!{1,3}$/ },
  { why: "markup", pattern: /^@[a-z]+\{[^{}]*\}$/ },
  { why: "an address of this machine", pattern: /^unix:\/{1,3}[\w.-]+\// },
  { why: "a protocol and its version", pattern: /^HTTP\/\d(?:\.\d)?$/ },
  { why: "a word and its number", pattern: /^[a-z]+,\d{1,3}$/ },
  { why: "a pointer", pattern: /^\*[a-z]+_?[a-z]*\d?$/ },
  { why: "a label", pattern: /^[A-Z][a-z\x80-\xff]+[.:]$/ },
  { why: "the number of a chapter", pattern: /^(?:[A-Z]\.)?(?:\d{1,2}\.){2,5}$/ },
  { why: "the word for it", pattern: /^(?:PASSWORD|PASSPHRASE|PASSWD)[^A-Za-z0-9]/ },
  { why: "what is asked for it", pattern: /^(?:exec|file):\/[\w./-]+$|^%[a-z]$|^[a-z]+\/%[a-z]$|^FILE:\// },
  {
    why: "an algorithm",
    pattern:
      /^(?:scram|cram|hmac|pbkdf2|id)?[-_]?(?:sha|md|aes|rsa|hmac|pbkdf|argon)[-_]?\d{1,4}(?:[-_](?:\d{3,4}|[a-z]{2,8}))?$/i,
  },
  { why: "a line of /etc/passwd", pattern: /^[\w.-]{1,32}:[x*!]?:\d+:\d+:/ },
  // The closing quotation mark of printed text, in UTF-8 read byte by byte.
  { why: "a stand-in", pattern: /^[A-Z]{3,}\xe2\x80\x99\W*$/ },
];
const HEX_DIGEST = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/i;
/** `INVALID_PASSWORD`, `label_password_lost`: what is said about passwords, not one of them. */
const ABOUT =
  /(?:passw\w*|pwd)[-_.](?:label|message|button|notice|title|text|legend|tooltip|caption)(?:[-_.]|$)|(?:invalid|incorrect|wrong|expired?|missing|bad|mismatch(?:ed)?|lost|forgot(?:ten)?|error|errcode|label|notice|button|message|hint|tooltip|placeholder|caption|prompt|i18n|locale)[_ .-]?(?:\w{1,24}[_ .-])?(?:passw|passphrase|passcode|pwd)/i;
/** `Buypass`, `compass`, nginx's `proxy_pass`: other words that end so. */
const OTHER_WORD =
  /(?:buy|by|com|tres|sur|over|under|im|en)pass$|(?:proxy|fastcgi|uwsgi|scgi|grpc|memcached)_pass$/i;
/** `passwordreset-username`, `userlogin-password-policies`: behind the password stands another thing, of which a word is a text. */
const OTHER_BEHIND =
  /pass\w*[-_.](?:\w+[-_.])*(?:group|user(?:name)?|domain|e?mail|polic(?:y|ies)|column|create|update|cancel|delete|remove)$/i;
/** Shapes of names, as code and message catalogues have them: `resetPassword`, `auth.password.required:`, `MAX_LEN_2`. */
const NAMES: readonly { readonly why: string; readonly pattern: RegExp }[] = [
  {
    why: "words only",
    pattern: /^[-.$@#_:/]*[A-Za-z\x80-\xff]+(?:[._\-/ :][A-Za-z\x80-\xff]+)*[._:;,!?/]*$/,
  },
  { why: "a list of words", pattern: /^[\w.-]*(?:\|[\w.-]*)+$|^[a-z]+(?:,[a-z]+)+$/ },
  { why: "joined code", pattern: /^[A-Za-z_$][\w$.]*[+?:&|]$/ },
  { why: "a label", pattern: /^[A-Za-z_]\w*(?::|\}\w*)$/ },
  { why: "a path", pattern: /^\/(?:[\w.-]+\/)+[\w.-]*$|^[a-z][a-z\d_-]*(?:\/[a-z][a-z\d_-]*)+[,.;]?$/ },
  { why: "a property", pattern: /^[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)+[;,:]?$/ },
  { why: "a type's name", pattern: /^(?:[A-Z][a-z]+){3,}(?:V?\d)?$/ },
  { why: "a name with its namespace", pattern: /^[a-z\d]+[:#](?:[A-Z][a-z]+)+$/ },
  { why: "a rate", pattern: /^\d+\/[a-z]+(?:\/[a-z]+)*(?:,\d+\/[a-z]+(?:\/[a-z]+)*)*$/ },
  { why: "a constant's name", pattern: /^_*[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+[:;,]?$/ },
  {
    why: "a numbered name",
    pattern:
      /^(?:user|users|param|arg|value|val|field|string|str|name|item|member|input|text|data|var|group|type|line|row|col|node|level|utf|int|uint|sha|md|pkcs|base|v|id|pos|step|part|page|pbkdf|urllib|aes|rsa|hmac|oauth|ipv)[._-]?\d{1,4}$/i,
  },
];
/** `pwd` and what follows as people write it into a name: `dbPwd`, `PWD_2`, `pwdField`. */
const PWD = /^(?:pwd[a-z]*(?![A-Za-z0-9])|[Pp]wd(?![a-z])|PWD(?![A-Za-z]))/;
/** A name with `pwd` in it is longer only where it reads as words. */
const PWD_NAME_MAX = 16;
/**
 * Digits within a name: `Float64Array`, `utf8_encode`. Passwords look so too, but do not read as words around the digits,
 * or have a year's worth of digits and one letter behind a word.
 */
const DIGITS_INSIDE = /^(?![A-Z][a-z]{3,}\d{3,4}[a-z]$)[A-Za-z]{2,}\d+[A-Za-z_][\w]*$/;

/** `hasLocked` is no Polish: there the word is written `haslo` or `HASLO`; and Bresenham's lines are no Portuguese. */
const OTHER_LANGUAGE = /hasLo|bresenham/;

export function judgePassword(value: string, name: string): Judgement {
  if (value.length < LENGTH_MIN) return { rejected: "too short for a password" };
  if (value.length > LENGTH_MAX) return { rejected: "too long for a password" };
  if (isChancePwd(name)) return { rejected: "three letters of a random name" };
  const says = nameSays(name);
  if (says === "public" || ABOUT.test(name) || OTHER_WORD.test(name) || OTHER_LANGUAGE.test(name))
    return { rejected: "its name says it is public" };
  if (says === "digest" && HEX_DIGEST.test(value)) return { rejected: "a digest by its name and length" };
  if (OTHER_BEHIND.test(name) && /^[A-Za-z\x80-\xff' ]+[.:]?$/.test(value))
    return { rejected: "a word for what its name ends in" };
  const placeholder = isPlaceholder(value, "generic");
  if (placeholder !== undefined) return { rejected: placeholder };
  const escaped = escapedSigns(value);
  if (escaped !== undefined) return { rejected: escaped };
  if (sameWord(value, name)) return { rejected: "the name repeated" };
  for (const { why, pattern } of OTHER_THINGS) if (pattern.test(value)) return { rejected: why };
  const shape = ordinaryShape(value);
  if (shape !== undefined && !isPin(value)) return { rejected: shape };
  const inner = decodedText(value);
  if (inner !== undefined && "rejected" in weigh(inner)) return { rejected: "readable text in base64" };
  const spelled = textInHex(value);
  if (spelled !== undefined && (isPlaceholder(spelled, "generic") ?? weighed(spelled)) !== undefined)
    return { rejected: "readable text in hexadecimal" };
  return weigh(value);
}

/** `%60%7B%7D`, `%F0%9F%92%A9`: tests of URLs write passwords that are nothing but signs which have to be escaped. */
function escapedSigns(value: string): string | undefined {
  if (!/%[0-9A-Fa-f]{2}/.test(value)) return undefined;
  const text = percentDecode(value);
  if (/[\0-\x1f\x7f]/.test(text)) return "bytes of a program";
  if (text.length < LENGTH_MIN || !/[A-Za-z0-9]{2}/.test(text)) return "signs that are escaped";
  return isPlaceholder(text, "generic");
}

/** What base64 with its padding says, if it says something readable: texts of the user's interface stand so in some files. */
function decodedText(value: string): string | undefined {
  if (!/^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value)) return undefined;
  const text = atob(value).trimEnd();
  const least = value.endsWith("=") ? LENGTH_MIN : 6;
  return text.length >= least && /^[ -~]+$/.test(text) && /[a-z]/i.test(text) ? text : undefined;
}

function weighed(text: string): string | undefined {
  const judged = weigh(text);
  return "rejected" in judged ? judged.rejected : undefined;
}

function weigh(value: string): Judgement {
  const bits = randomnessBits(value);
  const classes = classesOf(value);
  if (classes.count >= 3 && bits > 8) return { score: 0.8, why: "a password of several kinds of characters" };
  const bitsNeeded = (/^[A-Z]?[a-z]+$/.test(value) ? 1.9 : 1.2) * value.length - 4;
  if (bits > bitsNeeded && value.length >= 8) return { score: 0.7, why: "a password that reads as random" };
  for (const { why, pattern } of NAMES) if (pattern.test(value)) return { rejected: why };
  if (bits < 0 && DIGITS_INSIDE.test(value)) return { rejected: "a name with digits" };
  if (classes.count >= 3) return { score: 0.5, why: "a password of several kinds of characters" };
  if (classes.count === 2) return { score: 0.3, why: "a weak password" };
  return isPin(value) && !isRound(Number(value))
    ? { score: 0.2, why: "a number used as a password" }
    : { rejected: "one kind of character" };
}

/** In `xBPwDq9`, a random word, the three letters mean nothing. */
function isChancePwd(name: string): boolean {
  const at = name.toLowerCase().lastIndexOf("pwd");
  return (
    at >= 0 &&
    !/pass/i.test(name) &&
    (!PWD.test(name.slice(at)) || (name.length > PWD_NAME_MAX && randomnessBits(name) > 0))
  );
}

function isPin(value: string): boolean {
  return /^\d{5,12}$/.test(value);
}

/** Limits and spans of time: 7776000 seconds, 65536 bytes. */
function isRound(number: number): boolean {
  return number % 1000 === 0 || number % 3600 === 0 || (number & (number - 1)) === 0;
}

function sameWord(value: string, name: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  return plain(value).length > 0 && plain(name).endsWith(plain(value));
}

function classesOf(value: string): { readonly count: number } {
  let seen = 0;
  for (let index = 0; index < value.length; index++) seen |= 1 << classOf(value.charCodeAt(index));
  return { count: [2, 4, 8, 16].filter((bit) => (seen & bit) !== 0).length };
}
