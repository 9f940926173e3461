/** HyperTrack API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const hypertrack: VendorRules = {
  vendor: "HyperTrack",
  rules: [
    namedToken({
      id: "hypertrack-api-secret",
      name: "HyperTrack API secret",
      description: "Tracks a company's devices and drivers.",
      docs: "HyperTrack: API documentation",
      severity: "high",
      names: ["hypertrack", "hyper_track"],
      value: base64url(54),
      tags: ["logistics"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
