/** Tokens of Meta's apps for headsets: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const metaHorizon: VendorRules = {
  vendor: "Meta Horizon",
  rules: [
    markedToken({
      id: "meta-horizon-app-token",
      name: "Meta Horizon app credential",
      description: "Acts for an app on Meta's headsets.",
      docs: "Meta Horizon: Server-to-server APIs",
      severity: "high",
      value: "(?:OC|FRL)\\|[0-9]{15,18}\\|[a-f0-9]{32}",
      sample: () => `OC|${sample("digits", 16)}|${sample("hex", 32)}`,
      variable: "OCULUS_APP_TOKEN",
      publicPrefix: 3,
      tags: ["games"],
      revoke: "Reset the app's secret in the developer dashboard.",
    }),
  ],
};
