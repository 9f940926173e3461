/** ChartMogul API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const chartmogul: VendorRules = {
  vendor: "ChartMogul",
  rules: [
    namedToken({
      id: "chartmogul-api-key",
      name: "ChartMogul API key",
      description: "Reads a company's revenue and customers.",
      docs: "ChartMogul: API documentation",
      severity: "high",
      names: ["chartmogul", "chart_mogul"],
      value: hex(32),
      tags: ["analytics"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
