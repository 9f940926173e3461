/** LambdaTest access keys: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const lambdatest: VendorRules = {
  vendor: "LambdaTest",
  rules: [
    markedToken({
      id: "lambdatest-access-key",
      name: "LambdaTest access key",
      description: "Runs browsers of an account.",
      docs: "LambdaTest: Access key",
      severity: "medium",
      value: "LT_[A-Za-z0-9]{40,60}",
      sample: () => `LT_${sample("alnum", 48)}`,
      variable: "LT_ACCESS_KEY",
      publicPrefix: 3,
      tags: ["ci"],
      revoke: "Regenerate the key in the profile.",
    }),
  ],
};
