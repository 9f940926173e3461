/**
 * Knows the shapes ordinary values have: numbers, dates, addresses, paths, code, digests, pictures.
 * Promises: each shape is one a random token of 16 and more characters does not take by chance. May not: weigh letters.
 */
interface Shape {
  readonly why: string;
  readonly pattern: RegExp;
}

const EXTENSIONS =
  "js|mjs|cjs|ts|tsx|jsx|json5?|ya?ml|toml|ini|cfg|conf|xml|html?|css|scss|less|svg|png|jpe?g|gif|ico|webp|pdf|md|txt|csv|log|" +
  "lock|inc|tpl|phtml|sh|bash|bat|ps1|py|pyc|rb|go|rs|java|class|jar|war|kt|scala|c|cc|cpp|h|hpp|cs|php|pl|lua|sql|db|sqlite|pem|crt|cer|" +
  "key|p12|pfx|jks|keystore|zip|tar|gz|tgz|bz2|7z|exe|dll|so|dylib|wasm|map|tf|tfvars|env|properties|gradle|proto|vue";

/** Alone enough, whatever the letters say. */
const SHAPES: readonly Shape[] = [
  { why: "a number", pattern: /^[-+]?[\d.,_ ]+(?:e[-+]?\d+)?[a-zA-Z%]{0,3}$/i },
  { why: "a number", pattern: /^[-+]?0x[0-9a-f._]{1,32}(?:p[-+]?\d+)?[a-z]{0,3}$/i },
  { why: "an address or a fingerprint", pattern: /^0x[0-9a-f]{40}$/i },
  { why: "a version", pattern: /^[v^~<>=]*\d+\.\d+(?:\.[\dx*]+)*(?:[-+.]?[a-z]+[-.\w]*|-\d[-.\w]*)?$/i },
  {
    why: "a date or a time",
    pattern: /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[:/.]\d{2}[:/.]\d{2,4})(?:$|[T _:])/,
  },
  {
    why: "a network address",
    pattern: /^(?:\d{1,3}\.){3}\d{1,3}(?:[:/]\d+)?$|^[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,7}(?:\/\d+)?$/i,
  },
  { why: "a UUID", pattern: /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i },
  { why: "an identifier in groups", pattern: /^[0-9a-f]{4}(?:-[0-9a-f]{4}){2,7}$/ },
  { why: "an address without credentials", pattern: /^[a-z][a-z0-9+.-]{1,20}:\/\/(?![^/\s@]*:[^/\s@]+@)/i },
  { why: "an e-mail address", pattern: /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/ },
  {
    why: "a host name",
    pattern:
      /^localhost(?::\d+)?(?:\/|$)|^(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|local|internal|cloud|app|gov|edu|example|svc)(?::\d+)?(?:\/|$)/i,
  },
  { why: "a path", pattern: /^(?:\.{1,2}[\\/]|~[\\/]|[a-zA-Z]:\\|\\\\|file:|\$HOME)/ },
  { why: "a file name", pattern: new RegExp(`^[\\w@./\\\\ $-]+\\.(?:${EXTENSIONS})$`, "i") },
  { why: "a call", pattern: /^(?:new |await |\(|!)?[A-Za-z_$][\w$.:]*(?:<\w+>)?\(|\)\s*[;,]?$|\)\.\w/ },
  {
    why: "code",
    pattern: /^[A-Za-z_$][\w$.]*\[|=>|->|::|\|\||&&|\?\?|={2,3}[^=]|!=|;\s*$|^return |\[\d*\]|^@\w+[.(]/,
  },
  {
    why: "a property",
    pattern:
      /^(?:this|self|process|os|env|req|request|res|config|settings|options|opts|props|state|data|params|args|ctx|context|module|window|document|event|user|var|local|secrets|vars)\.#?[A-Za-z_$]/,
  },
  { why: "markup", pattern: /^<[/!?]?[a-z]|<\/|&(?:amp|lt|gt|quot|nbsp);/i },
  { why: "a media type", pattern: /^(?:application|text|image|audio|video|font|multipart|message|model)\// },
  {
    why: "a style",
    pattern:
      /^#[0-9a-f]{3,8}$|^-?[\d.]+(?:px|em|rem|vh|vw|pt|ms|s|%)(?:\s|$)|^(?:rgba?|hsla?|url|calc|var)\(/i,
  },
  { why: "a digest", pattern: /^(?:sha-?(?:1|2|224|256|384|512)|md5|blake\w{1,3}|h1)[-:=]/i },
  { why: "a digest", pattern: /@sha256:[0-9a-f]{64}$/ },
  {
    why: "a password's hash",
    pattern:
      /^\$(?:2[abxy]?|[5671]|[PHSy]|apr1|argon2\w*|scrypt|bcrypt[\w-]*|pbkdf2[\w-]*)\$|^\{(?:S?SHA\d*|S?MD5|CRYPT|bcrypt|scrypt|argon2|pbkdf2)[^}]{0,12}\}|^pbkdf2_|^(?:md5|sha\d{1,3}|crypt|bcrypt(?:_sha256)?|scrypt|argon2\w*)\$|^\*[0-9A-F]{40}$|^md5[0-9a-f]{32}$|^scram-sha-256\$/i,
  },
  {
    why: "encrypted data",
    pattern: /^U2FsdGVkX1/,
  },
  {
    why: "embedded data",
    pattern:
      /^data:[\w/+.-]*[;,]|^(?:iVBORw0KGgo|\/9j\/4|R0lGOD|PHN2Z|PD94bWw|d09GM|d09GR|AAEAAAA|T1RUTw|UklGR|JVBERi0|UEsDB|H4sI|AGFzbQ|SUQzA)/,
  },
  {
    why: "a public key or certificate",
    pattern:
      /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S+) |AAAA[BCE]3NzaC1|^-----BEGIN (?:PUBLIC|CERT|RSA PUBLIC)|^LS0tLS1CRUdJTiBDRVJU|^LS0tLS1CRUdJTiBQVUJM|^MFkwEwYHKoZI|^MIIBIjANBgkq|^MIGfMA0GCSq/,
  },
  { why: "a resource name", pattern: /^arn:[\w-]+:|^urn:|^projects\/|^gs:|^\/subscriptions\// },
  {
    why: "a package or image",
    pattern:
      /^@[a-z0-9-]+\/[a-z0-9._-]+(?:@|$)|^[a-z][\w.-]*(?:\.[\w-]+)+:[\w.-]+:[\w.-]+$|^(?:docker|ghcr|gcr|quay)\.io\//,
  },
  {
    why: "a reference to a secret's place",
    pattern:
      /^(?:vault|secret|secrets|ssm|op|keyring|aws-sm|akv|sops|env|keychain)[:/]|^\{(?:cipher|vault)\}|^ENC\[|^!\w+ |^AQICA|^\$ANSIBLE_VAULT/i,
  },
  {
    why: "a constant's name",
    pattern: /^(?=.{5,40}$)[A-Z][A-Z0-9]{0,7}(?:_[A-Z][A-Z0-9]{0,7}){2,}$/,
  },
  { why: "a character class", pattern: /(?:A-Z|a-z|0-9|\\[dws]).{0,3}(?:A-Z|a-z|0-9|\\[dws])/ },
  {
    why: "an algorithm",
    pattern:
      /^(?:RSA|AES|DES(?:ede)?|EC|DH|RC4|Blowfish)\/[A-Za-z\d]+\/[A-Za-z\d-]+$|^(?:PBE|HMAC|PBKDF2?)-?WITH[A-Z\d-]+$|^A\d{3}(?:GCM|CBC|KW)\w*(?:-\w+)?$/i,
  },
  { why: "a pattern", pattern: /\[[^\]]{0,40}\w-\w[^\]]{0,40}\][{+*?]/ },
  { why: "an alphabet", pattern: /abcdefghij|ABCDEFGHIJ|0123456789/ },
  { why: "prose", pattern: /\S \S+ \S|[.,:;!?] [A-Za-z]|^[A-Za-z']{2,} [A-Za-z']{2,}/ },
];

/** What ordinary thing the value is, or undefined. */
export function ordinaryShape(value: string): string | undefined {
  for (const { why, pattern } of SHAPES) if (pattern.test(value)) return why;
  return undefined;
}

const HEX_DIGEST_LENGTHS = new Set([32, 40, 56, 64, 96, 128]);

/** Hex of a length the usual digests have. */
export function hasDigestShape(value: string): boolean {
  return HEX_DIGEST_LENGTHS.has(value.length) && /^[0-9a-f]+$|^[0-9A-F]+$/.test(value);
}
