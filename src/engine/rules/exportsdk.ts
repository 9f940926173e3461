/** Export SDK API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, uuid } from "./token-shapes.ts";

export const exportsdk: VendorRules = {
  vendor: "Export SDK",
  rules: [
    namedToken({
      id: "exportsdk-api-key",
      name: "Export SDK API key",
      description: "Renders documents from an account's templates.",
      docs: "Export SDK: API documentation",
      severity: "medium",
      names: ["exportsdk", "export_sdk"],
      value: either(uuid(), hex(32)),
      tags: ["documents"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
