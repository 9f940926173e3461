/** Microsoft Azure API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64 } from "./token-shapes.ts";

export const azureBatch: VendorRules = {
  vendor: "Microsoft Azure",
  rules: [
    namedToken({
      id: "azure-batch-api-key",
      name: "Microsoft Azure API key",
      description: "Runs jobs on a Batch account's machines.",
      docs: "Microsoft Azure: API documentation",
      severity: "critical",
      names: ["azure_batch", "batch_account", "batch_key"],
      value: base64(86),
      tags: ["cloud"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
