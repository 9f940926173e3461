/** Shutterstock API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { alnum, either, spelled } from "./token-shapes.ts";

export const shutterstock: VendorRules = {
  vendor: "Shutterstock",
  rules: [
    namedToken({
      id: "shutterstock-api-secret",
      name: "Shutterstock API secret",
      description: "Searches and licenses pictures as an application.",
      docs: "Shutterstock: API documentation",
      severity: "high",
      names: ["shutterstock"],
      value: either(
        alnum(16),
        spelled("v2/[A-Za-z0-9+/_-]{200,500}", () => `v2/${sample("alnum", 388)}`),
      ),
      tags: ["media"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
