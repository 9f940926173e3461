/** OpenUV API key: known by its prefix or the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { hex } from "./token-shapes.ts";

export const openuv: VendorRules = {
  vendor: "OpenUV",
  rules: [
    {
      id: "openuv-api-key",
      name: "OpenUV API key",
      description: "Reads the sun's strength at its owner's quota.",
      docs: "OpenUV: API documentation",
      severity: "low",
      regex: "(?<![A-Za-z0-9])(openuv-[a-z0-9]{12,30}-io)(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 7,
      tags: ["weather"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `openuv-${sample("lowerDigits", 20)}-io`;
        return {
          positive: exampleLines("OPENUV_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
    namedToken({
      id: "openuv-named-api-key",
      name: "OpenUV API key",
      description: "Reads the sun's strength at its owner's quota.",
      docs: "OpenUV: API documentation",
      severity: "low",
      names: ["openuv", "open_uv"],
      value: hex(32),
      tags: ["weather"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
