/** Private keys in text: PEM of every kind, PGP blocks, PuTTY files, keys of DNS zones. Newlines may be real or spelt `\n`, as in JSON. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";
import {
  ecKeyBase64,
  encryptedPkcs8Base64,
  opensshKeyBase64,
  pemBlock,
  pkcs8KeyBase64,
} from "./sample-keys.ts";

/** All that stands in a key's body, also where it is a string literal or carries headers. */
const BODY = "[\\t\\n\\r -~]{64,12000}?";
const REVOKE = "Remove the public half wherever it is trusted, revoke its certificates and make a new pair.";

function block(label: string): string {
  return `(-----BEGIN ${label}-----${BODY}-----END ${label}-----)`;
}

export const privateKey: VendorRules = {
  vendor: "Private keys",
  rules: [
    {
      id: "private-key-pem",
      name: "Private key",
      description: "A private key in PEM form: it signs, decrypts or signs in as its owner.",
      docs: "RFC 7468: Textual Encodings of PKIX, PKCS, and CMS Structures",
      severity: "critical",
      regex: block("(?:(?:RSA|DSA|EC|ECDSA|ED25519|X25519|ANY|SM2|TSS2) )?PRIVATE KEY"),
      anchors: ["-----BEGIN "],
      validator: "pem-private-key",
      base: 5,
      publicPrefix: 10,
      tags: ["private-key"],
      revoke: REVOKE,
      examples: () => ({
        positive: [
          pemBlock("EC PRIVATE KEY", ecKeyBase64()),
          `{ "key": "${pemBlock("PRIVATE KEY", pkcs8KeyBase64(), "\\n")}\\n" }`,
          `key = "${pemBlock("EC PRIVATE KEY", ecKeyBase64(3), '\\n" +\n  "')}"`,
          pemBlock("PRIVATE KEY", pkcs8KeyBase64(2), "\r\n    "),
        ],
        negative: [
          pemBlock("PUBLIC KEY", pkcs8KeyBase64()),
          pemBlock("PRIVATE KEY", "..."),
          `-----${"BEGIN"} PRIVATE KEY-----`,
        ],
      }),
    },
    {
      id: "private-key-openssh",
      name: "OpenSSH private key",
      description: "A private key in OpenSSH's own form: it signs in to every host that trusts it.",
      docs: "OpenSSH: PROTOCOL.key",
      severity: "critical",
      regex: block("OPENSSH PRIVATE KEY"),
      anchors: ["-----BEGIN "],
      validator: "pem-private-key",
      base: 5,
      publicPrefix: 10,
      tags: ["private-key", "ssh"],
      revoke: "Remove the key from every authorized_keys file and account, and make a new pair.",
      examples: () => ({
        positive: [
          pemBlock("OPENSSH PRIVATE KEY", opensshKeyBase64()),
          `DEPLOY_KEY="${pemBlock("OPENSSH PRIVATE KEY", opensshKeyBase64(2), "\\n")}"`,
        ],
        negative: [
          pemBlock("OPENSSH PUBLIC KEY", opensshKeyBase64()),
          pemBlock("OPENSSH PRIVATE KEY", "..."),
        ],
      }),
    },
    {
      id: "private-key-encrypted",
      name: "Private key with a password",
      description: "A private key sealed with a password; as strong as that password.",
      docs: "RFC 5958: Asymmetric Key Packages",
      severity: "medium",
      regex: block("ENCRYPTED PRIVATE KEY"),
      anchors: ["-----BEGIN "],
      validator: "pem-private-key",
      base: 4,
      publicPrefix: 10,
      tags: ["private-key"],
      revoke: REVOKE,
      examples: () => ({
        positive: [
          pemBlock("ENCRYPTED PRIVATE KEY", encryptedPkcs8Base64()),
          `{ "key": "${pemBlock("ENCRYPTED PRIVATE KEY", encryptedPkcs8Base64(2), "\\n")}" }`,
        ],
        negative: [pemBlock("ENCRYPTED MESSAGE", encryptedPkcs8Base64())],
      }),
    },
    {
      id: "private-key-pgp",
      name: "PGP private key",
      description: "An OpenPGP secret key: it signs and decrypts as its owner.",
      docs: "RFC 9580: OpenPGP",
      severity: "critical",
      regex: block("PGP PRIVATE KEY BLOCK"),
      anchors: ["-----BEGIN "],
      base: 5,
      publicPrefix: 10,
      tags: ["private-key", "pgp"],
      revoke: "Publish the key's revocation certificate and make a new key.",
      examples: () => ({
        positive: [
          pemBlock("PGP PRIVATE KEY BLOCK", `lQ${sample("base64", 700)}`),
          `GPG="${pemBlock("PGP PRIVATE KEY BLOCK", `lQ${sample("base64", 300)}`, "\\n")}"`,
        ],
        negative: [pemBlock("PGP PUBLIC KEY BLOCK", `mQ${sample("base64", 700)}`)],
      }),
    },
    {
      id: "private-key-putty",
      name: "PuTTY private key",
      description:
        "A private key of PuTTY or WinSCP; without encryption it signs in to every host that trusts it.",
      docs: "PuTTY documentation, appendix C: PPK file format",
      severity: "critical",
      regex:
        "(PuTTY-User-Key-File-[1-3]: [a-z0-9-]{4,32}[\\t\\n\\r -~]{64,10000}?" +
        "Private-Lines: \\d{1,3}\\s{1,4}[A-Za-z0-9+/=\\s]{32,6000}Private-MAC: [a-f0-9]{40,64})",
      base: 5,
      publicPrefix: 20,
      tags: ["private-key", "ssh"],
      revoke: "Remove the key from every authorized_keys file and account, and make a new pair.",
      examples: () => ({
        positive: [ppk("none", "\n"), ppk("aes256-cbc", "\r\n")],
        negative: [ppk("none", "\n").slice(0, 150)],
      }),
    },
    {
      id: "private-key-dnssec",
      name: "DNSSEC private key",
      description: "Signs a zone's answers.",
      docs: "BIND 9: dnssec-keygen",
      severity: "high",
      regex: `Private-key-format:[ ]v1[.][0-9]\\r?\\n[ \\t]{0,12}Algorithm:[^\\r\\n]{1,40}\\r?\\n[ \\t]{0,12}(?:[A-Z][A-Za-z0-9]{2,20}:[^\\r\\n]{1,800}\\r?\\n[ \\t]{0,12}){0,2}(?:PrivateKey|PrivateExponent):[ \\t]{1,8}([A-Za-z0-9+/]{42,768}={0,2})(?![A-Za-z0-9+/=])`,
      gates: { entropy: 3.8 },
      base: 5,
      tags: ["infrastructure", "private-key"],
      revoke: "Make a new key with `dnssec-keygen`, publish it and roll over to it.",
      examples: () => {
        const key = `${sample("base64", 43)}=`;
        const head = "Private-key-format: v1.3\nAlgorithm: 13 (ECDSAP256SHA256)\n";
        return {
          positive: [
            `${head}PrivateKey: ${key}\n`,
            `const key = \`${head.replaceAll("\n", "\r\n")}PrivateKey: ${key}\r\n\`;`,
          ],
          negative: [`${head}Created: 20260423195532\n`, `Algorithm: 13\nPublicKey: ${key}\n`],
        };
      },
    },
  ],
};

function ppk(encryption: string, newline: string): string {
  return [
    `PuTTY-User-Key-File-3: ssh-ed25519`,
    `Encryption: ${encryption}`,
    "Comment: deploy",
    "Public-Lines: 2",
    sample("base64", 64, 1),
    sample("base64", 16, 2),
    "Private-Lines: 1",
    sample("base64", 48, 3),
    `Private-MAC: ${sample("hex", 64)}`,
  ].join(newline);
}
