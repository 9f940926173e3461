/** Ayrshare API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { either, spelled, upperAlnum } from "./token-shapes.ts";

export const ayrshare: VendorRules = {
  vendor: "Ayrshare",
  rules: [
    namedToken({
      id: "ayrshare-api-key",
      name: "Ayrshare API key",
      description: "Posts to its owner's social networks.",
      docs: "Ayrshare: API documentation",
      severity: "high",
      names: ["ayrshare"],
      value: either(
        upperAlnum(31),
        spelled(
          "[A-Z0-9]{7}(?:-[A-Z0-9]{7}){3}",
          () =>
            `${sample("upperDigits", 7)}-${sample("upperDigits", 7, 2)}-${sample("upperDigits", 7, 3)}-${sample("upperDigits", 7, 4)}`,
        ),
      ),
      tags: ["social"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
