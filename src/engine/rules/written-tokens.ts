/** Random values that stand by position: in headers, queries, macros and calls that sign. The judge decides what is random. */
import type { VendorRules } from "../rule.ts";
import { type WrittenKind, writtenRule } from "./written-kind.ts";

const TOKEN = "[A-Za-z0-9_.~+/-]";
const AFTER = "={0,2}(?![A-Za-z0-9_+/=~({-])";

const KINDS: readonly WrittenKind[] = [
  {
    id: "written-authorization-value",
    name: "Authorization header without a scheme",
    docs: "RFC 9110: Authorization",
    regex: `(?i:authorization)["']?[ ]?(?:[:=,]|,\\s{1,24}"value":)[ ]?["']?(${TOKEN}{20,1000})${AFTER}`,
    shown: ["Authorization: @\n", '{ "Authorization": "@" }', '"name": "Authorization",\n      "value": "@"'],
    not: ["Authorization: none\n"],
  },
  {
    id: "written-bearer-token",
    name: "Bearer token",
    docs: "RFC 6750: The OAuth 2.0 Authorization Framework, Bearer Token Usage",
    regex: `(?<![A-Za-z0-9_-])(?i:bearer)[ ](${TOKEN}{20,1000})${AFTER}`,
    shown: ["header = 'Bearer @'", "bearer @\n"],
    not: ["bearer token authentication\n"],
  },
  {
    id: "written-defined-secret",
    name: "Secret in a macro",
    docs: "CWE-798: Use of Hard-coded Credentials",
    regex:
      "#[ ]{0,2}define[ \\t]{1,4}([A-Za-z0-9_]{0,32}(?i:key|token|secret)[A-Za-z0-9_]{0,16})[ \\t]{1,8}" +
      `@?["'](${TOKEN}{16,256})={0,2}["']`,
    shown: ['#define RELAY_API_KEY "@"', '# define AUTH_TOKEN    "@"'],
    not: ["#define RELAY_KEY_COUNT 12"],
  },
  {
    id: "written-signing-secret",
    name: "Secret given to a call that signs",
    docs: "RFC 7518: JSON Web Algorithms",
    regex:
      "(?i:jwt\\.(?:sign|verify|encode|decode)|createhmac|hmac\\.new)\\([^\\n\"'()]{0,36}(?:[\"'](?i:sha)-?[0-9]{1,3}[\"'],[ ]?)?" +
      `[a-z]?["'\`](${TOKEN}{16,256})={0,2}["'\`]`,
    shown: ['jwt.sign(payload, "@")', 'createHmac("sha256", "@")'],
    not: ["jwt.sign(payload, process.env.SECRET)"],
  },
  {
    id: "written-query-key",
    name: "Key in a query",
    docs: "CWE-598: Use of GET Request Method With Sensitive Query Strings",
    regex: `["'?&](?:key|sig|auth|code|hmac)=(${TOKEN}{24,128})={0,2}(?![A-Za-z0-9_.~+/=%-])`,
    shown: [
      "https://api.corp-forge.net/v1?key=@&limit=1",
      'curl -d "key=@" https://api.corp-forge.net',
      'fetch("/v1?limit=1&sig=@")',
    ],
    not: ["https://api.corp-forge.net/v1?key=name&limit=1"],
  },
  {
    id: "written-login-token",
    name: "Token given to a client's login",
    docs: "HashiCorp Vault, ngrok, Snyk: command-line clients",
    regex: `\\b(?:ngrok[ ](?:config[ ]add-)?authtoken|vault[ ]login|snyk[ ]auth|codecov[ ]-t)[ ](${TOKEN}{20,256})${AFTER}`,
    shown: ["vault login @\n", "ngrok authtoken @\n"],
    not: ["vault login -method=github\n"],
  },
  {
    id: "written-set-variable",
    name: "Secret in a variable that a command sets",
    docs: "CWE-526: Cleartext Storage of Sensitive Information in an Environment Variable",
    regex:
      "\\b(?:setx|set[ ]-[gxUl]{1,4}|setenv|SetEnv|ENV|ARG)[ ]([A-Za-z0-9_]{0,40}(?i:key|token|secret)[A-Za-z0-9_]{0,16})[ ]" +
      `["']?(${TOKEN}{16,512})={0,2}(?![A-Za-z0-9_+/=~({-])`,
    isNamed: true,
    shown: ['setx RELAY_API_KEY "@"\r\n', "set -gx RELAY_TOKEN @\n", "ENV RELAY_SECRET @\n"],
    not: ["set -x RELAY_TOKEN (cat relay-token-2024)\n"],
  },
  {
    id: "written-secret-input",
    name: "Secret given to a store of secrets",
    docs: "Docker, Vercel, GitHub: setting secrets from standard input",
    regex:
      `\\b(?:echo|printf)[ ](?:-n[ ])?["']?(${TOKEN}{16,512})={0,2}["']?[ ]?\\|[ ]?` +
      "(?:docker[ ]secret[ ]create|vercel[ ]env[ ]add|gh[ ]secret[ ]set|fly(?:ctl)?[ ]secrets|wrangler[ ]secret[ ]put|gcloud[ ]secrets)[ ]",
    shown: ['echo "@" | docker secret create relay_key -\n', "printf '@' | wrangler secret put RELAY_KEY\n"],
    not: ["echo $RELAY_KEY | docker secret create relay_key -\n"],
  },
  {
    id: "written-named-key",
    name: "Key under a telling name",
    docs: "CWE-321: Use of Hard-coded Cryptographic Key",
    regex:
      "((?i:hmac|license|deploy|jwt|crypto|cipher|aes|webhook|auth|secret)[_.-]?(?i:key|salt))[\"']?[ ]{0,3}(?::|=>?|:=)[ ]{0,3}" +
      `["'\`]?(?:base64:)?(${TOKEN}{16,256})${AFTER}`,
    shown: ["hmac_key: @\n", 'deployKey = "@"', "AES_KEY=base64:@\n"],
    not: ["hmac_key: none\n", 'deploy_key = "deploy-key-of-the-relay"'],
  },
];

const OF_TOKENS = {
  description: "A random value where a credential belongs.",
  gates: { entropy: 3.2, digit: true },
};

export const writtenTokens: VendorRules = {
  vendor: "Written tokens",
  rules: KINDS.map((kind) => writtenRule({ ...kind, isNamed: isNamed(kind) }, OF_TOKENS)),
};

/** Most that begin with a group begin with the name's. */
function isNamed({ isNamed, regex }: WrittenKind): boolean {
  return isNamed === true || regex.startsWith("#") || regex.startsWith("((");
}
