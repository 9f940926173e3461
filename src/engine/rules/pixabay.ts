/** Pixabay API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const pixabay: VendorRules = {
  vendor: "Pixabay",
  rules: [
    namedToken({
      id: "pixabay-api-key",
      name: "Pixabay API key",
      description: "Searches pictures at its owner's quota.",
      docs: "Pixabay: API documentation",
      severity: "low",
      names: ["pixabay"],
      value: spelled("[0-9]{5,9}-[a-f0-9]{25}", () => `${sample("digits", 8)}-${sample("hex", 25)}`),
      tags: ["media"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
