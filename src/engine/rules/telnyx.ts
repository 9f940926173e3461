/** Telnyx' keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const telnyx: VendorRules = {
  vendor: "Telnyx",
  rules: [
    {
      id: "telnyx-api-key",
      name: "Telnyx API key",
      description: "Calls and sends messages.",
      docs: "Telnyx Developers: Authentication",
      severity: "high",
      regex: "(?<![A-Za-z0-9])KEY[0-9A-F]{32}_[A-Za-z0-9]{22}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 4,
      tags: ["telephony"],
      revoke: "Delete the key under API Keys.",
      examples: () => {
        const token = `KEY0${sample("HEX", 31)}_${sample("alnum", 22)}`;
        return {
          positive: exampleLines("TELNYX_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
