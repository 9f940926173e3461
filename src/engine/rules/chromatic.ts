/** Chromatic project tokens: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const chromatic: VendorRules = {
  vendor: "Chromatic",
  rules: [
    markedToken({
      id: "chromatic-project-token",
      name: "Chromatic project token",
      description: "Publishes builds of a project.",
      docs: "Chromatic: Project token",
      severity: "low",
      value: "chpt_[0-9a-f]{12,20}",
      sample: () => `chpt_${sample("hex", 15)}`,
      variable: "CHROMATIC_PROJECT_TOKEN",
      publicPrefix: 5,
      tags: ["ci"],
      revoke: "Reset the token in the project's settings.",
    }),
  ],
};
