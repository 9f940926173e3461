/** Secrets in the rows of database dumps, where a table or a column says so and the value stands apart from its name. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

const SAYS = "(?i:token|secret|api_?key|credential)";
const NAME = '[\\w.`"\\[\\]]';
/** Up to three texts before the one that is looked at. */
const CELLS = "(?:'[^'\\n]{0,48}'[^;'\\n]{0,24}){0,3}?";

export const sqlRows: VendorRules = {
  vendor: "SQL rows",
  rules: [
    {
      id: "sql-rows-secret",
      name: "Secret in a row of a dump",
      description:
        "A random value put into a table whose name or columns say that it holds secrets or tokens.",
      docs: "CWE-530: Exposure of Backup File to an Unauthorized Control Sphere",
      severity: "medium",
      regex:
        `\\b(?i:insert into)[ ](?:${NAME}{0,24}?${SAYS}${NAME}{0,24}(?:[ ]?\\([^)'\\n]{0,160}\\))?` +
        `|${NAME}{1,48}[ ]?\\([^)'\\n]{0,80}?${SAYS}[^)'\\n]{0,80}\\))[ ]?(?i:values)[ ]?\\([^;'\\n]{0,16}${CELLS}` +
        "'([A-Za-z0-9_+/-][A-Za-z0-9_.+/-]{19,511}={0,2})'",
      anchors: ["insert into"],
      gates: { entropy: 3, digit: true },
      validator: "generic-secret",
      base: 1,
      assignment: true,
      tags: ["database"],
      revoke: "Replace the credential at the service it opens, and keep dumps out of version control.",
      examples: () => {
        const value = sample("alnum", 36);
        return {
          positive: [
            `INSERT INTO \`api_tokens\` VALUES (3,'relay','${value}',1);`,
            `INSERT INTO "integrations" ("id", "provider", "token") VALUES (3, 'relay', '${value}');`,
          ],
          negative: [
            `INSERT INTO orders (id, reference) VALUES (3, '${value}');`,
            "INSERT INTO api_tokens (name) VALUES ('relay-service-account-of-the-west-wing');",
          ],
        };
      },
    },
  ],
};
