/** Budibase API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const budibase: VendorRules = {
  vendor: "Budibase",
  rules: [
    namedToken({
      id: "budibase-api-key",
      name: "Budibase API key",
      description: "Reads and changes the data of an organisation's apps.",
      docs: "Budibase: API documentation",
      severity: "high",
      names: ["budibase"],
      value: spelled("[a-f0-9]{32}-[a-f0-9]{76,84}", () => `${sample("hex", 32)}-${sample("hex", 80)}`),
      tags: ["developer-tools"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
