/** Userflow API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { opaque } from "./token-shapes.ts";

export const userflow: VendorRules = {
  vendor: "Userflow",
  rules: [
    namedToken({
      id: "userflow-api-key",
      name: "Userflow API key",
      description: "Reads and changes a company's users.",
      docs: "Userflow: API documentation",
      severity: "medium",
      names: ["userflow"],
      value: opaque(20, 40),
      tags: ["analytics"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
    markedToken({
      id: "userflow-prefixed-api-key",
      name: "Userflow API key with its prefix",
      description: "Reads and changes users and events.",
      docs: "Userflow: API reference",
      severity: "medium",
      value: "ct_[a-z0-9]{26}_[A-Za-z0-9]{32}",
      sample: () => `ct_${sample("lowerDigits", 26)}_${sample("alnum", 32)}`,
      variable: "USERFLOW_API_KEY",
      tags: ["analytics"],
      revoke: "Delete the key under Settings, API.",
    }),
  ],
};
