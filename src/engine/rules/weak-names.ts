/**
 * Random values under short names that say little of them, letters alone under telling ones, and passwords named in other languages.
 * Promises: short names are whole words; what may be a commit under `master` or a digest under `auth` does not count. The judge decides.
 */
import type { RuleSpec, VendorRules } from "../rule.ts";
import { BARE_GAP, gap, QUOTED_GAP } from "./assignment.ts";
import { sample } from "./sample.ts";

const VALUE = "[A-Za-z0-9_+/-][A-Za-z0-9_.+/~-]{15,511}";
/** Neither a digest of the usual lengths, MD5 apart, nor a UUID. */
const NO_DIGEST = "[0-9a-f]{0,3}[g-zA-Z_+/][A-Za-z0-9_.+/~-]{15,511}|[0-9a-f]{20,36}";
const AFTER = "={0,2}(?![A-Za-z0-9_.+/=~(\\[{$%*@-])";
const LETTERS_NAME =
  "((?i:token|(?:access|auth|app|client|private|encryption|signing|service|shared)[_-]?key)[A-Za-z0-9_-]{0,24}?)";
const FOREIGN =
  "((?i:passwort|kennwort|senha|mot_?de_?passe|motdepasse|contrase(?:\\xc3\\xb1|n)a|wachtwoord|salasana|parola|has(?:\\xc5\\x82|l)o|l(?:\\xc3\\xb6|o)senord)[A-Za-z0-9_-]{0,24}?)";
const REVOKE = "Replace the credential where it was made, and load it from outside the source.";

interface Kind
  extends Pick<RuleSpec, "id" | "name" | "description" | "docs" | "regex" | "validator" | "gates"> {
  readonly value: () => string;
  readonly shown: readonly string[];
  readonly not: readonly string[];
}

const token = (): string => sample("alnum", 36);
const letters = (): string =>
  sample("alnum", 60)
    .replaceAll(/[^A-Za-z]/g, "")
    .slice(0, 28);
const password = (): string => `${sample("alnum", 11)}!$`;

const KINDS: readonly Kind[] = [
  {
    id: "weak-name-token",
    name: "Token under a short name",
    description: "A random value given to a name that ends in PAT, TOK or CREDS.",
    docs: "CWE-798: Use of Hard-coded Credentials",
    regex: `(?<![A-Za-z0-9])((?i:pat|tok|creds?))${gap(true)}(${VALUE})${AFTER}`,
    gates: { entropy: 3.2, digit: true },
    validator: "generic-secret",
    value: token,
    shown: ["DEPLOY_PAT=@\n", 'tok = "@"\n', "relay_creds: @\n"],
    not: ["PAT=relay-pattern-of-2024\n"],
  },
  {
    id: "weak-name-access",
    name: "Random value under a name of access",
    description: "A random value that is no digest, given to a name that ends in AUTH or MASTER.",
    docs: "CWE-798: Use of Hard-coded Credentials",
    regex: `(?<![A-Za-z0-9])((?i:auth|master))${gap(true)}(${NO_DIGEST})${AFTER}`,
    gates: { entropy: 3.4, digit: true },
    validator: "generic-secret",
    value: token,
    shown: ["RELAY_AUTH=@\n", 'MASTER = "@"\n'],
    not: ["auth: relay-auth-of-2024\n", `master: ${sample("hex", 40)}\n`],
  },
  {
    id: "generic-secret-letters",
    name: "Secret of letters alone",
    description: "A random value without digits, given to a name that says it is a key or a token.",
    docs: "CWE-798: Use of Hard-coded Credentials",
    regex: `${LETTERS_NAME}(?:${QUOTED_GAP}|["']?[=:][ ]?)([A-Za-z]{20,64})(?![A-Za-z0-9_.+/=~(\\[{$%*@:-])`,
    gates: { entropy: 3.2 },
    validator: "generic-secret",
    value: letters,
    shown: ["RELAY_TOKEN=@\n", 'const relayAccessKey = "@";\n'],
    not: ["RELAY_TOKEN=relayTokenOfTheProductionStage\n", 'token: "invalidTokenInRequestHeader"\n'],
  },
  {
    id: "generic-password-foreign",
    name: "Password named in another language",
    description:
      "A value given to a name that says password in German, Spanish, French, Portuguese, Dutch or others.",
    docs: "CWE-259: Use of Hard-coded Password",
    regex: `${FOREIGN}(?:${QUOTED_GAP}|${BARE_GAP})([^\\s"'\`;,<>()\\[\\]{}\\\\&]{5,128})(?![^\\s<"'\`;,])`,
    validator: "generic-password",
    value: password,
    shown: ["Passwort: @\n", "senha = '@'\n", 'mot_de_passe = "@"\n'],
    not: ["Passwort: vergessen\n", 'senha = ""\n'],
  },
];

export const weakNames: VendorRules = { vendor: "Generic", rules: KINDS.map(ruleOf) };

function ruleOf({ value, shown, not, ...told }: Kind): RuleSpec {
  return {
    ...told,
    severity: "medium",
    secretGroup: 2,
    base: 0,
    assignment: true,
    tags: ["generic"],
    revoke: REVOKE,
    examples: () => ({ positive: shown.map((text) => text.replace("@", value)), negative: not }),
  };
}
