/** Zapier's webhooks: known by their address. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { hex } from "./token-shapes.ts";

export const zapier: VendorRules = {
  vendor: "Zapier",
  rules: [
    {
      id: "zapier-webhook",
      name: "Zapier webhook",
      description: "Starts a Zap with data of one's own.",
      docs: "Zapier Help: Trigger Zaps from webhooks",
      severity: "low",
      regex:
        "(?<![A-Za-z0-9])hooks\\.zapier\\.com/hooks/catch/[0-9]{4,10}/[A-Za-z0-9]{5,40}/?(?![A-Za-z0-9])",
      base: 5,
      tags: ["automation"],
      revoke: "Turn the Zap off and make its trigger again.",
      examples: () => {
        const token = `https://hooks.zapier.com/hooks/catch/${sample("digits", 7)}/${sample("lowerDigits", 7)}`;
        return {
          positive: [
            ...exampleLines("ZAPIER_WEBHOOK_URL", token),
            `https://hooks.zapier.com/hooks/catch/${sample("digits", 8, 2)}/${sample("lowerDigits", 7, 2)}/ -d x=1`,
          ],
          negative: [
            `https://hooks.zapier.com/hooks/catch/`,
            `https://zapier.com/hooks/catch/${sample("digits", 7)}`,
          ],
        };
      },
    },
    namedToken({
      id: "zapier-deploy-key",
      name: "Zapier deploy key",
      description: "Deploys its owner's integrations.",
      docs: "Zapier: Platform CLI",
      severity: "medium",
      names: ["zapier"],
      words: ["key", "token", "secret"],
      value: hex(32),
      tags: ["automation"],
      revoke: "Delete the key in the developer dashboard.",
    }),
  ],
};
