/** Secrets kept in tables of settings, where the value stands before the name in an update. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

export const sqlSettings: VendorRules = {
  vendor: "SQL",
  rules: [
    {
      id: "sql-setting-secret",
      name: "Secret in a table of settings",
      description: "A random value written to a row whose name says it is a secret, a key or a token.",
      docs: "CWE-312: Cleartext Storage of Sensitive Information",
      severity: "medium",
      regex:
        "_(?i:value)[\"`\\]]?[ ]{0,2}=[ ]{0,2}'([^'\\s\\\\]{12,500})'[^;'\\n]{0,40}'[A-Za-z0-9_.-]{0,40}(?i:key|token|secret|password)[A-Za-z0-9_]{0,12}'",
      anchors: ["_value"],
      gates: { entropy: 3 },
      validator: "generic-secret",
      base: 1,
      assignment: true,
      tags: ["sql"],
      revoke: "Replace the secret where it was made, and remove it from the dump.",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: [
            `UPDATE wp_options SET option_value = '${value}' WHERE option_name = 'relay_api_key';`,
            `update settings set setting_value='${value}' where name='relay.token';`,
          ],
          negative: [
            `UPDATE wp_options SET option_value = '${value}' WHERE option_name = 'relay_page';`,
            `UPDATE wp_options SET option_value = 'relay' WHERE option_name = 'relay_api_key';`,
          ],
        };
      },
    },
  ],
};
