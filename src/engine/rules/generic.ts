/**
 * Secrets and passwords no vendor claims, known by a telling name. The judge behind the validators decides;
 * these patterns only cut name (group 1) and value (group 2) out of the text.
 */
import type { VendorRules } from "../rule.ts";
import { assignment, BARE_GAP, QUOTED_GAP } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

const SECRET_NAMES = [
  ...[
    "secret",
    "token",
    "api_key",
    "access_key",
    "auth_key",
    "private_key",
    "encryption_key",
    "signing_key",
    "credential",
  ],
  ...[
    "master_key",
    "app_key",
    "service_key",
    "session_key",
    "client_key",
    "shared_key",
    "pepper",
    "encryption_salt",
    "hash_salt",
    "erlang_cookie",
    "sonar_login",
    "snmp_community",
    "community_string",
    "account_key",
    "api_pass",
  ],
];
const TOKEN_VALUE = "[A-Za-z0-9_+/-][A-Za-z0-9_.+/~-]{11,1023}";
const PADDING = "={0,2}";
const AFTER_TOKEN = "A-Za-z0-9_.+/=~(\\[{$%*";
/** `pass` alone says too little: it needs something that sets it off to its left and nothing more to its right. */
const HOLDERS =
  "(?:db|user|admin|root|smtp|mail|ftp|ldap|sql|mysql|http|proxy|bind|login|auth|app|remote|require|key|store|keystore|truststore)_?";
const passwordName = (tail: string): string =>
  `((?i:passw(?:or)?d|pass_?phrase|passcode|pwd|secret_?phrase)${tail}{0,24}?|(?<![A-Za-z0-9])(?i:(?:${HOLDERS})?pass))`;
/** In code a dot after the name calls one of its methods: `password.encode("utf-8")`. */
const CODE_TAIL = "[A-Za-z0-9_-]";
/** One `&` may stand in a value, but not before a further pair of a query. */
const BARE = "[^\\s\"'`;,<>()\\[\\]{}\\\\&]";
const BARE_NO_PAIR = "[^\\s\"'`;,<>()\\[\\]{}\\\\&=]";
const BARE_ASCII = "[^\\s\"'`;,<>()\\[\\]{}\\\\&=\\x80-\\xff]";
const SETTING_TAIL = "[A-Za-z0-9_.-]";
/** Whose key it is, in the name of a flag. */
const KEY_HOLDERS =
  "api|access|auth|secret|master|account|client|private|priv|encryption|encrypt|enc|signing|sign|signature|admin|app|application|server|service|session|shared|storage|root|write|read|ingest|device|partner|merchant|gateway|terminal|data|deploy|license|subscription|hmac|aes|des|cipher|crypto|connection|preshared|tacacs";
const REVOKE = "Replace the credential where it was made, and load it from outside the source.";

/** What the names of secrets with punctuation begin with. */
const SECRET_ANCHORS = [
  "secret",
  "_token",
  "-token",
  "encryption",
  "signing",
  "api_k",
  "api-k",
  "apik",
  "access_k",
  "access-k",
  "accessk",
  "private_k",
  "private-k",
  "privatek",
];

export const generic: VendorRules = {
  vendor: "Generic",
  rules: [
    {
      id: "generic-secret",
      name: "Secret",
      description: "A random value assigned to a name that says it is a secret, a key or a token.",
      docs: "CWE-798: Use of Hard-coded Credentials",
      severity: "medium",
      regex: assignment({
        names: SECRET_NAMES,
        value: TOKEN_VALUE,
        padding: PADDING,
        notAfter: AFTER_TOKEN,
        captureName: true,
        operatorOnly: true,
      }),
      secretGroup: 2,
      gates: { entropy: 3, digit: true },
      validator: "generic-secret",
      base: 0,
      assignment: true,
      tags: ["generic"],
      revoke: REVOKE,
      examples: () => {
        const value = sample("alnum", 36);
        return {
          positive: [
            ...exampleLines("RELAY_API_KEY", value),
            `relay_secret = "${value}"`,
            `<accessKey>${value}</accessKey>`,
            `client.setAuthToken("${value}");`,
          ],
          negative: [
            "const token = createToken2024(user);",
            `secret: \${{ secrets.RELAY_SECRET_2 }}`,
            `api_key = config["relay1"]["key"]`,
            `RELAY_API_KEY=abc123`,
            `<add assembly="Relay, Version=1.0.0.0, PublicKeyToken=${sample("hex", 16)}" />`,
            `{ "items": [], "nextPageToken": "${value}" }`,
          ],
        };
      },
    },
    {
      id: "generic-secret-flag",
      name: "Secret on a command line",
      description: "A random value given to a flag that says it is a secret, a key or a token.",
      docs: "CWE-214: Invocation of Process Using Visible Sensitive Information",
      severity: "medium",
      regex: `-(?i:((?:secret-?phrase|secrets?)|(?:app|client|jwt|access|auth|api|webhook)?(?:secret|token)|(?:${KEY_HOLDERS})-?key|password|passphrase|credentials?|creds?|salt|pepper))(?:[ \\t]{1,3}|=)["']?(${TOKEN_VALUE})${PADDING}(?![${AFTER_TOKEN}])`,
      secretGroup: 2,
      gates: { entropy: 3, digit: true },
      validator: "generic-secret",
      base: 0,
      assignment: true,
      tags: ["generic", "shell"],
      revoke: REVOKE,
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: [`relay login --token ${value} --quiet`, `run: relay push --api-key '${value}'`],
          negative: ["relay login --token $RELAY_TOKEN_2", `relay login token ${value}`],
        };
      },
    },
    {
      id: "generic-secret-punctuated",
      name: "Secret with punctuation",
      description: "A quoted random value with punctuation, assigned to a name that says it is a secret.",
      docs: "CWE-798: Use of Hard-coded Credentials",
      severity: "medium",
      regex:
        "((?i:secret|[_-]token|encryption[_-]?key|signing[_-]?key|api[_-]?key|access[_-]?key|private[_-]?key)[A-Za-z0-9_-]{0,24}?)" +
        `${QUOTED_GAP}([^"'\`\\\\\\s<>\\x80-\\xff]{12,128})\\\\?["'\`]`,
      secretGroup: 2,
      anchors: SECRET_ANCHORS,
      gates: { entropy: 3.2 },
      validator: "generic-secret",
      base: 0,
      assignment: true,
      tags: ["generic"],
      revoke: REVOKE,
      examples: () => {
        const value = `${sample("alnum", 20)}#!${sample("alnum", 9, 2)}^&(${sample("alnum", 10, 3)}`;
        return {
          positive: [`SECRET_KEY = '${value}'`, `{ "appSecret": "${value}" }`],
          negative: [
            "secret = load('relay')",
            `secretName: "relay"`,
            `SECRET = "two words or more are no key"`,
          ],
        };
      },
    },
    {
      id: "generic-secret-setting",
      name: "Secret with punctuation in a settings file",
      description: "A bare random value with punctuation, assigned to a name that ends in secret.",
      docs: "CWE-260: Password in Configuration File",
      severity: "medium",
      regex: `((?i:secret(?:[_-]?key)?(?:[_-]?base)?|[_-]token|(?:api|access|private|signing|encryption)[_-]?key))${BARE_GAP}(${BARE_ASCII}{10,128})(?![^\\s<"'])`,
      secretGroup: 2,
      anchors: SECRET_ANCHORS,
      gates: { entropy: 2.8 },
      validator: "generic-secret",
      base: 0,
      assignment: true,
      tags: ["generic"],
      revoke: REVOKE,
      examples: () => {
        const value = `${sample("alnum", 9)}~${sample("alnum", 7, 2)}^*${sample("alnum", 6, 3)}`;
        return {
          positive: [
            `APP_SECRET=${value}\n`,
            `session_secret: ${value}\n`,
            `<jwt_secret>${value}</jwt_secret>`,
          ],
          negative: ["secret: relay-secret-of-the-stage\n", "APP_SECRET=$(openssl rand -hex 32)\n"],
        };
      },
    },
    {
      id: "generic-password",
      name: "Password in quotes",
      description: "A quoted value assigned to a name that says it is a password.",
      docs: "CWE-259: Use of Hard-coded Password",
      severity: "medium",
      regex: `${passwordName(CODE_TAIL)}${QUOTED_GAP}([^"'\`\\\\\\s<>]{4,128})\\\\?["'\`]`,
      secretGroup: 2,
      validator: "generic-password",
      anchors: ["pass", "pwd", "phrase"],
      base: 1,
      assignment: true,
      tags: ["generic", "password"],
      revoke: "Change the password, and load it from outside the source.",
      examples: () => {
        const value = `${sample("alnum", 11)}!$`;
        return {
          positive: [
            `db_password = "${value}"`,
            `"smtp_pass": "${value}",`,
            `$config['db']['passwd'] = '${value}';`,
            `conn.setPassword("${value}");`,
            `private String dbPassword = "${value}";`,
          ],
          negative: [
            `password = ""`,
            "password = getPassword(user)",
            `password.encode("latin1")`,
            `passed = "${value}"`,
            `compass: "${value}"`,
          ],
        };
      },
    },
    {
      id: "generic-password-setting",
      name: "Password in a settings file",
      description: "A bare value assigned to a name that says it is a password.",
      docs: "CWE-260: Password in Configuration File",
      severity: "medium",
      regex: `${passwordName(SETTING_TAIL)}${BARE_GAP}(${BARE}{5,128}|${BARE}{1,64}&${BARE_NO_PAIR}{1,64})(?![^\\s<"'])`,
      secretGroup: 2,
      validator: "generic-password",
      anchors: ["pass", "pwd", "phrase"],
      base: 1,
      assignment: true,
      tags: ["generic", "password"],
      revoke: "Change the password, and keep the settings file out of version control.",
      examples: () => {
        const value = `${sample("alnum", 11)}#$`;
        return {
          positive: [
            `DB_PASSWORD=${value}\nDB_HOST=db7\n`,
            `spring:\n  datasource:\n    password: ${value}\n`,
            `ftp.passwd = ${value}`,
            `<password>${value}</password>`,
          ],
          negative: [
            `password: \${DB_PASSWORD}`,
            "password = input('Password: ')",
            "DB_PASSWORD=\nDB_HOST=db7",
            "pwd=/",
          ],
        };
      },
    },
  ],
};
