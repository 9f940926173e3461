/** Hashes of passwords: weak ones are cracked offline, so a leaked hash is a leak, if a smaller one. */
import type { RuleSpec, VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

interface HashKind {
  readonly id: string;
  readonly name: string;
  readonly docs: string;
  readonly regex: string;
  readonly severity: "low" | "medium";
  readonly made: () => string;
}

/** crypt(3)'s alphabet, for patterns. */
const C = "[./A-Za-z0-9]";
const AFTER = "(?![./A-Za-z0-9])";

const KINDS: readonly HashKind[] = [
  {
    id: "apr1",
    name: "Apache MD5 password hash",
    docs: "Apache HTTP Server: Password Formats",
    regex: `(\\$apr1\\$${C}{1,8}\\$${C}{22})${AFTER}`,
    severity: "medium",
    made: () => `$${"apr1"}$${sample("alnum", 8)}$${sample("alnum", 22)}`,
  },
  {
    id: "md5-crypt",
    name: "MD5-crypt password hash",
    docs: "crypt(5): md5crypt",
    regex: `(\\$1\\$${C}{1,8}\\$${C}{22})${AFTER}`,
    severity: "medium",
    made: () => `$${"1"}$${sample("alnum", 8)}$${sample("alnum", 22)}`,
  },
  {
    id: "bcrypt",
    name: "bcrypt password hash",
    docs: "crypt(5): bcrypt",
    regex: `(\\$2[abxy]\\$[0-3][0-9]\\$${C}{53})${AFTER}`,
    severity: "low",
    made: () => `$${"2y"}$10$${sample("alnum", 53)}`,
  },
  {
    id: "sha-crypt",
    name: "SHA-crypt password hash",
    docs: "crypt(5): sha256crypt, sha512crypt",
    regex: `(\\$[56]\\$(?:rounds=[0-9]{1,9}\\$)?${C}{1,16}\\$${C}{43}(?:${C}{43})?)${AFTER}`,
    severity: "medium",
    made: () => `$${"6"}$${sample("alnum", 16)}$${sample("alnum", 86)}`,
  },
  {
    id: "ldap",
    name: "LDAP password hash",
    docs: "OpenLDAP: Password Storage",
    regex: "(\\{(?:S?SHA|SMD5|SSHA(?:256|384|512))\\}[A-Za-z0-9+/]{22,120}={0,2})(?![A-Za-z0-9+/=])",
    severity: "medium",
    made: () => `{${"SSHA"}}${sample("base64", 38)}==`,
  },
  {
    id: "argon2",
    name: "Argon2 password hash",
    docs: "RFC 9106: Argon2",
    regex:
      "(\\$argon2(?:id|i|d)\\$v=[0-9]{1,3}\\$m=[0-9]{1,9},t=[0-9]{1,5},p=[0-9]{1,4}\\$[A-Za-z0-9+/]{8,88}\\$[A-Za-z0-9+/]{16,128})",
    severity: "low",
    made: () => `$${"argon2id"}$v=19$m=65536,t=3,p=4$${sample("base64", 22)}$${sample("base64", 43)}`,
  },
  {
    id: "django-pbkdf2",
    name: "Django password hash",
    docs: "Django: Password management",
    regex: "(pbkdf2_sha(?:1|256)\\$[0-9]{4,8}\\$[A-Za-z0-9]{8,32}\\$[A-Za-z0-9+/]{27,43}=)",
    severity: "low",
    made: () => `pbkdf2${"_sha256"}$600000$${sample("alnum", 22)}$${sample("base64", 43)}=`,
  },
];

export const passwordHash: VendorRules = { vendor: "Password hashes", rules: KINDS.map(hashRule) };

function hashRule({ id, name, docs, regex, severity, made }: HashKind): RuleSpec {
  return {
    id: `password-hash-${id}`,
    name,
    description: "The hash of a password, open to guessing offline.",
    docs,
    severity,
    regex,
    gates: { entropy: 3.5 },
    validator: "password-hash",
    base: 4,
    tags: ["password", "hash"],
    revoke: "Change the password, and keep hashes out of version control.",
    examples: () => {
      const hash = made();
      return {
        positive: [`deploy:${hash}\n`, `INSERT INTO users VALUES ('deploy', '${hash}');`],
        negative: [`deploy:${hash.slice(0, 16)}\n`, `deploy:${hash.slice(8)}`],
      };
    },
  };
}
