/** Storyblok API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { either, spelled } from "./token-shapes.ts";

export const storyblok: VendorRules = {
  vendor: "Storyblok",
  rules: [
    namedToken({
      id: "storyblok-api-token",
      name: "Storyblok API token",
      description: "Reads or changes a space's content.",
      docs: "Storyblok: API documentation",
      severity: "high",
      names: ["storyblok"],
      value: either(
        spelled("[A-Za-z0-9]{22}tt", () => `${sample("alnum", 22)}tt`),
        spelled(
          "[A-Za-z0-9]{22}tt-[0-9]{1,8}-[A-Za-z0-9_-]{20}",
          () => `${sample("alnum", 22)}tt-${sample("digits", 6)}-${sample("alnum", 20)}`,
        ),
      ),
      tags: ["cms"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
