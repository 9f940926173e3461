/** Mem0 keys: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const mem0: VendorRules = {
  vendor: "Mem0",
  rules: [
    markedToken({
      id: "mem0-api-key",
      name: "Mem0 key",
      description: "Reads and writes memories of agents.",
      docs: "Mem0: API keys",
      severity: "medium",
      value: "m0-[A-Za-z0-9]{40}",
      sample: () => `m0-${sample("alnum", 40)}`,
      variable: "MEM0_API_KEY",
      publicPrefix: 3,
      tags: ["ai"],
      revoke: "Delete the key in the dashboard.",
    }),
  ],
};
