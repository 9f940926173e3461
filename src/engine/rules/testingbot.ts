/** TestingBot API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const testingbot: VendorRules = {
  vendor: "TestingBot",
  rules: [
    namedToken({
      id: "testingbot-api-secret",
      name: "TestingBot API secret",
      description: "Runs tests on a company's devices.",
      docs: "TestingBot: API documentation",
      severity: "medium",
      names: ["testingbot", "testing_bot"],
      value: hex(32),
      tags: ["ci"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
