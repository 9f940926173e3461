/** VersionEye API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, hex } from "./token-shapes.ts";

export const versioneye: VendorRules = {
  vendor: "VersionEye",
  rules: [
    namedToken({
      id: "versioneye-api-key",
      name: "VersionEye API key",
      description: "Reads its owner's dependencies.",
      docs: "VersionEye: API documentation",
      severity: "low",
      names: ["versioneye"],
      value: either(base64url(40), hex(40)),
      tags: ["developer-tools"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
