/**
 * Random values given to a name that ends in `key` and says nothing more of it, or in a header of an HTTP request.
 * Promises: names of keys that are no secrets (`cacheKey`, `public_key`) and values that read as words do not count.
 */
import type { VendorRules } from "../rule.ts";
import { gap } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

const VALUE = "[A-Za-z0-9_+/-][A-Za-z0-9_.+/~-]{15,1023}";
const AFTER = "A-Za-z0-9_.+/=~(\\[{$%*";
/** A key by two words, as people speak of it. */
const TOLD_KIND = "(?i:(?:api|access|secret|auth|private|shared|client|master|write)[ ](?:key|token|secret))";
const REVOKE = "Replace the key where it was made, and load it from outside the source.";

export const genericKey: VendorRules = {
  vendor: "Generic",
  rules: [
    {
      id: "generic-key",
      name: "Key",
      description: "A random value assigned to a name that ends in key.",
      docs: "CWE-798: Use of Hard-coded Credentials",
      severity: "low",
      regex: `((?i:[_.-]key)|[a-z0-9]Key)${gap(true)}(${VALUE})={0,2}(?![${AFTER}])`,
      secretGroup: 2,
      gates: { entropy: 3.4, digit: true },
      validator: "generic-secret",
      base: 0,
      assignment: true,
      tags: ["generic"],
      revoke: REVOKE,
      examples: () => {
        const value = sample("alnum", 36);
        return {
          positive: [
            ...exampleLines("RELAY_KEY", value),
            `const relayKey = "${value}";`,
            `relay-key: ${value}`,
          ],
          negative: [
            `cache_key = "${value}"`,
            `publicKey: "${value}"`,
            `monkey = "${value}"`,
            `RELAY_KEY=relay/main-2/assets.tar`,
          ],
        };
      },
    },
    {
      id: "generic-key-header",
      name: "Key in a header",
      description: "A random value in a request's header whose name says that it is a key or a token.",
      docs: "RFC 6648: Deprecating the X- Prefix",
      severity: "medium",
      regex: `["'](?i:(x-[a-z0-9-]{0,24}(?:key|token|secret|auth)))["']?[ \\t]{0,2}[:,=][ \\t]{0,2}["']?(${VALUE})={0,2}(?![${AFTER}])`,
      secretGroup: 2,
      gates: { entropy: 3, digit: true },
      validator: "told-secret",
      base: 1,
      assignment: true,
      tags: ["generic", "http"],
      revoke: REVOKE,
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: [
            `curl -H "X-Relay-Key: ${value}" https://api.corp-forge.net`,
            `headers = {"X-Auth": "${value}"}`,
          ],
          negative: [`-H "X-Request-Id: ${value}"`, `-H "X-Relay-Key: $RELAY_KEY_2"`],
        };
      },
    },
    {
      id: "generic-key-told",
      name: "Key told in prose",
      description:
        "A random value in a sentence, a list or a mail that says it is a key, a token or a secret.",
      docs: "CWE-312: Cleartext Storage of Sensitive Information",
      severity: "low",
      regex:
        `(?:${TOLD_KIND}(?:[ ](?:is|to)|[ ]for[ ][A-Za-z0-9. ]{2,24})?|(?i:key|token|secret|password)[ ](?:is|to))[ ]?[:=*-]{0,3}[ \\t\\r\\n]{1,12}["'\`*<{]{0,2}` +
        `(${VALUE})={0,2}(?![${AFTER}])`,
      gates: { entropy: 3, digit: true },
      validator: "told-secret",
      base: 0,
      assignment: true,
      tags: ["generic", "prose"],
      revoke: REVOKE,
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: [
            `your Relay API key is:\n\n    ${value}\n`,
            `Relay\n  - access token - ${value}\n`,
            `the token is ${value} for now`,
            `set the api key to \`${value}\` and run`,
            `*API Key:* {{${value}}}\n`,
          ],
          negative: ["the api key is required\n", `the commit is ${sample("hex", 40)}\n`],
        };
      },
    },
    {
      id: "generic-key-declared",
      name: "Key given to the environment",
      description:
        "A random value given to an environment's variable whose name says it is a secret, with no sign between.",
      docs: "Docker, Apache, CMake, Windows: setting variables of the environment",
      severity: "medium",
      regex:
        "(?<![A-Za-z0-9])(?:ENV|SetEnv|setx|set\\()[ \\t]{0,3}([A-Z][A-Z0-9_]{0,40}(?:KEY|TOKEN|SECRET))[ \\t]{1,4}[\"']?" +
        `(${VALUE})={0,2}(?![${AFTER}])`,
      secretGroup: 2,
      gates: { entropy: 3, digit: true },
      validator: "generic-secret",
      base: 1,
      assignment: true,
      tags: ["generic"],
      revoke: REVOKE,
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: [
            `ENV RELAY_API_KEY ${value}\n`,
            `setx RELAY_TOKEN "${value}"\n`,
            `set(RELAY_SECRET "${value}")\n`,
          ],
          negative: ["ENV RELAY_API_KEY $RELAY_API_KEY_2\n", `ENV RELAY_HOME ${value}\n`],
        };
      },
    },
  ],
};
