/**
 * Made-up private keys for rule examples: structure as the formats demand, numbers from `sample`.
 * Promises: deterministic; parses as its format. May not: be a key anybody uses.
 */
import { ALPHABETS, sample } from "./sample.ts";

const LINE_LENGTH = 64;

/** `-----BEGIN <label>-----` … `-----END <label>-----`, lines parted by `newline`. */
export function pemBlock(label: string, base64: string, newline = "\n"): string {
  const lines = base64.match(new RegExp(`.{1,${LINE_LENGTH}}`, "g")) ?? [];
  return [`-----${"BEGIN"} ${label}-----`, ...lines, `-----END ${label}-----`].join(newline);
}

/** SEC1: version, scalar, and the name of the curve P-256. */
export function ecKeyBase64(seed = 1): string {
  const curve = "\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07";
  return btoa(der(0x30, `\x02\x01\x01${der(0x04, randomBytes(32, seed))}${der(0xa0, curve)}`));
}

/** PKCS #8 around an Ed25519 seed. */
export function pkcs8KeyBase64(seed = 1): string {
  const algorithm = der(0x30, "\x06\x03\x2b\x65\x70");
  return btoa(der(0x30, `\x02\x01\x00${algorithm}${der(0x04, der(0x04, randomBytes(32, seed)))}`));
}

/** PKCS #8 with a password: the PBES2 name, a salt, and sealed bytes. */
export function encryptedPkcs8Base64(seed = 1): string {
  const scheme = "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x05\x0d";
  const salted = der(0x30, der(0x04, randomBytes(8, seed)));
  return btoa(der(0x30, der(0x30, scheme + salted) + der(0x04, randomBytes(96, seed + 1))));
}

/** OpenSSH's own container, without a password, around an Ed25519 key. */
export function opensshKeyBase64(seed = 1): string {
  const point = randomBytes(32, seed);
  const kind = field("ssh-ed25519");
  const sealed = `${"\x01\x02\x03\x04".repeat(2)}${kind}${field(point)}${field(randomBytes(32, seed + 1) + point)}${field("a@b")}`;
  const padding = "\x01\x02\x03\x04\x05\x06\x07".slice(0, (8 - (sealed.length % 8)) % 8);
  const head = `openssh-key-v1\0${field("none")}${field("none")}${field("")}\0\0\0\x01`;
  return btoa(head + field(kind + field(point)) + field(sealed + padding));
}

/** `count` bytes as latin1. */
export function randomBytes(count: number, seed: number): string {
  const hex = sample("hex", count * 2, seed);
  return Array.from({ length: count }, (_, index) => {
    const high = ALPHABETS.hex.indexOf(hex[index * 2]!);
    return String.fromCharCode(high * 16 + ALPHABETS.hex.indexOf(hex[index * 2 + 1]!));
  }).join("");
}

/** Contents below 128 bytes take one length byte, below 256 two. */
function der(tag: number, content: string): string {
  const length = String.fromCharCode(content.length);
  return String.fromCharCode(tag) + (content.length < 128 ? length : `\x81${length}`) + content;
}

function field(content: string): string {
  return `\0\0\0${String.fromCharCode(content.length)}${content}`;
}
