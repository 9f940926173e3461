/** Clarifai API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const clarifai: VendorRules = {
  vendor: "Clarifai",
  rules: [
    namedToken({
      id: "clarifai-api-key",
      name: "Clarifai API key",
      description: "Runs models at its owner's cost.",
      docs: "Clarifai: API documentation",
      severity: "high",
      names: ["clarifai"],
      value: hex(32),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
