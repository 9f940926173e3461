/** Riot Games API key: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const riotGames: VendorRules = {
  vendor: "Riot Games",
  rules: [
    {
      id: "riot-games-api-key",
      name: "Riot Games API key",
      description: "Reads games data at its owner's quota.",
      docs: "Riot Games: API documentation",
      severity: "low",
      regex: "(?<![A-Za-z0-9])(RGAPI-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 6,
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `RGAPI-${sampleUuid()}`;
        return {
          positive: exampleLines("RIOT_GAMES_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
