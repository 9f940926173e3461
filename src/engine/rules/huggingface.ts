/** Hugging Face's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const huggingface: VendorRules = {
  vendor: "Hugging Face",
  rules: [
    {
      id: "huggingface-access-token",
      name: "Hugging Face access token",
      description: "Reads, and perhaps writes, models and data sets as its owner.",
      docs: "Hugging Face: User access tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])hf_[A-Za-z0-9]{34}(?![A-Za-z0-9])",
      gates: { entropy: 3.2 },
      base: 5,
      publicPrefix: 3,
      tags: ["ai"],
      revoke: "Delete the token under Settings, Access Tokens.",
      examples: () => {
        const token = `hf_${sample("alnum", 34)}`;
        return {
          positive: exampleLines("HF_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "huggingface-organization-token",
      name: "Hugging Face organization API token",
      description: "Calls the inference API for an organisation; deprecated.",
      docs: "Hugging Face: User access tokens",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])api_org_[A-Za-z0-9]{34,51}(?![A-Za-z0-9])",
      gates: { entropy: 3.2 },
      base: 5,
      publicPrefix: 8,
      tags: ["ai"],
      revoke: "Delete the token under the organisation's settings.",
      examples: () => {
        const token = `api_org_${sample("alnum", 34)}`;
        return {
          positive: exampleLines("HF_ORG_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
