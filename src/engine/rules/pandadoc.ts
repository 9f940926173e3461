/** PandaDoc API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const pandadoc: VendorRules = {
  vendor: "PandaDoc",
  rules: [
    namedToken({
      id: "pandadoc-api-key",
      name: "PandaDoc API key",
      description: "Reads and sends documents for signature.",
      docs: "PandaDoc: API documentation",
      severity: "high",
      names: ["pandadoc", "panda_doc"],
      value: hex(40),
      tags: ["documents"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
