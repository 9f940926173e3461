/** Autodesk API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either } from "./token-shapes.ts";

export const autodesk: VendorRules = {
  vendor: "Autodesk",
  rules: [
    namedToken({
      id: "autodesk-api-secret",
      name: "Autodesk API secret",
      description: "Reads and changes designs as an application.",
      docs: "Autodesk: API documentation",
      severity: "high",
      names: ["autodesk", "forge_client"],
      value: either(alnum(16), alnum(32), alnum(64)),
      tags: ["design"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
