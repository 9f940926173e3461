/**
 * What the name beside a value says of it.
 * Promises: looks at the name's last words first, as names put the noun last: `token_url` is a URL, `hash_secret` a secret.
 */
export type NameSays = "secret" | "digest" | "public" | "nothing";

const SECRET_END =
  /(?:secret|token|password|passwd|passphrase|pwd|pass|api[-_ .]?key|access[-_ .]?key|secret[-_ .]?key|private[-_ .]?key|encryption[-_ .]?key|signing[-_ .]?key|auth[-_ .]?key|account[-_ .]?key|master[-_ .]?key|shared[-_ .]?key|credentials?|salt|pepper|auth|jwt|bearer|pat|psk|apikey|secretkey|accesskey|webhook)(?:s|[-_ .]?(?:value|base64|b64|hex|str|string|prod|production|dev|staging|live|test|\d+))?$/i;
const DIGEST_WORDS =
  /(?:(?<![A-Za-z\d])h1|sha[-_]?\d*|md5|check[-_ ]?sums?|integrity|e[-_]?tag|commit|rev|revision|digest|fingerprint|thumbprint|hash(?:es|ed)?|sum|crc\d*|oid|tree|blob|git[-_ ]?ref|subresource|cache[-_ ]?key|snapshot|nonce)$/i;
const PUBLIC_END =
  /(?:pub(?:lic)?[-_ .]?(?:key|token|key[-_ .]?token)?|(?:next|prev(?:ious)?)[-_ .]?(?:page[-_ .]?)?token|^page[-_ .]?token|(?<![a-z])(?:continuation|pagination|paging|sync|delta)[-_ .]?token|publishable[-_ .]?key|(?<![a-z])site[-_ .]?key|primary[-_ .]?key|foreign[-_ .]?key|sort[-_ .]?key|partition[-_ .]?key|hash[-_ .]?key|\bindex[-_ .]?key|_index[-_ .]?key|cache[-_ .]?key|(?<![a-z])row[-_ .]?key|object[-_ .]?key|key[-_ .]?(?:id|name|path|file|type|code|size|length|alias|vault)|token[-_ .]?(?:type|url|uri|endpoint|name|id|path|file|address|symbol|kind|class)|secret[-_ .]?(?:name|id|path|ref|arn|manager|version)|search[-_ .]?only[-_ .]?(?:api[-_ .]?)?key|(?:passw(?:or)?d|pwd)[-_ .]?(?:server|service|port|program|cmd|provider|backend|attribute|method|protocol|driver|grant|category|last[-_ .]?\w{1,10}|(?:can|must)[-_ .]?change|expir\w{1,5}|history|age|len|size|count|min|max|encoding|encoder|charset|strength|complexity|algorithm|hasher|field|hash|file|path|label|hint|policy|prompt|reset|url|regex|pattern|placeholder)|(?:url|uri|endpoint|path|file|filename|dir|directory|name|label|title|description|placeholder|type|pattern|regex|class|selector|algorithm|icon|color|locale|format|version|host|region|image|message|text|hint|command|template|format|schema|charset|alphabet|author|license|prefix|suffix)|(?:csrf|xsrf|authenticity)[-_ .]?(?:token|param|header)|nopasswd|credential[-_ .]?id|keyword|keyboard|monkey|turkey|hotkey|shortkey|keypath|keycode)s?$/i;

/** A file's name in a list of files with their digests: `"src/token.rs":"…"`. */
const FILE_END =
  /[\w/-]\.(?:rs|py|js|mjs|cjs|ts|tsx|jsx|go|rb|java|kt|scala|c|cc|cpp|h|hpp|cs|php|pl|lua|swift|json|ya?ml|toml|xml|html|css|scss|md|rst|txt|adoc|sh|svg|png|bin|der|pem|p8|crt|sql|lock|proto|in|snap|wasm|asm|S)$/;

/** Whatever follows: makers of tokens that are words, tensors of models, GitHub's tokens of a minute, what is locked already, and digests of settings in annotations. */
const OTHER_NOUN =
  /^checksum\/|temp_clone_token$|token[\w.]*\.(?:weight|bias)$|tokeni[sz]|websocket[-_ .]?(?:key|accept)|(?<!un)(?:encrypted|hashed|obscured|obfuscated)[-_ .]?(?:[a-z]{1,12}[-_ .]?){0,2}?(?:key|token|secret)|(?<!un)(?:encrypted|hashed|obscured|obfuscated)[-_.]?passw/i;

/** `nextSyncToken` is read as `next_Sync_Token` too, so that words begin where people see them begin. */
const HUMP = /([a-z0-9])([A-Z])/g;

/** Services whose names end as those words do. */
const SERVICE_END = /(?:swiftype|teletype|api[-_ ]?template|cloud[-_ ]?image|sinch[-_ ]?message|braintree)$/i;

export function nameSays(name: string): NameSays {
  const noun = name.trim().replace(/["'`\]\s:=]+$/, "");
  if (SERVICE_END.test(noun)) return "nothing";
  if (PUBLIC_END.test(noun) || PUBLIC_END.test(noun.replace(HUMP, "$1_$2"))) return "public";
  if (FILE_END.test(noun) || OTHER_NOUN.test(noun)) return "public";
  if (SECRET_END.test(noun)) return "secret";
  if (DIGEST_WORDS.test(noun)) return "digest";
  return "nothing";
}
