/** Freemius' secret keys: a mark and letters with signs among them, in quotes or under the vendor's name. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

const SIGN = "[$@^|~!*(){}\\[\\];:,.?<>&%#+=]";
const ANY = "[A-Za-z0-9_$@^|~!*(){}\\[\\];:,.?<>&%#+=-]";
const REVOKE = "Regenerate the keys on the product's or the developer's page.";

/** A key of the usual length with two signs in it. */
const madeUp = (): string => `sk_${sample("alnum", 9)}[${sample("alnum", 8, 2)};${sample("alnum", 10, 3)}`;

export const freemius: VendorRules = {
  vendor: "Freemius",
  rules: [
    {
      id: "freemius-secret-key",
      name: "Freemius secret key",
      description: "Reads and changes a product's licences and users.",
      docs: "Freemius: PHP SDK, API credentials",
      severity: "high",
      regex: `["'\`](sk_[A-Za-z0-9_-]{0,28}${SIGN}${ANY}{0,28})["'\`]`,
      gates: { entropy: 4.1, digit: true, suppressors: ["a-z", "a-f", "(?:"] },
      base: 3,
      publicPrefix: 3,
      tags: ["payment"],
      revoke: REVOKE,
      examples: () => {
        const key = madeUp();
        return {
          positive: [`new Freemius_Api('developer', '42', 'pk_1', '${key}');`, `const KEY = "${key}";`],
          negative: [`const KEY = "sk_${sample("alnum", 6)}.";`, `href="pk_${key}"`],
        };
      },
    },
    {
      id: "freemius-named-secret-key",
      name: "Freemius secret key under its name",
      description: "Reads and changes a product's licences and users.",
      docs: "Freemius: PHP SDK, API credentials",
      severity: "high",
      regex: `(?i:freemius)[A-Za-z0-9_.'" -]{0,30}?[ =:]{1,3}["']?(sk_${ANY}{29})(?!${ANY})`,
      gates: { entropy: 3.8 },
      base: 4,
      assignment: true,
      publicPrefix: 3,
      tags: ["payment"],
      revoke: REVOKE,
      examples: () => {
        const key = madeUp();
        return {
          positive: [`FREEMIUS_SECRET_KEY=${key}\n`, `Freemius key: ${key}\n`],
          negative: [`FREEMIUS_SECRET_KEY=${key.slice(0, 20)}\n`, `FREEMIUS_PUBLIC_KEY=pk_${key.slice(3)}\n`],
        };
      },
    },
  ],
};
