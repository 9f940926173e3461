/** Strong name keys of .NET assemblies in base64: known by how the pair begins. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

/** The head of a private key's blob, and `RSA2`. */
const START = ["BwIAAACk", "AABSU0Ey"].join("");

export const strongName: VendorRules = {
  vendor: ".NET",
  rules: [
    {
      id: "strong-name-key",
      name: "Strong name key pair",
      description: "Signs assemblies in its owner's name.",
      docs: "Microsoft Learn: Sn.exe (Strong Name Tool)",
      severity: "medium",
      regex: `(?<![A-Za-z0-9])(${START}[A-Za-z0-9+/]{200,3300}={0,2})(?![A-Za-z0-9+/=])`,
      base: 5,
      publicPrefix: 8,
      tags: ["private-key"],
      revoke: "Make a new pair and sign with it.",
      examples: () => {
        const key = `${START}${sample("base64", 780)}`;
        return {
          positive: [`sn.exe key: ${key}\n`, `SNK_BASE64="${key}"`],
          negative: [`key: ${key.slice(0, 60)}`, `key: x${key}`],
        };
      },
    },
  ],
};
