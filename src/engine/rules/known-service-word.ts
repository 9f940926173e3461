/**
 * Keys of services whose names are ordinary words: a word for a key has to stand beside the name, and the value has to be random.
 * Promises: the name and the word are right before the value, or near it on the line.
 */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { anyServiceOf, knownServiceRule } from "./known-service-kind.ts";
import { sample } from "./sample.ts";
import { SERVICE_WORDS, SERVICE_WORDS_WITH_KEY } from "./service-words.ts";

const WHOLE = `(?<![A-Za-z0-9./@_-])${anyServiceOf(SERVICE_WORDS)}`;
/** `acme: v`, `acme = "v"`, `"acme": "v"`, `acme => v`, `("acme", "v")`, `acme v` */
const ALONE = "(?:[\"']?[ ]{0,2}(?:=|:|=>|:=)[ ]{0,2}[\"'`]?|[ ]-[ ][\"'`]?|[\"'],[ ]?[\"']|,|[ \\t])";
const RANDOM =
  "[0-9a-f]{0,3}[g-zA-Z][A-Za-z0-9_-]{19,127}|[0-9a-f]{32}|[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const MAKER =
  "(?:(?i:client|api|sdk|config)|[.:\\\\]{1,2}(?i:(?:new)?_?(?:client|api|sdk|config)|new|init|configure|setup))?(?:[.]new)?";
const VALUE = "[A-Za-z0-9_+/-][A-Za-z0-9_.+/~-]{19,255}";

export const knownServiceWord: VendorRules = {
  vendor: "Known service",
  rules: [
    knownServiceRule({
      id: "known-service-word-key",
      name: "Key of a service with an ordinary name",
      description: "A random value beside the name of a service and a word for a key.",
      docs: "CWE-798: Use of Hard-coded Credentials",
      severity: "low",
      regex: assignment({
        names: SERVICE_WORDS_WITH_KEY,
        bounded: true,
        words: ["key", "token", "secret", "auth"],
        value: VALUE,
        padding: "={0,2}",
      }),
      entropy: 3,
      base: 0,
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: [...exampleLines("RAVEN_KEY", value), `the raven token - '${value}'\n`],
          negative: [
            `RAVEN_KEY=\${RAVEN_KEY_2}`,
            `raven: ${value}`,
            "raven token = theTokenOfTheRavenIn2024",
          ],
        };
      },
    }),
    knownServiceRule({
      id: "known-service-word-value",
      name: "Value of a service with an ordinary name",
      description: "A random value that is all the name of a service has for a value.",
      docs: "CWE-312: Cleartext Storage of Sensitive Information",
      severity: "low",
      regex: `${WHOLE}${ALONE}(${RANDOM})["'\`]?[,;)]{0,2}(?![^ \\r\\n}])`,
      entropy: 3,
      base: 0,
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: [`raven: ${value}\n`, `{ "raven": "${value}" }`, `raven => ${value}\n`],
          negative: [
            `raven: ${sample("hex", 40)}\n`,
            `the/raven: ${value}\n`,
            "raven: importOfTheRavensOfTheYear2024\n",
          ],
        };
      },
    }),
    knownServiceRule({
      id: "known-service-word-client",
      name: "Key given to the client of a service with an ordinary name",
      description: "A random value that a client is made with.",
      docs: "CWE-798: Use of Hard-coded Credentials",
      severity: "medium",
      regex: `(?:${WHOLE}${MAKER}|(?:Client|[a-z0-9]A(?:pi|PI)|SDK|Sdk))[({][ ]?(?:this,[ ]|\\{[ ]?)?(?:[A-Za-z_]{0,12}(?i:key|token|secret)[ ]?[=:][ ]?)?["'](${RANDOM})["'][ ]?[,)}]`,
      entropy: 3,
      base: 0,
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: [
            `new Raven("${value}")`,
            `client := raven.NewClient("${value}")`,
            `Raven.init(this, "${value}")`,
            `relay = RelayClient("${value}")`,
            `from raven import Client\n\nclient = Client(token='${value}')`,
          ],
          negative: [`raven.find("${value}")`, `Client("https://corp-forge.net/v2/relay")`],
        };
      },
    }),
  ],
};
