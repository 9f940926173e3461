/**
 * Keys known by a service's name in the name they are given to, of whatever length: services change their formats and have more than
 * one. Promises: nothing counts without the name of a service and a word for a key beside it, or the making of its client.
 */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { anyServiceOf, knownServiceRule } from "./known-service-kind.ts";
import { sample } from "./sample.ts";
import { SERVICE_NAMES } from "./service-names.ts";

const VALUE = "[A-Za-z0-9_+/-][A-Za-z0-9_.+/~-]{11,1023}";
/** Told from digests within its first letters. */
const NO_HEX = "[0-9a-f]{0,3}[g-zA-Z][A-Za-z0-9_.+/~-]{17,1023}";
const NAMES = `(?<![A-Za-z0-9])${anyServiceOf(SERVICE_NAMES)}`;
/** How the name of a client's class or of a library's maker goes on behind the service's: `AcmeConfig(`, `acme.NewClient(`. */
const CLIENT_TAIL =
  "[A-Za-z0-9_]{0,12}(?i:[.:-]{1,2}(?:js|api|sdk|rest|http))?(?i:[.:\\\\]{1,2}(?:new)?_?(?:client|api|sdk|config))?(?:(?:[.]|::|->)new)?";
const TO_CLIENT = `(?:["'][ \\t]?\\)(?:[.]\\w{1,12})?|(?:API|SDK)?[.](?i:init|initialize|configure|config|setup|start|connect|login|auth)|${CLIENT_TAIL})`;
/** Parts of a credential that stand before the one that counts. */
const ARGUMENT =
  "(?:[\"'][A-Za-z0-9_.@-]{1,20}[\"'],[ \\t]?|(?:this|context),[ ]|\\{[ ]?\\w{1,12}:[ ]?|\\w{1,12}[ ]?(?:=>|[:=])[ ]?)?";
/** `new Acme("id", "v")`, where the id is long. */
const TWO_PARTS = `[A-Za-z0-9_]{0,8}[(]["'][A-Za-z0-9_.@-]{20,48}["'],[ ]?`;

export const knownService: VendorRules = {
  vendor: "Known service",
  rules: [
    knownServiceRule({
      id: "known-service-key",
      name: "Key of a known service",
      description: "A random value given to a name that says which service's key it is.",
      docs: "CWE-798: Use of Hard-coded Credentials",
      severity: "medium",
      regex: assignment({
        names: SERVICE_NAMES,
        bounded: true,
        words: ["key", "token", "secret", "auth"],
        value: VALUE,
        padding: "={0,2}",
      }),
      entropy: 2.6,
      base: 1,
      examples: () => {
        const value = sample("alnum", 27);
        return {
          positive: [
            ...exampleLines("CHARTMOGUL_KEY", value),
            `chartmogul:\n  url: https://eu1\n  key: ${value}`,
          ],
          negative: [
            `CHARTMOGUL_KEY=\${CHARTMOGUL_KEY_2}`,
            `chartmogul commit ${sample("hex", 40)}`,
            `TOKEN=${value}`,
          ],
        };
      },
    }),
    knownServiceRule({
      id: "known-service-client",
      name: "Key given to a known service's client",
      description: "A random value that the client of a known service is made with.",
      docs: "CWE-798: Use of Hard-coded Credentials",
      severity: "medium",
      regex: `${NAMES}(?:${TO_CLIENT}[({][ \\t\\r\\n]{0,4}${ARGUMENT}|${TWO_PARTS})["'](${VALUE})={0,2}["'][ \\t\\r\\n]{0,8}[.,)}]`,
      entropy: 3,
      base: 1,
      examples: () => {
        const value = sample("alnum", 27);
        return {
          positive: [
            `const client = new Chartmogul("${value}");`,
            `client := chartmogul.NewClient("${value}")`,
            `client = ChartmogulClient('acme-42', '${value}')`,
            `const chartmogul = require("chartmogul")("${value}");`,
            `Chartmogul.initialize(this, "${value}");`,
            `chartmogul.init({ key: "${value}" })`,
            `new Chartmogul("${sample("hex", 32)}", "${value}")`,
          ],
          negative: [
            `chartmogul.getPlan("${value}")`,
            `new Chartmogul("https://eu1.corp-forge.net/v2")`,
            `new Relay("${value}")`,
          ],
        };
      },
    }),
    knownServiceRule({
      id: "known-service-value",
      name: "Value of a known service",
      description: "A random value that is no digest, with nothing but a service's name before it.",
      docs: "CWE-798: Use of Hard-coded Credentials",
      severity: "low",
      regex:
        `(?<![.\\\\/-])${NAMES}(?i:[_-]?(?:api|com|io|ai))?` +
        `(?:[=,]|[ ]?\\|[ ]?|["']?[ \\t]{0,2}(?:[:=,]|=>|:=)[ \\t]{0,2}["'])(${NO_HEX})={0,2}(?![A-Za-z0-9_+/=~(\\[-])`,
      entropy: 3.4,
      base: 0,
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: [
            `CHARTMOGUL=${value}`,
            `{ "chartmogul": "${value}" }`,
            `VALUES (17, 'chartmogul', '${value}')`,
          ],
          negative: [
            `chartmogul: ${sample("hex", 40)}`,
            `chartmogul = "${sample("digits", 20)}"`,
            `relay = "${value}"`,
          ],
        };
      },
    }),
  ],
};
