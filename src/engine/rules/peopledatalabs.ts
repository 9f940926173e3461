/** People Data Labs API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const peopledatalabs: VendorRules = {
  vendor: "People Data Labs",
  rules: [
    namedToken({
      id: "peopledatalabs-api-key",
      name: "People Data Labs API key",
      description: "Looks up people and companies at its owner's cost.",
      docs: "People Data Labs: API documentation",
      severity: "medium",
      names: ["peopledatalabs", "people_data_labs", "pdl_api"],
      value: hex(64),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
