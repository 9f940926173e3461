/** Tokens of Laravel Sanctum: an id, a bar and forty random characters, with a checksum behind them in newer ones. */
import type { VendorRules } from "../rule.ts";
import { crc32 } from "../validators/codec/crc32.ts";
import { sample } from "./sample.ts";

const REVOKE = "Delete the token's row in `personal_access_tokens`.";

/** As newer versions make them: with a CRC-32 behind. */
function checked(): string {
  const random = sample("alnum", 40);
  return random + crc32(random).toString(16).padStart(8, "0");
}

export const laravel: VendorRules = {
  vendor: "Laravel",
  rules: [
    {
      id: "laravel-sanctum-token",
      name: "Laravel Sanctum token",
      description: "Acts as a user of the application that gave it out.",
      docs: "Laravel: Sanctum, API token authentication",
      severity: "high",
      // Without a word before it the filter would have to look wherever a digit stands.
      regex: `(?i:token|bearer|auth|key|sanctum)["'\`]?[ \\t]{0,2}(?:=>|[=: >])[ \\t]{0,2}["'\`]?(?i:bearer[ ])?[0-9]{1,8}\\|([A-Za-z0-9]{40}|[A-Za-z0-9]{40}[0-9a-f]{8})(?![A-Za-z0-9_+/=|-])`,
      gates: { entropy: 4, digit: true },
      validator: "sanctum-token",
      base: 3,
      tags: ["web"],
      revoke: REVOKE,
      examples: () => ({
        positive: [
          `curl -H "Authorization: Bearer 1|${sample("alnum", 40)}" https://api.corp-forge.net/user`,
          `TOKEN=17|${checked()}\n`,
        ],
        negative: [
          `| 1|${sample("hex", 40)} |`,
          `TOKEN=17|${sample("alnum", 39)}\n`,
          `TOKEN=17|${sample("alnum", 40)}00000000\n`,
        ],
      }),
    },
  ],
};
