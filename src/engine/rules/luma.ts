/** Luma AI keys: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { sampleUuid } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";

export const luma: VendorRules = {
  vendor: "Luma AI",
  rules: [
    markedToken({
      id: "luma-api-key",
      name: "Luma AI key",
      description: "Makes videos at its owner's cost.",
      docs: "Luma Dream Machine: API keys",
      severity: "medium",
      value: "luma-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f-]{36}",
      sample: () => `luma-${sampleUuid()}-${sampleUuid()}`,
      variable: "LUMAAI_API_KEY",
      publicPrefix: 5,
      tags: ["ai"],
      revoke: "Delete the key in the dashboard.",
    }),
  ],
};
