/** Fauna secrets: a short prefix, so the vendor's name must stand near. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const fauna: VendorRules = {
  vendor: "Fauna",
  rules: [
    {
      id: "fauna-secret",
      name: "Fauna secret",
      description: "Reads and writes a Fauna database within its role.",
      docs: "Fauna: Secrets",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(fn[AE][A-Za-z0-9_-]{37,53})(?![A-Za-z0-9_-])",
      gates: { entropy: 4.1, keywords: ["fauna"] },
      base: 3,
      publicPrefix: 2,
      tags: ["database"],
      revoke: "Delete the key in the database's Keys.",
      examples: () => {
        const value = `fn${"A"}${sample("base64url", 37)}`;
        return {
          positive: [...exampleLines("FAUNA_SECRET", value)],
          negative: [`KEY=${value}`, `FAUNA_SECRET=${value.slice(0, 30)}`],
        };
      },
    },
  ],
};
