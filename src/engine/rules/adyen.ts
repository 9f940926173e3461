/** Adyen API keys: known by how their base64 begins. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const adyen: VendorRules = {
  vendor: "Adyen",
  rules: [
    {
      id: "adyen-api-key",
      name: "Adyen API key",
      description: "Makes and reads payments of an Adyen merchant.",
      docs: "Adyen Docs: API credentials",
      severity: "critical",
      regex:
        "(?<![A-Za-z0-9])(AQE[a-z]hm[a-z]{2}[A-Za-z0-9+/]{60,240}={0,2}-[A-Za-z0-9+/]{30,60}={0,2}-[^\\s\"'`\\\\<>]{0,32})",
      gates: { entropy: 4 },
      base: 5,
      publicPrefix: 6,
      tags: ["payment"],
      revoke: "Generate a new key under Developers, API credentials; the old one ends after a day.",
      examples: () => {
        const value = `AQE${"yhmfx"}${sample("base64", 88)}==-${sample("base64", 43)}=-${sample("alnum", 12)}$;`;
        return {
          positive: [exampleLines("ADYEN_API_KEY", value)[0]!, `X-API-Key: ${value}`],
          negative: [value.slice(0, 60), `a${value}`],
        };
      },
    },
  ],
};
