/** Ditto API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { sampleUuid } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const ditto: VendorRules = {
  vendor: "Ditto",
  rules: [
    namedToken({
      id: "ditto-api-key",
      name: "Ditto API key",
      description: "Reads and changes a workspace's texts.",
      docs: "Ditto: API documentation",
      severity: "medium",
      names: ["ditto"],
      bounded: true,
      value: spelled(
        "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[a-z0-9]{40}",
        () => `${sampleUuid()}.${sample("lowerDigits", 40)}`,
      ),
      tags: ["localization"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
