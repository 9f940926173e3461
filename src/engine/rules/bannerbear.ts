/** Bannerbear API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { alnum, either, spelled } from "./token-shapes.ts";

export const bannerbear: VendorRules = {
  vendor: "Bannerbear",
  rules: [
    namedToken({
      id: "bannerbear-api-key",
      name: "Bannerbear API key",
      description: "Renders images from a project's templates.",
      docs: "Bannerbear: API documentation",
      severity: "medium",
      names: ["bannerbear"],
      value: either(
        alnum(22),
        spelled("bb_(?:ma_|pr_)?[a-f0-9]{26,40}", () => `bb_pr_${sample("hex", 30)}`),
      ),
      tags: ["design"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
    markedToken({
      id: "bannerbear-unnamed-api-key",
      name: "Bannerbear API key without a name",
      description: "Makes images on its owner's account.",
      docs: "Bannerbear: API reference",
      severity: "medium",
      value: "bb_(?:pr|ma)_[a-f0-9]{26,40}",
      sample: () => `bb_pr_${sample("hex", 30)}`,
      variable: "IMAGES_KEY",
      entropy: 3,
      publicPrefix: 6,
      revoke: "Regenerate the key in the project's settings.",
    }),
  ],
};
