/** Sheety API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { base64url, either, hex, opaque } from "./token-shapes.ts";

export const sheety: VendorRules = {
  vendor: "Sheety",
  rules: [
    namedToken({
      id: "sheety-api-token",
      name: "Sheety API token",
      description: "Reads and changes its owner's spreadsheets.",
      docs: "Sheety: API documentation",
      severity: "medium",
      names: ["sheety"],
      value: either(hex(32), base64url(64), opaque(16, 64)),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
    {
      id: "sheety-endpoint",
      name: "Sheety endpoint",
      description:
        "The address of a spreadsheet's API: without further login it reads, and may change, the sheet.",
      docs: "Sheety: API documentation",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])(api\\.sheety\\.co/[a-f0-9]{32})/[A-Za-z0-9_-]",
      base: 5,
      tags: ["productivity", "webhook"],
      revoke: "Switch on authentication for the project, and make a new one.",
      examples: () => {
        const value = `https://api.sheety.co/${sample("hex", 32)}`;
        return {
          positive: [`const url = "${value}/team/people";`, `curl ${value}/team/people\n`],
          negative: [`${value}\n`, "https://api.sheety.co/username/team/people\n"],
        };
      },
    },
  ],
};
