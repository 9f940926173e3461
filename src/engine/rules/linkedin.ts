/** LinkedIn client secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const linkedin: VendorRules = {
  vendor: "LinkedIn",
  rules: [
    {
      id: "linkedin-client-secret",
      name: "LinkedIn client secret",
      description: "Authenticates an application to LinkedIn.",
      docs: "LinkedIn: Authorization Code Flow",
      severity: "high",
      regex: assignment({ names: ["linkedin", "linked_in"], words: ["secret"], value: "[A-Za-z0-9]{16}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Generate a new secret on the app's Auth tab.",
      examples: () => {
        const value = sample("alnum", 16);
        return {
          positive: exampleLines("LINKEDIN_CLIENT_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `LINKEDIN_CLIENT_SECRET=${value}${value}`,
            `LINKEDIN_CLIENT_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    markedToken({
      id: "linkedin-primary-secret",
      name: "LinkedIn primary client secret",
      description: "Signs in as the app.",
      docs: "LinkedIn: Authentication",
      severity: "high",
      value: "WPL_AP[0-9]\\.[A-Za-z0-9]{16}\\.[A-Za-z0-9+/]{6}==",
      sample: () => `WPL_AP1.${sample("alnum", 16)}.${sample("alnum", 6)}==`,
      variable: "APP_SECRET",
      entropy: 3.3,
      notAfter: "A-Za-z0-9+/=_-",
      publicPrefix: 7,
      tags: ["social"],
      revoke: "Rotate the secret on the app's Auth page.",
    }),
  ],
};
