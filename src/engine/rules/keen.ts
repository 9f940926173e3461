/** Keen API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, upperAlnum } from "./token-shapes.ts";

export const keen: VendorRules = {
  vendor: "Keen",
  rules: [
    namedToken({
      id: "keen-api-key",
      name: "Keen API key",
      description: "Reads and writes a project's events.",
      docs: "Keen: API documentation",
      severity: "high",
      names: ["keen_io", "keenio", "keen_project", "keen_write", "keen_read", "keen_master", "keen_api"],
      value: either(upperAlnum(64), hex(64), hex(128)),
      tags: ["analytics"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
