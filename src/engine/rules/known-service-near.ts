/**
 * Random values with nothing but a known service's name near them: in rows of tables, maps, branches of code and notes.
 * Promises: little confidence, as nothing calls the value a key; the judge decides what is random, and what stands before it what is a digest.
 */
import type { VendorRules } from "../rule.ts";
import { sampleUuid } from "./example-lines.ts";
import { anyServiceOf, knownServiceRule } from "./known-service-kind.ts";
import { sample } from "./sample.ts";
import { SERVICE_NAMES } from "./service-names.ts";

const WORDS = `${anyServiceOf(SERVICE_NAMES)}(?i:[_-]?(?:api|com|io|ai|value))?`;
const NAMES = `(?<![A-Za-z0-9.\\\\/@-])${WORDS}`;
/** Also in an address: `api.acme.com`. */
const HOSTS = `(?<![A-Za-z0-9@-])${WORDS}`;
const VALUE = "[A-Za-z0-9_+/-][A-Za-z0-9_.+/~-]{19,255}";
const LINE_END = "[ \\t]{0,4}\\r?\\n";
/** A cell between the service's and the value's: an owner, a stage. */
const CELL = "[A-Za-z0-9 _.@-]{0,28}";

/** In code that says what it does: what stands between name and value. */
const IN_CODE = [
  // `case "acme": return "v"`, `when "acme" then "v"`
  `["'](?:[)]?:[ \\t\\r\\n]{0,24}return[ ]|[ ]then[ ]|[ ]?->[ ]?|\\)[ ]?\\{?[ \\t\\r\\n]{0,24}return[ ])["']`,
  // `keys["acme"] = "v"`, `acme = "v"`
  `(?:["']\\])?[ \\t]{0,2}(?:=|:=|=>|-)[ \\t]{0,2}["']`,
  // `new Acme("id", "v")`
  `(?i:_?client|_?api|sdk)?\\(["'][A-Za-z0-9_.@-]{3,44}["'],[ ]?["']`,
  // `config.acmeCreds ?? "v"`
  `(?i:_?cred(?:ential)?s?|_?auth|_?tok)[ ]?(?:[?]{2}|[|]{2}|=|:)[ ]?["']`,
  // `VALUES (3, 'acme', 'prod', 'v')`
  `["'],[ ]?["'\`]${CELL}["'\`],[ ]?["']`,
];
/** In tables and notes. */
const IN_TEXT = [
  // `ACME=v`, `acme => v`, `acme - v`
  `[ ]?=[ ]?`,
  `[ ](?:=>|-)[ ]`,
  // `Acme (prod): v`, `- Acme: \`v\``
  `[ ][(][A-Za-z -]{2,16}[)]:[ ]`,
  `:[ ]\``,
  // `| Acme | ops | v |`
  `[ ]?\\|[ ]?(?:${CELL}\\|[ ]?)?\`?`,
  // `Acme (production):⏎⏎    v⏎`, `the Acme one you asked for:⏎v⏎`, `Acme⏎v⏎`
  `(?:[ ][A-Za-z ()]{1,32})?:?${LINE_END}(?:${LINE_END})?[ \\t>*]{0,6}\`?`,
];
/** In lists, where digests of packages and ids stand as often. */
const IN_LISTS = [
  // `acme,ops,v`, `acme⇥v`, `acme: v`, `API key (Acme): v`
  `,(?:${CELL},)?`,
  `[\\t](?:${CELL}[\\t])?`,
  `[)]?:[ ]`,
  // `"acme": "v"`, `acme = "v"`, `("acme", "v")`
  `["']?[ \\t]{0,2}(?:=|:|,|=>|:=)[ \\t]{0,2}["']`,
];
const HOST = "[.](?:com|io|net|org|ai|co|dev|app)";
const SPACES = "[ \\t\\r\\n]";
/** Further off: behind the service's address, or in what else an entry says; 60 bytes at most, so that the filter finds it by the name. */
const IN_REACH = [
  // `https://api.acme.com/v1?access=v`, `get("https://api.acme.com/v1", params={"k": "v"})`
  `${HOST}[A-Za-z0-9./_-]{0,16}(?:[?]|["'],[ ](?:\\{[ ])?params[=:][ ]?\\{[ ]?)["']?(?i:app_?key|app_?id|api_?id|key|k|auth|access|license|user_?key)["']?[=:][ ]?["']?`,
  // `fetch("https://api.acme.com/v1", opts);⏎const k = "v"`
  `${HOST}[A-Za-z0-9./_-]{0,12}["'][^\\r\\n]{0,8}\\r?\\n(?:const[ ]|let[ ]|var[ ]|[ \\t]{1,4})?[A-Za-z_]{1,8}[ ]?=[ ]?["']`,
  // `acme creds⏎login: ops⏎key: v`
  `[^#\\r\\n]{0,8}\\r?\\n(?:[ ]{0,2}[A-Za-z_]{2,8}:[ ][^\\r\\n]{1,20}\\r?\\n)?[ ]{0,4}(?i:key|token|secret|pass)[ ]?[:=][ ]`,
  // `// Acme⏎client.init("v")`, `# Acme⏎# see the wiki⏎auth = v`
  `[^#\\r\\n]{0,16}\\r?\\n[A-Za-z_.]{2,24}\\(["']`,
  `[^#\\r\\n]{0,16}\\r?\\n(?:(?:#|//)[^\\r\\n]{0,24}\\r?\\n)?(?i:auth|access|secret|pass)[ ]?[:=][ ]?["']?`,
  // `[acme]⏎value = v`, `[acme]⏎key = "v"`
  `\\]${LINE_END}(?i:value|key|token|secret|auth)[ ]?=[ ]?["']?`,
  // `https://api.acme.com v`
  `${HOST}(?:/v?[0-9]{0,3})?[ ]`,
  // `"name": "acme",⏎ "type": "http",⏎ "value": "v"`
  `["'],${SPACES}{1,6}(?:"[a-z]{1,8}":[ ]"[A-Za-z0-9_-]{1,10}",${SPACES}{1,6})?"(?:value|secret|data)":[ ]"`,
];
/** Neither a digest of the usual lengths, MD5 apart, nor a UUID. */
const NO_DIGEST = "[0-9a-f]{0,3}[g-zA-Z_+/][A-Za-z0-9_.+/~-]{17,255}|[0-9a-f]{20,36}";
const UUID_OR_64 = "[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

export const knownServiceNear: VendorRules = {
  vendor: "Known service",
  rules: [
    knownServiceRule({
      id: "known-service-quoted",
      name: "Value beside a known service's name",
      description: "A random value in quotes, in code that has it right behind a service's name.",
      docs: "CWE-798: Use of Hard-coded Credentials",
      severity: "low",
      regex: `${NAMES}(?:${IN_CODE.join("|")})(${VALUE})={0,2}["']`,
      entropy: 3,
      base: 0,
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: [
            `switch (name) {\n  case "chartmogul": return "${value}";\n}`,
            `VALUES (3, 'chartmogul', 'prod', '${value}')`,
            `keys["chartmogul"] = "${value}"`,
          ],
          negative: [`chartmogul("${value}")`, `case "chartmogul": return "chartmogul_of_the_relay";`],
        };
      },
    }),
    knownServiceRule({
      id: "known-service-noted",
      name: "Value beside a known service's name in a table or a note",
      description: "A random value with a line, a cell or an entry of its own behind a service's name.",
      docs: "CWE-312: Cleartext Storage of Sensitive Information",
      severity: "low",
      regex: `${NAMES}(?:${IN_TEXT.join("|")})(${VALUE})={0,2}\`?[ \\t]{0,4}(?:[,|;][^\\n]{0,80})?(?![^\\r\\n])`,
      entropy: 3,
      base: 0,
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: [
            `Chartmogul (production):\n\n    ${value}\n`,
            `Chartmogul\n${value}\n\nbye\n`,
            `| Chartmogul | ops | \`${value}\` |\n`,
          ],
          negative: [`chartmogul\nof-the-relay-and-its-tests\n`, `relay: ${value}\n`],
        };
      },
    }),
    knownServiceRule({
      id: "known-service-listed",
      name: "Value beside a known service's name in a list",
      description: "A random value that is neither a digest nor an id, in a list of services.",
      docs: "CWE-312: Cleartext Storage of Sensitive Information",
      severity: "low",
      regex: `${NAMES}(?:${IN_LISTS.join("|")})(${NO_DIGEST})={0,2}(?:["']|[ ]{0,4}(?:[,;\\t][^\\n]{0,80})?(?![^\\r\\n]))`,
      entropy: 3,
      base: 0,
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: [
            `service,owner,value\nchartmogul,ops@corp-forge.net,${value}\n`,
            `{ "chartmogul": "${value}" }`,
            `Chartmogul: ${value}\n`,
          ],
          negative: [`SPEC CHECKSUMS:\n  Chartmogul: ${sample("hex", 40)}\n`, `relay: ${value}\n`],
        };
      },
    }),
    knownServiceRule({
      id: "known-service-pair",
      name: "Id or digest of a known service",
      description: "A UUID or 64 hexadecimal digits that are all a service's name has for a value.",
      docs: "CWE-312: Cleartext Storage of Sensitive Information",
      severity: "low",
      regex: `${NAMES}(?:["']?[ ]?:[ ]?|["'],[ ]?|,|[\\t]|[ ])["']?(${UUID_OR_64})["']?[,;)]{0,2}(?![^ \\r\\n}])`,
      entropy: 2.8,
      base: 0,
      examples: () => {
        const value = sample("hex", 64);
        return {
          positive: [
            `chartmogul: ${sampleUuid()}\n`,
            `{ "chartmogul": "${value}" }`,
            `chartmogul,${value}\n`,
          ],
          negative: [
            `chartmogul: ${sample("hex", 40)}\n`,
            `relay: ${value}\n`,
            `chartmogul run ${sampleUuid()}\n`,
          ],
        };
      },
    }),
    knownServiceRule({
      id: "known-service-reach",
      name: "Value behind a known service's address",
      description: "A random value behind a service's address, or in an entry that names the service.",
      docs: "CWE-598: Use of GET Request Method With Sensitive Query Strings",
      severity: "low",
      regex: `${HOSTS}(?:${IN_REACH.join("|")})(${VALUE})={0,2}(?![A-Za-z0-9_.+/=~(\\[{$%*@-])`,
      entropy: 3,
      base: 0,
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: [
            `https://api.chartmogul.com/v1?access=${value}\n`,
            `fetch("https://api.chartmogul.com/v1", opts);\nconst k = "${value}";`,
            `{\n "name": "chartmogul",\n "type": "http",\n "value": "${value}"\n}`,
          ],
          negative: [
            `https://cdn.chartmogul.com/app.js?v=${value}\n`,
            `{ "name": "chartmogul", "hash": "${value}" }`,
          ],
        };
      },
    }),
    knownServiceRule({
      id: "known-service-told",
      name: "Value told beside a known service's name",
      description: "A random value of mixed letters in a sentence right behind a service's name.",
      docs: "CWE-312: Cleartext Storage of Sensitive Information",
      severity: "low",
      regex: `${NAMES}[ ](?:[a-z]{2,12}[ ]){0,4}([0-9a-f]{0,3}[g-zA-Z][A-Za-z0-9_-]{19,127}|[0-9a-f]{32})(?:[,;][ ]|[.]?(?![^ \\t\\r\\n]))`,
      entropy: 3.6,
      base: 0,
      isProse: true,
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: [`You can use this chartmogul ${value} to log in\n`, `chartmogul ${value}\n`],
          negative: [
            `chartmogul commit ${sample("hex", 40)}\n`,
            `chartmogul importCustomersOfLastMonth2024\n`,
          ],
        };
      },
    }),
  ],
};
