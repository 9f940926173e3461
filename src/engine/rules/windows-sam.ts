/** Lines of Windows accounts with the hashes of their passwords, which sign in as well as the passwords do. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

const HEX = "[0-9a-fA-F]";

export const windowsSam: VendorRules = {
  vendor: "Windows",
  rules: [
    {
      id: "windows-account-hash",
      name: "Windows password hash",
      description: "Signs in to whatever takes NTLM, without the password.",
      docs: "MITRE ATT&CK: OS Credential Dumping, Security Account Manager",
      severity: "high",
      regex: `:\\d{3,5}:${HEX}{32}:(${HEX}{32}):::`,
      // The hash of no password.
      gates: { entropy: 2.8, digit: true, suppressors: ["31d6cfe0d16ae931"] },
      base: 4,
      tags: ["password"],
      revoke: "Change the account's password.",
      examples: () => {
        const [lm, nt] = [sample("hex", 32), sample("hex", 32, 2)];
        return {
          positive: [`Administrator:500:${lm}:${nt}:::\n`, `CORP\\deploy:1104:${lm}:${nt}:::\n`],
          negative: [
            `Guest:501:${lm}:${["31d6cfe0", "d16ae931", "b73c59d7", "e0c089c0"].join("")}:::\n`,
            `relay:500:${lm}:${nt}\n`,
          ],
        };
      },
    },
  ],
};
