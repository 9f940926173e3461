/** Facebook's and Instagram's credentials: the app secret by its name, access tokens by their prefix. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const facebook: VendorRules = {
  vendor: "Facebook",
  rules: [
    {
      id: "facebook-app-secret",
      name: "Facebook app secret",
      description: "Signs requests as a Meta app and mints app access tokens.",
      docs: "Meta for Developers: Access Tokens",
      severity: "high",
      regex: assignment({
        names: ["facebook", "fb_app", "fb_secret", "fb_client", "instagram", "whatsapp"],
        words: ["secret"],
        value: "[a-f0-9]{32}",
      }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Reset the app secret under App settings, Basic.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("FACEBOOK_APP_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `FACEBOOK_APP_SECRET=${value}${value}`,
            `FACEBOOK_APP_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    {
      id: "facebook-access-token",
      name: "Facebook access token",
      description: "Acts as a user, page or system user of Meta's Graph API.",
      docs: "Meta for Developers: Access Token Guide",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(EAA[A-Za-z0-9]{97,600})(?![A-Za-z0-9+/=_-])",
      gates: { entropy: 5.3, digit: true },
      base: 4,
      publicPrefix: 3,
      tags: ["social"],
      revoke: "Delete the grant with `DELETE /me/permissions`, or reset the app's secret.",
      examples: () => {
        const value = `EA${"A"}${sample("alnum", 177)}`;
        return {
          positive: [
            ...exampleLines("FB_ACCESS_TOKEN", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, 60), `a${value}`, `${value}==`],
        };
      },
    },
    {
      id: "instagram-access-token",
      name: "Instagram access token",
      description: "Acts as an Instagram account through Meta's API.",
      docs: "Meta for Developers: Instagram Platform, access tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(IG(?:QV|QW|AA)[A-Za-z0-9_-]{100,600})(?![A-Za-z0-9+/=_-])",
      gates: { entropy: 5.2, digit: true },
      base: 5,
      publicPrefix: 2,
      tags: ["social"],
      revoke: "Remove the app under the account's Apps and Websites.",
      examples: () => {
        const value = `IG${"QW"}${sample("alnum", 150)}`;
        return {
          positive: [
            ...exampleLines("IG_ACCESS_TOKEN", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, 60), `a${value}`],
        };
      },
    },
    {
      id: "instagram-legacy-token",
      name: "Instagram legacy access token",
      description: "Acts for the user who granted it.",
      docs: "Instagram: Authentication",
      severity: "medium",
      regex: assignment({
        names: ["instagram", "insta_access", "ig_access", "ig_token"],
        value: "[0-9]{6,12}\\.[0-9a-f]{7}\\.[0-9a-f]{32}",
      }),
      gates: { entropy: 2.8, digit: true },
      base: 4,
      assignment: true,
      tags: ["social"],
      revoke: "Remove the application in the user's settings.",
      examples: () => {
        const value = `3${sample("digits", 9)}.${sample("hex", 7)}.${sample("hex", 32)}`;
        return {
          positive: [...exampleLines("INSTAGRAM_ACCESS_TOKEN", value)],
          negative: [`INSTAGRAM_ACCESS_TOKEN=${value}0`, `INSTAGRAM_ACCESS_TOKEN=${value.slice(0, -1)}`],
        };
      },
    },
    namedToken({
      id: "facebook-app-access-token",
      name: "Facebook app access token",
      description: "Reads and changes an app's settings: its id and a half that is secret.",
      docs: "Meta for Developers: Access Tokens",
      severity: "high",
      names: ["facebook", "fb_app", "fb_access", "fb_token", "meta_app", "graph_api"],
      value: spelled(
        "[1-9][0-9]{13,16}\\|[A-Za-z0-9_-]{27}",
        () => `1${sample("digits", 14)}|${sample("base64url", 27)}`,
      ),
      tags: ["social"],
      revoke: "Reset the app secret under App settings, Basic.",
    }),
  ],
};
