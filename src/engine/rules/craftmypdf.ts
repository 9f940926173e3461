/** CraftMyPDF API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { opaque } from "./token-shapes.ts";

export const craftmypdf: VendorRules = {
  vendor: "CraftMyPDF",
  rules: [
    namedToken({
      id: "craftmypdf-api-key",
      name: "CraftMyPDF API key",
      description: "Renders documents from an account's templates.",
      docs: "CraftMyPDF: API documentation",
      severity: "medium",
      names: ["craftmypdf", "craft_my_pdf"],
      value: opaque(24, 80),
      tags: ["documents"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
