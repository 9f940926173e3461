/** Branch API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { alnum, either, spelled } from "./token-shapes.ts";

export const branch: VendorRules = {
  vendor: "Branch",
  rules: [
    namedToken({
      id: "branch-api-secret",
      name: "Branch API secret",
      description: "Reads and changes an app's deep links.",
      docs: "Branch: API documentation",
      severity: "medium",
      names: ["branchio", "branch_io", "branch_secret", "branch_metrics", "branch_key"],
      value: either(
        alnum(32),
        spelled("secret_(?:live|test)_[A-Za-z0-9]{32}", () => `secret_live_${sample("alnum", 32)}`),
      ),
      tags: ["analytics"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
