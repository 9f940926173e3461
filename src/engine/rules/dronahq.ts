/** DronaHQ API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, lowerAlnum } from "./token-shapes.ts";

export const dronahq: VendorRules = {
  vendor: "DronaHQ",
  rules: [
    namedToken({
      id: "dronahq-api-key",
      name: "DronaHQ API key",
      description: "Reads and changes the data of a company's apps.",
      docs: "DronaHQ: API documentation",
      severity: "medium",
      names: ["dronahq", "drona_hq"],
      value: either(lowerAlnum(50), hex(50)),
      tags: ["developer-tools"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
