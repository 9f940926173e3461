/** ScreenshotAPI API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { either, spelled, uuid } from "./token-shapes.ts";

export const screenshotapi: VendorRules = {
  vendor: "ScreenshotAPI",
  rules: [
    namedToken({
      id: "screenshotapi-api-key",
      name: "ScreenshotAPI API key",
      description: "Takes website screenshots at its owner's cost.",
      docs: "ScreenshotAPI: API documentation",
      severity: "low",
      names: ["screenshotapi", "screenshot_api"],
      value: either(
        spelled(
          "[A-Z0-9]{7}(?:-[A-Z0-9]{7}){3}",
          () =>
            `${sample("upperDigits", 7)}-${sample("upperDigits", 7, 2)}-${sample("upperDigits", 7, 3)}-${sample("upperDigits", 7, 4)}`,
        ),
        uuid(),
      ),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
