/**
 * Random values that what follows says to be keys: a variable of a shell that a request sends in a header, and remarks of what a key is for.
 * Promises: little confidence; the judge decides what is random.
 */
import type { VendorRules } from "../rule.ts";
import { type WrittenKind, writtenRule } from "./written-kind.ts";

const TOKEN = "[A-Za-z0-9_.~+/-]";

const KINDS: readonly WrittenKind[] = [
  {
    id: "written-sent-variable",
    name: "Key that a request sends",
    docs: "curl: --header",
    regex:
      `[A-Za-z_]=["'](${TOKEN}{20,256})={0,2}["'](?:[ ]?;[ ]?|[ ]?&&[ ]?|[ ]|\\r?\\n)(?:curl|http|wget)[ ]` +
      `[^\\r\\n]{0,60}?["'](?:[Aa]uthorization|[A-Za-z-]{0,24}(?i:key|token|secret|auth)):[ ]?(?:[A-Za-z]{4,8}[ ])?\\$`,
    shown: [
      `t='@'; curl -H "X-Key: $t" https://api.corp-forge.net/v1`,
      `K="@"\ncurl -s -H "Authorization: Bearer \${K}" https://api.corp-forge.net`,
    ],
    not: [`etag='@2'; curl -H "If-None-Match: $etag" https://api.corp-forge.net`],
  },
  {
    id: "written-key-purpose",
    name: "Key with a remark of what it is for",
    docs: "CWE-615: Inclusion of Sensitive Information in Source Code Comments",
    regex:
      `(?<![A-Za-z0-9])(?:api_?)?(?i:key|token|secret)["']?[ ]?[:=][ ]?["']?(${TOKEN}{20,256})={0,2}["']?[,;]?[ ]{1,4}(?:#|//)[ ]` +
      "(?:for|of)[ ](?:the[ ])?[A-Z]",
    shown: ["key: @ # for Relay\n", 'token = "@"; // for the Relay API\n'],
    not: ["key: relay-settings-of-the-year-2024 # for Relay\n", "digest: @ # for Relay\n"],
  },
];

const OF_USES = {
  description: "A random value that what follows it says to be a key.",
  gates: { entropy: 3, digit: true },
};

export const writtenUses: VendorRules = {
  vendor: "Written tokens",
  rules: KINDS.map((kind) => writtenRule(kind, OF_USES)),
};
