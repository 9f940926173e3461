/**
 * What the text right before a value, near its vendor's name, makes of it: a digest, an id, a version.
 * Promises: reads no more than the match up to the value, and a word before it; undefined speaks for nothing.
 */
import { isBadgeKey } from "../judge/index.ts";
import { nameSays } from "../judge/name.ts";
import type { ValidatorContext } from "./verdict.ts";

/** `key`, with the marks between it and the value. What a comma parts is a key only in quotes: `("key", "v")`, not `(context, "v")`. */
const KEY_BEFORE =
  /([A-Za-z0-9_-]+)(?:["'`\]]{0,2}[ \t]{0,4}(?:=>|:=|[:=(>])|["'`\]]{1,2}[ \t]{0,4},)[ \t\r\n]{0,8}["'`(]{0,3}$/;
/** `the commit was v`, `sha1: v`, `acme.tar.gz v`. */
const DIGEST_BEFORE =
  /\.(?:tar|t?gz|zip|whl|jar|deb|rpm|exe|dmg)[ \t*:]{1,4}$|(?:^|[^A-Za-z])(?:commit|rev[ :]|revision|checksum|digest|fingerprint|integrity|sha-?\d{1,3}|md5)[^\r\n]{0,12}$/i;
/** `job v finished`, `git checkout v`, `bump to v`; `acme.js) = v`, as `shasum` writes; `acme.hash).toBe("v`. */
const NAMED_BEFORE =
  /(?:^|[^A-Za-z])(?:job|build|(?:request|trace|session|correlation)(?:[ _-]id)?|checkout|(?:bump|bumped|update|updated) to)[ #:]{1,2}$|\.[a-z0-9]{1,5}\) = $|(?:hash|digest|checksum|sha\d{0,3})\)?\.(?:to)?[a-z]{2,12}\(["']$/i;
/** `acme project v`: what the service calls by a name, not what it is entered with. */
const OBJECT_BEFORE =
  /(?:^|[^A-Za-z])(?:assistant|board|call|channel|checkpoint|commit|customer|deployment|device|file|invoice|issue|message|order|page|playlist|project|response|revision|run|slug|task|thread|ticket|upload|user|version|video|workspace)s?(?:[ _-]id)? $/i;
/** `Acme public key v`, `acme tx 0x…`. */
const PUBLIC_BEFORE =
  /(?:^|[^A-Za-z])(?:public[ _-]?key|pubkey|tx|txn|txid|tx[ _-]?hash|block|contract|address)[ :=]{1,3}(?:0x)?["']?$/i;
/** `ETag for Acme: v`, `md5sum acme.bin v`: right before the vendor's name, where the match begins. */
const DIGEST_LEFT =
  /(?:^|[^A-Za-z])(?:e-?tag|md5(?:sum)?|sha-?\d{1,3}(?:sum)?|checksum|digest)[^\r\n=]{0,8}$/i;
const OTHER_KEY =
  /^(?:v|ver|hash|h|ref|reference|ts|sig|id|uid|uuid|guid|tenant)$|(?:app|application|client|account|zone|user|project|org|organi[sz]ation|site|team|workspace|tenant|customer|device|server|instance|order|session|request|trace|span|object|resource|public|page|file|folder|item|post|message|channel|event|issue|ticket|task|build|deployment|run|job|invoice|payment|contact|campaign|template|form|database|asset|image|video)[_-]?ids?$|version$/i;
/** `const v = "…"`, `"v": "…"` say nothing of a version. */
const SHORT_VARIABLE = /(?:const|let|var) [vh] = ["'`]$|"v" ?: ?"$/;
/** What some weather and map services call their keys, in a query. */
const QUERY_KEY =
  /(?:[?&]|params[=:] ?\{ ?)["']?app_?id["']?[=:] ?["']?$|weather[\s\S]{0,40}app_?id["']?\s{0,3}(?:=>|[=:>])\s{0,3}["'`]?$/i;

/** `https://api.acme.com/project/badge/Grade/v`: a picture that everybody is shown. */
const BADGE_BEFORE = /\/badges?\/(?:[A-Za-z0-9_-]{1,24}\/)*$/i;
/** `signature from minisign secret key⏎v`: what was signed with it. */
const SIGNATURE_BEFORE = /\bsignature from [\w ]{0,24}key\s{1,3}$/i;
/** Version 4 without its dashes. In the next field of a row it numbers the row; alone it may be a key, of which one in sixty-four has that form. */
const BARE_UUID = /^[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}$/;
const NEXT_FIELD = /',[ ]?'$/;
/** `https://api.acme.com/gists/v`: one of many things, by its number. */
const COLLECTION_BEFORE =
  /\/\/api\.[\w.-]{3,60}\/(?:[\w.-]{1,16}\/){0,3}(?!(?:services|hooks|webhooks|bots|keys|tokens|secrets|access|apps)\/$)[a-z_-]{3,16}s\/$/;
/** `@example v`, as comments of documentation show a value. */
const EXAMPLE_BEFORE = /@example[ \t]{1,4}["'`]?$/;
/** `{v}` around a UUID: a class's, a control's or an interface's number. `${` begins a variable. */
const BRACE_BEFORE = /(?:^|[^$#{])(?<!(?:key|token|secret|password|value)>){$/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `ENCRYPTED[v]`, `ENC(v)`: what was locked already. */
const LOCKED_BEFORE = /(?:^|[^A-Za-z])(?:encrypted|enc)[[(]$/i;

/** What the text right before the value makes of it. */
export function otherThanSecret(
  secret: string,
  { match, before: left = "", after = "" }: Pick<ValidatorContext, "match" | "before" | "after">,
): string | undefined {
  const before = match.slice(0, match.lastIndexOf(secret));
  if (DIGEST_LEFT.test(left)) return "a digest by the word before the name";
  if (/[A-Za-z0-9]@$/.test(before)) return "a revision";
  if (/[A-Za-z];\{$/.test(before)) return "a class's number in its signature";
  if (isBadgeKey(left + before) || BADGE_BEFORE.test(before)) return "the number of a badge";
  if (SIGNATURE_BEFORE.test(left + before)) return "a signature by the words before it";
  if (COLLECTION_BEFORE.test(before)) return "the number of one of many";
  if (EXAMPLE_BEFORE.test(before)) return "an example by the word before it";
  const behind = match.slice(match.lastIndexOf(secret) + secret.length) + after;
  if (UUID.test(secret) && BRACE_BEFORE.test(before) && behind.startsWith("}"))
    return "a class's number in braces";
  if (BARE_UUID.test(secret) && NEXT_FIELD.test(before)) return "the number of a row";
  if (LOCKED_BEFORE.test(before)) return "a value that was encrypted";
  if (NAMED_BEFORE.test(before) || OBJECT_BEFORE.test(before)) return "a name by the word before it";
  if (PUBLIC_BEFORE.test(before)) return "public by the word before it";
  if (DIGEST_BEFORE.test(before)) return "a digest by the word before it";
  const key = KEY_BEFORE.exec(before)?.[1];
  if (key === undefined || QUERY_KEY.test(before)) return undefined;
  const says = nameSays(key);
  if (says === "digest") return "a digest by its name";
  return says === "public" || (OTHER_KEY.test(key) && !SHORT_VARIABLE.test(before))
    ? "its name says it is public"
    : undefined;
}
