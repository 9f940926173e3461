/** Canny API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const cannyio: VendorRules = {
  vendor: "Canny",
  rules: [
    namedToken({
      id: "cannyio-api-key",
      name: "Canny API key",
      description: "Reads and changes a company's feedback posts.",
      docs: "Canny: API documentation",
      severity: "medium",
      names: ["canny"],
      value: uuid(),
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
