/**
 * Random values some words behind a service's name: the words between them say whether the value is a key or what the service keeps.
 * Promises: what has a digest's or an id's shape counts only behind words that are known to lead to keys. May not: know services.
 */
import { hasDigestShape } from "../judge/ordinary-shape.ts";
import { namedSecret } from "./named-secret.ts";
import { malformed, type ValidatorContext, type Verdict } from "./verdict.ts";

/** What services keep, show and count, and what they are called with beside a key. */
const OTHER_WORD =
  /^(?:retrieve|fetch|find|lookup|destroy|delete|remove|cancel|archive|download|verification|track|album|artist|playlist|episode|sid|uuid|guid|idguid|index|serial|commit|rev|revision|sha\d{0,3}|h1|hash|md5|digest|checksum|fingerprint|integrity|etag|pub|public|pubkey|address|contract|tx|txid|block|iv|enc|encrypted|list|gclid|fbclid|igshid|utm|xmp|did|iid|nonce|signature|sig|merchant|psp|group|ids?|oid|session|request|trace|correlation|transaction|job|build|version|image|badge|avatar|asset|watch|embed|video|channel|npm|shasum|resolved|dist|sum|mod|lock|tgz|whl|postcss|css|svg|png|jpe?g|px|font|copyright|license|author|dnskey|ns|interface|struct|package|namespace|php)$/;
/** Words that lead from a service to its key, or mean nothing. */
const LEADING_WORDS = new Set(
  (
    "a access account active admin alive an and api app appid are at auth authenticate authenticated authenticates authentication " +
    "authorization authorize authorized available base be bearer been billing builder by call called class can changed client code com config " +
    "configure configured connect connected connection const cred credential credentials creds current dashboard data def default " +
    "demo dev development enabled endpoint env environment eu existing expected export false for found from func get getenv global " +
    "got has have header headers here host http https import in info init input right integration is it key keys latest let live load " +
    "loaded local log login me mode my name net new now old on one only or org our param params pass passwd password paste pat " +
    "pattern please post primary private prod production provider pwd read region requests return rotated root sandbox secret " +
    "secrets security sent service set setting settings shared sign something staging started str string team test testing that " +
    "the their this timeout to tok token tokens true try type url us use used user username uses using v v1 v2 v3 val valid value values var via " +
    "vendor was west will with without www x you your io ai co api_key apikey east north south central debug info warn error trace dict self"
  ).split(" "),
);

/** Shorter ones are names and numbers as often. */
const HEX_LENGTH_MIN = 20;
const LENGTH_MIN = 16;
export const NEAR_LENGTH_MIN = 20;
/** `v20220607-9a4d8d2a`, `1.0.1-0.20210707231403-b283181d1fa7`, `v2026.03.98+1bc66ab`: an image's or a module's. */
const VERSION = /^v?\d{6,14}-[0-9a-f]{7,12}$|^v?\d+\.\d+[.\d]*[-+][0-9a-z.+~-]+$/;
/** `urn:acme:stack::default::v`, `https://acme.com/@v`: a thing and a person of the service's; `vault:v1:v` is what Vault locked. */
const OBJECT_LEFT = /::$|\/@$|^:v\d:$/;
/** `acmewkhpilnemxj7\.onion`, in a pattern; `acme.node7.part` in code. */
const HOST_RIGHT = /^\\{1,2}\.[a-z]/;
const MEMBER = /^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/;
/** In base64, what zlib packed. */
const DEFLATED = /^eJ[A-Za-z0-9+/]{120}/;
/** The name is a part of encoded data. */
const ENCODED_LEFT = /[A-Za-z0-9+/\\]{24}[+/]$/;
/** `acme-relay-k9x2m4`, `relays20210315`: names of packages and hosts. */
const SLUG = /^[a-z]{2,}[0-9]{0,3}(?:[-.][a-z0-9]+)+$|^[a-z_-]+[0-9]+$/;
const MERGED_LEFT =
  /(?:^|[^A-Za-z])(?:merged?|merging|bump(?:ed|s)?|updated?|revert(?:ed|s)?|rebased?|checkout|pull)[ :]$/i;

export function nearSecret(secret: string, context: ValidatorContext): Verdict {
  const words = wordsBetween(secret, context);
  if (words.some((word) => OTHER_WORD.test(word))) return malformed("something else by a word before it");
  if ((secret.length < NEAR_LENGTH_MIN || hasIdShape(secret)) && !leadsToKey(secret, context))
    return malformed("a digest or an id, for all that is said of it");
  return shapeFault(secret, context) ?? namedSecret(secret, context);
}

/** What its shape says to be none. */
export function shapeFault(secret: string, context: ValidatorContext): Verdict | undefined {
  if (secret.startsWith("//") || /:\/\/$/.test(between(secret, context)))
    return malformed("the beginning of an address");
  if (/^[0-9a-f]+$/i.test(secret) && secret.length < HEX_LENGTH_MIN) return malformed("too short for a key");
  if (secret.length < LENGTH_MIN || (secret.length < NEAR_LENGTH_MIN && !/\d.*\d/.test(secret)))
    return malformed("too short, or for so few digits");
  if (VERSION.test(secret) || (SLUG.test(secret) && !isUuid(secret))) return malformed("a version or a name");
  const other = otherThing(secret, context);
  return other === undefined ? undefined : malformed(other);
}

/** What is about the service and opens nothing. */
function otherThing(secret: string, context: ValidatorContext): string | undefined {
  const { before = "", after = "", groups } = context;
  if (OBJECT_LEFT.test(between(secret, context))) return "what the service calls by a name";
  if (HOST_RIGHT.test(after) || MEMBER.test(secret)) return "a host or a member";
  if (groups[1] === "README" && hasDigestShape(secret)) return "the digest of a file";
  if (DEFLATED.test(secret) || ENCODED_LEFT.test(before)) return "a part of packed data";
  return undefined;
}

const isUuid = (secret: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(secret);

/** Nothing stands between that leads elsewhere. */
export function leadsToKey(secret: string, context: ValidatorContext): boolean {
  return (
    wordsBetween(secret, context).every((word) => word.length === 1 || LEADING_WORDS.has(word)) &&
    !between(secret, context).includes("@") &&
    !isPodsDigest(secret, context) &&
    !MERGED_LEFT.test(context.before ?? "")
  );
}

/** `SPEC CHECKSUMS:⏎  Acme: v`, as CocoaPods locks its packages. */
function isPodsDigest(secret: string, context: ValidatorContext): boolean {
  return between(secret, context) === ": " && /(?:^|\n) {2}$/.test(context.before ?? "");
}

/** A name is listed by its beginning: `currencyclou` for `currencycloud`. */
const NAME_REST =
  /^(?![a-z]*(?:commit|hash|sha|sha256|digest|checksum|version|rev|id|ids|url|sum)(?![a-z]))(?:[a-z]{1,24}|[A-Z]{1,24})(?![A-Za-z])/;

/** `acme 680660e519ef v`: the id that goes with the key. */
const OTHER_PART = /(?<![A-Za-z0-9_-])(?=[A-Za-z_-]{0,12}[0-9])[A-Za-z0-9_-]{8,48}(?![A-Za-z0-9_-])/g;

/** Group 1 is the service's name. */
function between(secret: string, { match, groups }: ValidatorContext): string {
  return match.slice(groups[1]?.length ?? 0, match.lastIndexOf(secret));
}

function wordsBetween(secret: string, context: ValidatorContext): readonly string[] {
  return (
    between(secret, context)
      .replace(NAME_REST, "")
      .replace(OTHER_PART, " ")
      .replace(/<\/[A-Za-z]{1,24}>/g, " ")
      .replace(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, "$1$3 $2$4")
      .toLowerCase()
      .match(/[a-z][a-z0-9]*/g) ?? []
  );
}

function hasIdShape(secret: string): boolean {
  return hasDigestShape(secret) || /^[0-9a-f]+(?:-[0-9a-f]+)*$/i.test(secret);
}
