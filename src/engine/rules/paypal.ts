/** PayPal client secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { identifier } from "./token-shapes.ts";

export const paypal: VendorRules = {
  vendor: "PayPal",
  rules: [
    {
      id: "paypal-client-secret",
      name: "PayPal client secret",
      description: "Takes and refunds payments of a merchant.",
      docs: "PayPal: Get client ID and client secret",
      severity: "critical",
      regex: assignment({ names: ["paypal", "pay_pal"], value: "E[A-Za-z0-9_-]{79}" }),
      gates: { entropy: 4.2, digit: true },
      validator: "named-secret",
      base: 5,
      assignment: true,
      revoke: "Generate a new secret on the app's page and disable the old one.",
      examples: () => {
        const value = "E" + sample("base64url", 79);
        return {
          positive: exampleLines("PAYPAL_CLIENT_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `PAYPAL_CLIENT_SECRET=${value}${value}`,
            `PAYPAL_CLIENT_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    namedToken({
      id: "paypal-client-id",
      name: "PayPal client id",
      description: "Names the app that a client secret belongs to.",
      docs: "PayPal Developer: Get started",
      severity: "low",
      names: ["paypal", "pay_pal"],
      value: identifier("A[A-Za-z0-9_-]{79}", () => `A${sample("base64url", 79)}`, 4.2),
      tags: ["finance"],
      revoke: "Delete the app in the developer dashboard.",
    }),
    markedToken({
      id: "paypal-access-token",
      name: "PayPal access token",
      description: "Calls the API as the app for some hours.",
      docs: "PayPal: Get an access token",
      severity: "high",
      value: "A21AA[A-Za-z0-9_-]{85,110}",
      sample: () => `A21AA${sample("base64url", 92)}`,
      variable: "ACCESS_TOKEN",
      entropy: 4.5,
      publicPrefix: 5,
      tags: ["finance"],
      revoke: "Terminate the token, or let it expire.",
    }),
  ],
};
