/**
 * Random values some words behind a known service's name, with no word for a key that has to stand between: in notes, logs, blocks of
 * settings, comments. Promises: at most `REACH` bytes between them, no `#` among these; what the words say is for the validator.
 */
import type { VendorRules } from "../rule.ts";
import { anyServiceOf, knownServiceRule } from "./known-service-kind.ts";
import { sample } from "./sample.ts";
import { SERVICE_NAMES } from "./service-names.ts";
import { SERVICE_WORDS } from "./service-words.ts";

const REACH = 48;
const TOKEN = "[A-Za-z0-9_.+/~-]";
const MARK = "[^#A-Za-z0-9_.+/~-]";
const GAP = `(?:[^#]{0,${REACH}}?${TOKEN}{1,2})?${MARK}{1,6}`;
/** Thirteen bytes and more; its first digit comes early, as that of a random value does. */
const VALUE =
  `([A-Za-z_+/-]{0,5}[0-9]${TOKEN}{12,511}|[A-Za-z_+/-]{6,12}[0-9]${TOKEN}{9,511}|[A-Za-z_+/-]{13,22}[0-9]${TOKEN}{2,511})` +
  `={0,2}(?![A-Za-z0-9_.+/=~(\\[{$%*@-])`;

/** `"cursor": "v"` is where a list goes on; the rest stands in so much code that looking around each costs more than it finds. */
const LEFT_OUT = new Set([
  "cursor",
  "checkout",
  "docker",
  "github",
  "google",
  "npm",
  "redis",
  "render",
  "stripe",
  "together",
]);
const WORDS = SERVICE_WORDS.filter((name) => !LEFT_OUT.has(name));

export const knownServiceAround: VendorRules = {
  vendor: "Known service",
  rules: [
    knownServiceRule({
      id: "known-service-around",
      name: "Value near a known service's name",
      description: "A random value within a few words behind a service's name.",
      docs: "CWE-312: Cleartext Storage of Sensitive Information",
      severity: "low",
      regex: `(?<![A-Za-z0-9@-])(${anyServiceOf(SERVICE_NAMES)})${GAP}${VALUE}`,
      entropy: 3,
      base: 0,
      isProse: true,
      isNear: "named",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: [`[chartmogul] using ${value}\n`, `chartmogul:\n  host: eu\n  value: ${value}\n`],
          negative: [
            `chartmogul commit ${sample("hex", 40)}\n`,
            `chartmogul track ${value}\n`,
            `client.chartmogul.retrieve("${value}")\n`,
          ],
        };
      },
    }),
    knownServiceRule({
      id: "known-service-word-around",
      name: "Value near the name of a service with an ordinary name",
      description: "A random value behind the name of a service and words that lead to a key.",
      docs: "CWE-312: Cleartext Storage of Sensitive Information",
      severity: "low",
      regex: `(?<![A-Za-z0-9@_-])(${anyServiceOf(WORDS)})(?![A-Za-z])${GAP}${VALUE}`,
      entropy: 3,
      base: 0,
      isProse: true,
      isNear: "spoken",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: [`our raven one is ${value}\n`, `// raven sandbox\nauth("${value}")`],
          negative: [`raven flies ${value}\n`],
        };
      },
    }),
  ],
};
