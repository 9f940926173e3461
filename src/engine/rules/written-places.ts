/**
 * Random values whose name stands behind them, says no more than `key`, or is a flag's: in pairs, comments, calls and logs.
 * Promises: something beside the value says that it is a key. The judge decides what is random.
 */
import type { VendorRules } from "../rule.ts";
import { type WrittenKind, writtenRule } from "./written-kind.ts";

const TOKEN = "[A-Za-z0-9_.~+/-]";
/** Under no more than `key`, hexadecimal is a cipher's test vector as often. */
const NO_HEX = `[0-9a-f]{0,3}[g-zA-Z]${TOKEN}{18,255}|[0-9a-f]{40}`;
/** A quote in markup. */
const ENTITY = "&(?:quot|apos|#0?3[49]|#[xX]2[27]);";
const KEY_WORD = "(?i:(?:api)?[_-]?key|token|secret|credential|auth|account|integration|sandbox|prod)";

const KINDS: readonly WrittenKind[] = [
  {
    id: "written-plain-key",
    name: "Key under the name key",
    docs: "CWE-798: Use of Hard-coded Credentials",
    regex:
      `(?<![A-Za-z0-9_.$-])key[ ]?:?=[ ]?["'\`](${NO_HEX})={0,2}["'\`]` +
      `|(?:const[ ]key[ ]=[ ]|[(,][ ]?key=)["'\`]([0-9a-fA-F]{20,128})["'\`]` +
      `|(?<![A-Za-z0-9_.$-])key[ ]=[ ]["']([0-9a-f]{20,128})["'];?\\r?\\n[^\\r\\n]{0,24}(?i:client|axios|requests?\\.|fetch\\(|http)`,
    shown: ['const key = "@";', "client = Client(key='@')", 'key = "@"\nclient = Relay(key)'],
    not: ['const key = "relay.settings.of_the_year_2024";'],
  },
  {
    id: "written-value-first",
    name: "Secret whose name stands behind it",
    docs: "CWE-798: Use of Hard-coded Credentials",
    regex:
      `(?<![A-Za-z0-9_-])["']?[Vv]alue["']?[ ]?[:=][ ]?["'](${TOKEN}{14,256})={0,2}["'],?[ \\t\\r\\n]{1,12}` +
      `["']?(?i:name|key)["']?[ ]?[:=][ ]?["'][A-Za-z0-9_./ -]{0,40}(?i:key|token|secret|pat|auth|cred)`,
    shown: [
      '{"Value": "@", "Name": "relay_token"}',
      '{"Value": "@", "Name": "RELAY_CREDS"}',
      'value = "@"\nname = "RELAY_API_KEY"',
    ],
    not: ['{"Value": "@", "Name": "relay_digest"}'],
  },
  {
    id: "written-provider-key",
    name: "Key beside the name of its provider",
    docs: "CWE-798: Use of Hard-coded Credentials",
    regex:
      `["'](?:key|value|auth|secret|token)["'][ ]?:[ ]?["'](${TOKEN}{16,256})={0,2}["'],[ ]?["'](?:provider|service|vendor|integration)["']` +
      `|["'](?:provider|service|vendor|integration)["'][ ]?:[ ]?["'][A-Za-z0-9 _.-]{2,24}["'],\\s{1,12}["'](?:key|value|auth|secret|token)["'][ ]?:[ ]?["'](${TOKEN}{16,256})={0,2}["']` +
      `|params[ ]?[=:][ ]?\\{[ ]?["']?(?:key|auth)["']?[ ]?:[ ]?["'](${TOKEN}{16,256})={0,2}["']`,
    shown: ['{"key": "@", "provider": "relay"}', 'params = {"key": "@", "format": "json"}'],
    not: ['{"key": "name", "provider": "relay"}'],
  },
  {
    id: "written-remarked-key",
    name: "Key by the remark behind it",
    docs: "CWE-615: Inclusion of Sensitive Information in Source Code Comments",
    regex:
      `[A-Za-z_][ ]?=[ ]?["'](${TOKEN}{16,256})={0,2}["'][;,)]{0,2}[ \\t]{1,4}(?://|#)[ ]?` +
      `[A-Za-z0-9.-]{2,20}[ ](?:[A-Za-z]{2,12}[ ]){0,2}${KEY_WORD}`,
    isCalledKey: true,
    shown: ['x = "@"  // Relay token', "t = '@' # Relay api key"],
    not: ['x = "@"  // the digest of the relay'],
  },
  {
    id: "written-table-key",
    name: "Key in a table of keys",
    docs: "CWE-312: Cleartext Storage of Sensitive Information",
    regex:
      `(?i:key|token|secret)[ ]?[|]{1,2}\\r?\\n(?:[|][|:-][|: -]{3,32}\\r?\\n)?[|][^|\\n]{1,24}[|][ ]?\`?(${TOKEN}{20,256})={0,2}\`?[ ]?[|]` +
      `|(?i:key|token|secret)\\r?\\n[A-Za-z][^,;|\\n]{1,30}[,;](${TOKEN}{20,256})={0,2}(?![A-Za-z0-9_.~+/=-])` +
      `|(?i:integrations?|credentials?|tokens?|secrets?|api_?keys?)["\`]?[ ]VALUES[ ]?\\((?:[^,()\\n]{1,16},[ ]?){1,3}["'](${TOKEN}{20,256})={0,2}["']`,
    shown: [
      "| Service | Key |\n|---|---|\n| Relay | @ |\n",
      "service,api_key\nRelay,@\n",
      "INSERT INTO integrations VALUES (17, 'relay', '@', NOW());",
    ],
    not: ["| Option | Key |\n|---|---|\n| relay | the-name-of-the-relay |\n"],
  },
  {
    id: "written-user-flag",
    name: "Key as the user of a request",
    docs: "curl: --user",
    regex: `[ ]-u[ ]["']?(${TOKEN}{14,256})={0,2}:["']?(?![A-Za-z0-9])`,
    shown: ["curl https://api.corp-forge.net/v1 -u @:\n", 'curl -u "@:" https://api.corp-forge.net'],
    not: ["curl -u relay-deploy-user: https://api.corp-forge.net"],
  },
  {
    id: "written-entity-quoted",
    name: "Key quoted by entities",
    docs: "HTML: Character references",
    regex: `((?i:key|token|secret|auth))(?:${ENTITY})?[\\])]{0,2}[ ]?(?:=&gt;|[:=,(]|[|]{2})[ ]?${ENTITY}(${TOKEN}{16,256})(?![A-Za-z0-9_.~+/=-])`,
    isNamed: true,
    shown: [
      "<div data-x='{&quot;relay_api_key&quot;: &quot;@&quot;}'>",
      "{&#39;relayToken&#39;:&#39;@&#39;}",
    ],
    not: ["{&quot;token&quot;:&quot;none&quot;}"],
  },
  {
    id: "written-logged-key",
    name: "Key in a log",
    docs: "CWE-532: Insertion of Sensitive Information into Log File",
    regex: `(?:(?i:api-?key|auth-?token|x-[a-z-]{0,20}(?:key|token|auth))=\\[|(?:using|with)[ ](?i:key|token|secret|credentials?)(?:=|:?[ ])|(?i:key|token|secret)[*]{1,2}(?::|[ ]-)[ ]\`?|(?i:log[ -]?in|sign[ -]?in|connect)[ ]to[ ][A-Za-z0-9./-]{3,40}[ ]with[ ])(${TOKEN}{16,256})={0,2}(?![A-Za-z0-9_+/=~({-])`,
    shown: [
      "--> GET /v1 headers={Accept=[*/*], x-api-key=[@]}\n",
      "DEBUG using Key=@\n",
      "client started with token @\n",
      "login to api.corp-forge.net with @\n",
      "* **Relay key** - `@`\n",
    ],
    not: ["headers={Accept=[*/*], x-api-key=[redacted]}\n"],
  },
];

const OF_PLACES = {
  description: "A random value that what stands around it says to be a key.",
  gates: { entropy: 3.2, digit: true },
};

export const writtenPlaces: VendorRules = {
  vendor: "Written tokens",
  rules: KINDS.map((kind) => writtenRule(kind, OF_PLACES)),
};
