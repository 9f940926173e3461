/** WakaTime's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const wakatime: VendorRules = {
  vendor: "WakaTime",
  rules: [
    {
      id: "wakatime-api-key",
      name: "WakaTime API key",
      description: "Reads and writes its owner's coding activity.",
      docs: "WakaTime Developers: Authentication",
      severity: "low",
      regex:
        "(?<![A-Za-z0-9])waka_(?:tok_|sec_|ref_)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 5,
      tags: ["developer-tools"],
      revoke: "Refresh the key under Settings, Account.",
      examples: () => {
        const token = `waka_${sampleUuid()}`;
        return {
          positive: exampleLines("WAKATIME_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    namedToken({
      id: "wakatime-legacy-api-key",
      name: "WakaTime API key of the older form",
      description: "Reads its owner's coding activity.",
      docs: "WakaTime: API documentation",
      severity: "medium",
      names: ["wakatime", "waka_time"],
      value: uuid(),
      tags: ["developer-tools"],
      revoke: "Reset the key in the account settings.",
    }),
  ],
};
