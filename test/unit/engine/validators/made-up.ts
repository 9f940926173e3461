/** Made-up credentials with right checksums, assembled at run time by other means than the code under test. */
import { createHash, createHmac, generateKeyPairSync } from "node:crypto";
import { crc32 } from "node:zlib";
import { sample } from "../../../../src/engine/rules/sample.ts";
import type { ValidatorContext, ValidatorName } from "../../../../src/engine/validators/index.ts";

export const NOW_MS = Date.UTC(2026, 10, 21);
const SECOND = NOW_MS / 1000;

export function context(match = "", groups: readonly (string | undefined)[] = [match]): ValidatorContext {
  return { match, groups, nowMs: NOW_MS };
}

const base64 = (text: string): string => Buffer.from(text, "latin1").toString("base64");
export const base64url = (text: string): string => Buffer.from(text, "latin1").toString("base64url");
const DIGITS62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

function base62(value: bigint): string {
  let text = "";
  for (let place = 5n; place >= 0n; place--) text += DIGITS62[Number((value / 62n ** place) % 62n)]!;
  return text;
}

function withCrc62(prefix: string, body: string, covered = body): string {
  return prefix + body + base62(BigInt(crc32(covered)));
}

export function pem(
  type: "rsa" | "ec" | "ed25519",
  format: "pkcs1" | "pkcs8" | "sec1",
  passphrase?: string,
): string {
  const locked = passphrase === undefined ? {} : { cipher: "aes-256-cbc", passphrase };
  const made =
    type === "rsa"
      ? generateKeyPairSync("rsa", { modulusLength: 2048 })
      : type === "ec"
        ? generateKeyPairSync("ec", { namedCurve: "P-256" })
        : generateKeyPairSync("ed25519");
  return made.privateKey.export({ type: format, format: "pem", ...locked }).toString();
}

export function opensshKey(cipher: string): string {
  const word = (value: number): string =>
    String.fromCharCode(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
  const field = (text: string): string => word(text.length) + text;
  const point = sample("base64", 32, 4);
  const publicHalf = field("ssh-ed25519") + field(point);
  const sealed = "abcdabcd" + publicHalf + field(sample("base64", 32, 5) + point) + field("a@b");
  const body =
    "openssh-key-" +
    "v1\0" +
    field(cipher) +
    field(cipher) +
    field("") +
    word(1) +
    field(publicHalf) +
    field(cipher === "none" ? sealed : sample("base64", 136, 5));
  const lines = base64(body).replace(/.{70}/g, "$&\n");
  return (
    ["-----BEGIN OPENSSH PRIVATE", "KEY-----\n"].join(" ") +
    lines +
    ["\n-----END OPENSSH PRIVATE", "KEY-----\n"].join(" ")
  );
}

export function jwtOf(claims: object, header: object = { alg: "HS256", typ: "JWT" }): string {
  const signed = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(claims))}`;
  return `${signed}.${createHmac("sha256", "k").update(signed).digest("base64url")}`;
}

function routable(): string {
  const payload = base64url(`${sample("alnum", 16, 8)}o:1\nu:${sample("digits", 3, 9)}\x0b`);
  const body = ["glp", "at-"].join("") + `${payload}.01.${payload.length.toString(36).padStart(2, "0")}`;
  return body + crc32(body).toString(36).padStart(7, "0");
}

function grafana(): string {
  const body = ["gl", "sa_"].join("") + sample("alnum", 32);
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(crc32(body));
  return `${body}_${bytes.toString("hex")}`;
}

function fineGrained(): string {
  const body = `${["github", "pat"].join("_")}_${sample("alnum", 22)}_${sample("alnum", 43, 2)}`;
  const digest = createHash("sha256").update(body).digest();
  let bits = "";
  for (const byte of digest.subarray(0, 5)) bits += byte.toString(2).padStart(8, "0");
  const checksum = bits
    .match(/.{5}/g)!
    .map((five) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Number.parseInt(five, 2)]);
  return body + checksum.join("") + sample("alnum", 8, 3);
}

const BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
/** The checksum found by the definition: the six values that bring the remainder to one. */
function bech32(hrp: string, values: readonly number[]): string {
  const generator = [0x3b6a57b2n, 0x26508e6dn, 0x1ea119fan, 0x3d4233ddn, 0x2a1462b3n];
  const all = [...hrp].map((char) => char.charCodeAt(0) >> 5);
  all.push(0, ...[...hrp].map((char) => char.charCodeAt(0) & 31), ...values, 0, 0, 0, 0, 0, 0);
  let rest = 1n;
  for (const value of all) {
    const top = rest >> 25n;
    rest = ((rest % 2n ** 25n) * 32n) ^ BigInt(value);
    for (const [bit, term] of generator.entries()) if ((top >> BigInt(bit)) & 1n) rest ^= term;
  }
  rest ^= 1n;
  const checksum = [25n, 20n, 15n, 10n, 5n, 0n].map((shift) => Number((rest >> shift) & 31n));
  return `${hrp}1${[...values, ...checksum].map((value) => BECH32[value]).join("")}`;
}

function stellar(): string {
  const bytes = [18 * 8, ...Buffer.from(sample("base64", 32, 6))];
  let crc = 0;
  for (const byte of bytes)
    for (let bit = 7; bit >= 0; bit--) {
      const out = (crc >> 15) ^ ((byte >> bit) & 1);
      crc = ((crc << 1) & 0xffff) ^ (out ? 0x1021 : 0);
    }
  const bits = [...bytes, crc & 255, crc >> 8].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return bits
    .match(/.{5}/g)!
    .map((five) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Number.parseInt(five, 2)])
    .join("");
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

export const wif = (version: number): string =>
  base58Check(Buffer.concat([Buffer.from([version]), digest("seed"), Buffer.from([1])]));

/** A master key: version, nine bytes of zero, chain code, zero, key. */
export const extendedKey = (version: number): string => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(version);
  return base58Check(Buffer.concat([head, digest("chain"), Buffer.from([0]), digest("seed")]));
};

function base58Check(body: Buffer): string {
  const twice = createHash("sha256").update(createHash("sha256").update(body).digest()).digest();
  let value = BigInt(`0x${Buffer.concat([body, twice.subarray(0, 4)]).toString("hex")}`);
  let text = "";
  for (; value > 0n; value /= 58n)
    text = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"[Number(value % 58n)]! + text;
  return text;
}

function macaroon(location: string): string {
  const id = "3b7a1f0c-9d52-4e6b-8a41-5cf2d90e6b17";
  return (
    "pypi-" +
    base64url(
      `\x02\x01${String.fromCharCode(location.length)}${location}\x02${String.fromCharCode(id.length)}${id}\0\0\x06\x20${sample("alnum", 60)}`,
    )
  );
}

/** An id whose body begins as current ones do, for account 123456789012. */
function awsId(): string {
  const bits = `1${(123456789012).toString(2).padStart(40, "0")}${"0110100111010110010110100101101001101011".slice(0, 39)}`;
  return (
    ["AK", "IA"].join("") +
    bits
      .match(/.{5}/g)!
      .map((five) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Number.parseInt(five, 2)])
      .join("")
  );
}

export interface MadeUp {
  readonly secret: string;
  readonly kind: "proved" | "plausible" | "test-key";
  readonly context?: ValidatorContext;
  /** Cutting two characters off or changing one must be noticed. */
  readonly strict?: boolean;
}

export function madeUp(): Record<ValidatorName, MadeUp> {
  const hex32 = sample("hex", 32, 11);
  const rsa = pem("rsa", "pkcs8");
  const url = `postgres://app:${sample("alnum", 14, 3)}@db.internal.corp:5432/main`;
  const pairs = `Server=tcp:db1.corp.net,1433;User ID=app;Password=${sample("alnum", 14, 4)};Encrypt=True`;
  const account = JSON.stringify({
    type: "service_account",
    project_id: "p-1",
    private_key: rsa,
    client_email: "robot@p-1.iam.gserviceaccount.com",
  });
  const sas = `sv=2024-11-04&se=2030-01-01T00%3A00%3A00Z&sr=c&sp=rl&sig=${encodeURIComponent(base64(sample("base64", 32)))}`;
  return {
    "age-secret-key": {
      secret: bech32(
        "age-secret-key-",
        Array.from({ length: 52 }, (_, index) => (index * 11 + 3) % 32),
      ).toUpperCase(),
      kind: "proved",
      strict: true,
    },
    "anthropic-key": { secret: `sk-ant-${"api03"}-${sample("base64url", 93)}AA`, kind: "plausible" },
    "aws-key-id": { secret: awsId(), kind: "proved" },
    "aws-secret-key": { secret: sample("base64", 40), kind: "plausible" },
    "azure-ad-secret": { secret: `${sample("alnum", 3)}8${"Q~"}${sample("alnum", 34)}`, kind: "plausible" },
    "azure-sas": { secret: sas, kind: "proved" },
    "azure-storage-key": {
      secret: `${sample("base64", 76)}${"+AS"}t${sample("base64", 5)}A==`,
      kind: "proved",
    },
    "basic-auth-header": { secret: base64(`deploy:${sample("alnum", 16)}`), kind: "plausible" },
    "bitcoin-wif": { secret: wif(0x80), kind: "proved", strict: true },
    "connection-string": { secret: sample("alnum", 14, 4), kind: "plausible", context: context(pairs) },
    "crates-io": { secret: `${"ci"}o${sample("alnum", 32)}`, kind: "plausible" },
    "digitalocean-token": { secret: `dop_${"v1"}_${sample("hex", 64)}`, kind: "plausible" },
    "discord-bot-token": {
      secret: `${base64url("902345678901234567")}.${sample("base64url", 6)}.${sample("base64url", 38)}`,
      kind: "proved",
    },
    "extended-key": { secret: extendedKey(0x0488ade4), kind: "proved", strict: true },
    "generic-password": {
      secret: "Tr0ub4dor&3",
      kind: "plausible",
      context: context("", ["", "db_password"]),
    },
    "generic-secret": {
      secret: sample("alnum", 32),
      kind: "plausible",
      context: context("", ["", "api_key"]),
    },
    "github-fine-grained": { secret: fineGrained(), kind: "proved" },
    "github-token": {
      secret: withCrc62(["gh", "p_"].join(""), sample("alnum", 30)),
      kind: "proved",
      strict: true,
    },
    "gitlab-token": { secret: routable(), kind: "proved", strict: true },
    "google-api-key": { secret: ["AI", "za"].join("") + sample("base64url", 35), kind: "plausible" },
    "google-service-account": { secret: account, kind: "proved", context: context(account) },
    "grafana-cloud": {
      secret:
        "glc_" + base64(JSON.stringify({ o: "652992", n: "stack", k: sample("alnum", 24), m: { r: "eu" } })),
      kind: "proved",
    },
    "grafana-service-account": { secret: grafana(), kind: "proved", strict: true },
    "hex-secret": { secret: hex32, kind: "plausible" },
    jwt: { secret: jwtOf({ sub: "u-1", exp: SECOND + 3600 }), kind: "proved" },
    "mailgun-key": { secret: `key-${hex32}`, kind: "plausible" },
    "named-secret": { secret: hex32, kind: "plausible" },
    "named-value": { secret: `acme_live_${hex32}`, kind: "plausible" },
    "near-secret": { secret: sample("alnum", 32), kind: "plausible" },
    "npm-token": {
      secret: withCrc62(["np", "m_"].join(""), sample("alnum", 30, 5)),
      kind: "proved",
      strict: true,
    },
    "openai-key": {
      secret: `sk-proj-${sample("base64url", 74)}${["T3Blbk", "FJ"].join("")}${sample("base64url", 74, 2)}`,
      kind: "proved",
    },
    "password-hash": { secret: `$${"apr1"}$${sample("alnum", 8)}$${sample("alnum", 22)}`, kind: "plausible" },
    "pem-private-key": { secret: rsa, kind: "proved" },
    "pypi-token": { secret: macaroon(["pypi", "org"].join(".")), kind: "proved" },
    "sanctum-token": {
      secret: sample("alnum", 40) + crc32(sample("alnum", 40)).toString(16).padStart(8, "0"),
      kind: "proved",
    },
    "seed-phrase": {
      secret: "armor lunar basket wheat fabric rail token cabin quantum mango upper zebra",
      kind: "plausible",
    },
    "sentry-org-token": {
      secret: `sntrys_${base64(JSON.stringify({ iat: 1700000000.5, url: "https://sentry.corp", region_url: "", org: "acme" }))}_${sample("base64", 43)}`,
      kind: "proved",
    },
    paseto: { secret: `v4.${"public"}.${pasetoBody()}`, kind: "plausible" },
    "shopify-token": { secret: `shp${"at"}_${hex32}`, kind: "plausible" },
    "slack-token": {
      secret: `xox${"b"}-${sample("digits", 12)}-${sample("digits", 13, 2)}-${sample("alnum", 24)}`,
      kind: "proved",
    },
    "slack-webhook": {
      secret: `https://hooks.${"slack"}.com/services/T${sample("upperDigits", 8)}/B${sample("upperDigits", 10)}/${sample("alnum", 24)}`,
      kind: "plausible",
    },
    "spoken-secret": { secret: sample("alnum", 32), kind: "plausible" },
    "stellar-seed": { secret: stellar(), kind: "proved", strict: true },
    "stripe-key": { secret: `sk_${"live"}_${sample("alnum", 24)}`, kind: "plausible" },
    "telegram-bot-token": {
      secret: `${sample("digits", 10)}:${"AA"}${sample("base64url", 33)}`,
      kind: "plausible",
    },
    "twilio-sid": { secret: `S${"K"}${hex32}`, kind: "plausible" },
    "url-credentials": { secret: sample("alnum", 14, 3), kind: "plausible", context: context(url) },
    "told-secret": { secret: hex32, kind: "plausible" },
    "wallet-key": { secret: hex32 + hex32.split("").reverse().join(""), kind: "plausible" },
    uuid: { secret: ["3b7a1f0c", "9d52", "4e6b", "8a41", "5cf2d90e6b17"].join("-"), kind: "plausible" },
  };
}

function pasetoBody(): string {
  const claims = JSON.stringify({ sub: "user-42", exp: "2999-01-01T00:00:00Z" });
  return btoa(claims + sample("alnum", 64))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}
