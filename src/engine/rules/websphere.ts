/** WebSphere's hidden passwords, which anybody can read. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

export const websphere: VendorRules = {
  vendor: "WebSphere",
  rules: [
    {
      id: "websphere-xor-password",
      name: "WebSphere password",
      description: "A password, hidden by a fixed byte alone.",
      docs: "IBM WebSphere: Password encoding and encryption",
      severity: "medium",
      regex: "\\{xor\\}([A-Za-z0-9+/]{8,128}={0,2})(?![A-Za-z0-9+/=])",
      gates: { entropy: 2.4 },
      base: 4,
      tags: ["password"],
      revoke: "Change the password, and encode it with AES.",
      examples: () => {
        const password = `{xor}${sample("base64", 22)}==`;
        return {
          positive: [`<authData user="relay" password="${password}"/>`, `keystore.password=${password}\n`],
          negative: [`password="{xor}"`, `password="{aes}${sample("base64", 22)}=="`],
        };
      },
    },
  ],
};
