/** Logfire's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const logfire: VendorRules = {
  vendor: "Pydantic Logfire",
  rules: [
    markedToken({
      id: "logfire-write-token",
      name: "Logfire token",
      description: "Writes to a project's traces, or reads them.",
      docs: "Pydantic Logfire: Write tokens",
      severity: "medium",
      value: "pylf_v[0-9]_[a-z]{2,12}_[A-Za-z0-9]{43}",
      sample: () => `pylf_v1_us_${sample("alnum", 43)}`,
      variable: "LOGFIRE_TOKEN",
      publicPrefix: 5,
      tags: ["observability"],
      revoke: "Delete the token in the project's settings.",
    }),
  ],
};
