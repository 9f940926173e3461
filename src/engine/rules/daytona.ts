/** Daytona keys: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const daytona: VendorRules = {
  vendor: "Daytona",
  rules: [
    markedToken({
      id: "daytona-api-key",
      name: "Daytona key",
      description: "Runs sandboxes of an organisation.",
      docs: "Daytona: API keys",
      severity: "high",
      value: "dtn_[0-9a-f]{64}",
      sample: () => `dtn_${sample("hex", 64)}`,
      variable: "DAYTONA_API_KEY",
      publicPrefix: 4,
      tags: ["ai"],
      revoke: "Revoke the key in the dashboard.",
    }),
  ],
};
