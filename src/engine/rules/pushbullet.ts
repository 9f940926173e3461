/** Pushbullet access token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const pushbullet: VendorRules = {
  vendor: "Pushbullet",
  rules: [
    {
      id: "pushbullet-access-token",
      name: "Pushbullet access token",
      description: "Sends to and reads from every device of its owner.",
      docs: "Pushbullet: Authentication",
      severity: "medium",
      regex: assignment({ names: ["pushbullet", "push_bullet"], value: "o\\.[A-Za-z0-9]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 4,
      assignment: true,
      revoke: "Reset all access tokens in the account settings.",
      examples: () => {
        const value = "o." + sample("alnum", 32);
        return {
          positive: exampleLines("PUSHBULLET_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `PUSHBULLET_TOKEN=${value}${value}`,
            `PUSHBULLET_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    markedToken({
      id: "pushbullet-unnamed-access-token",
      name: "Pushbullet access token without a name",
      description: "Sends to and reads from every device of its owner.",
      docs: "Pushbullet: Authentication",
      severity: "medium",
      value: "o\\.[A-Za-z0-9]{32}",
      sample: () => `o.${sample("alnum", 32)}`,
      variable: "DEVICE_TOKEN",
      entropy: 3.9,
      publicPrefix: 2,
      validator: "named-secret",
      notAfter: "A-Za-z0-9_.([=$-",
      revoke: "Reset all access tokens in the account settings.",
    }),
  ],
};
