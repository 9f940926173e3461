/** ConvertAPI API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { alnum, either, spelled } from "./token-shapes.ts";

export const convertapi: VendorRules = {
  vendor: "ConvertAPI",
  rules: [
    namedToken({
      id: "convertapi-api-secret",
      name: "ConvertAPI API secret",
      description: "Converts files at its owner's cost.",
      docs: "ConvertAPI: API documentation",
      severity: "medium",
      names: ["convertapi", "convert_api"],
      value: either(
        alnum(16),
        spelled("secret_[A-Za-z0-9]{16}", () => `secret_${sample("alnum", 16)}`),
      ),
      tags: ["documents"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
