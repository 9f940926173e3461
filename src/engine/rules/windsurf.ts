/** Windsurf service keys: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const windsurf: VendorRules = {
  vendor: "Windsurf",
  rules: [
    markedToken({
      id: "windsurf-service-key",
      name: "Windsurf service key",
      description: "Acts for a team.",
      docs: "Windsurf: Service keys",
      severity: "high",
      value: "sk-ws-[0-9]{2}-[A-Za-z0-9_-]{60,110}",
      sample: () => `sk-ws-01-${sample("base64url", 86)}`,
      variable: "WINDSURF_SERVICE_KEY",
      publicPrefix: 3,
      tags: ["ai"],
      revoke: "Delete the key in the team's settings.",
    }),
  ],
};
