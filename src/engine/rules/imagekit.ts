/** ImageKit API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const imagekit: VendorRules = {
  vendor: "ImageKit",
  rules: [
    namedToken({
      id: "imagekit-api-key",
      name: "ImageKit API key",
      description: "Uploads and deletes an account's pictures.",
      docs: "ImageKit: API documentation",
      severity: "high",
      names: ["imagekit", "image_kit"],
      value: {
        ...spelled("private_[A-Za-z0-9+/_-]{24,44}", () => `private_${sample("alnum", 27)}`),
        padding: "={0,2}",
      },
      tags: ["media"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
