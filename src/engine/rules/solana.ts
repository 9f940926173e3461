/** Solana's secret keys as code holds them: 64 numbers. */
import type { VendorRules } from "../rule.ts";
import { randomBytes } from "./sample-keys.ts";

const SPACE = "[ \\t\\r\\n]";

export const solana: VendorRules = {
  vendor: "Solana",
  rules: [
    {
      id: "solana-secret-key-bytes",
      name: "Solana secret key",
      description: "Spends what an account holds.",
      docs: "Solana: Keypair.fromSecretKey",
      severity: "critical",
      regex:
        `fromSecretKey\\(${SPACE}{0,8}(?:(?:new )?(?:Uint8Array|Buffer)(?:\\.from)?\\(${SPACE}{0,8})?` +
        `\\[${SPACE}{0,12}((?:\\d{1,3},${SPACE}{0,12}){63}\\d{1,3})`,
      base: 5,
      tags: ["blockchain"],
      revoke: "Move the account's funds to a new key.",
      examples: () => {
        const numbers = Array.from(randomBytes(64, 1), (char) => char.charCodeAt(0)).join(", ");
        return {
          positive: [
            `const payer = Keypair.fromSecretKey(Uint8Array.from([${numbers}]));`,
            `Keypair.fromSecretKey(new Uint8Array([\n  ${numbers},\n]))`,
          ],
          negative: ["Keypair.fromSecretKey(Uint8Array.from([1, 2, 3]))", `Uint8Array.from([${numbers}])`],
        };
      },
    },
  ],
};
