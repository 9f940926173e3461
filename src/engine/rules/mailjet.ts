/** Mailjet API or secret key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const mailjet: VendorRules = {
  vendor: "Mailjet",
  rules: [
    {
      id: "mailjet-secret-key",
      name: "Mailjet API or secret key",
      description: "Sends mail from a Mailjet account.",
      docs: "Mailjet: API authentication",
      severity: "high",
      regex: assignment({ names: ["mailjet", "mj_apikey"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Regenerate the secret key under API Key Management.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("MAILJET_SECRET_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `MAILJET_SECRET_KEY=${value}${value}`,
            `MAILJET_SECRET_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    namedToken({
      id: "mailjet-basic-credentials",
      name: "Mailjet key and secret, encoded for a header",
      description: "Sends mail in its owner's name.",
      docs: "Mailjet: Authentication",
      severity: "high",
      names: ["mailjet"],
      value: {
        ...spelled(
          "[A-Za-z0-9+/]{87}",
          () => `${btoa(`${sample("hex", 32)}:${sample("hex", 32, 2)}`).slice(0, 87)}`,
        ),
        padding: "=?",
      },
      tags: ["email"],
      revoke: "Reset the secret key under API key management.",
    }),
  ],
};
