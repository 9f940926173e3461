/** Stormglass API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { sampleUuid } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { spelled } from "./token-shapes.ts";

export const stormglass: VendorRules = {
  vendor: "Stormglass",
  rules: [
    namedToken({
      id: "stormglass-api-key",
      name: "Stormglass API key",
      description: "Reads sea weather at its owner's quota.",
      docs: "Stormglass: API documentation",
      severity: "low",
      names: ["stormglass", "storm_glass"],
      value: spelled(
        "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        () => `${sampleUuid()}-${sampleUuid(2)}`,
      ),
      tags: ["weather"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
