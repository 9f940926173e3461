/** LlamaCloud keys: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const llamacloud: VendorRules = {
  vendor: "LlamaCloud",
  rules: [
    markedToken({
      id: "llamacloud-api-key",
      name: "LlamaCloud key",
      description: "Parses and indexes documents of an organisation.",
      docs: "LlamaIndex: LlamaCloud API keys",
      severity: "high",
      value: "llx-[A-Za-z0-9]{40,64}",
      sample: () => `llx-${sample("alnum", 48)}`,
      variable: "LLAMA_CLOUD_API_KEY",
      publicPrefix: 4,
      tags: ["ai"],
      revoke: "Delete the key in the console.",
    }),
  ],
};
