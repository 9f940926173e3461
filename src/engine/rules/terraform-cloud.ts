/** HCP Terraform's tokens: known by `.atlasv1.` in their middle. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const terraformCloud: VendorRules = {
  vendor: "HashiCorp",
  rules: [
    {
      id: "terraform-cloud-token",
      name: "HCP Terraform API token",
      description: "Plans, applies and reads state within its owner's rights.",
      docs: "HashiCorp Developer: HCP Terraform API tokens",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_=-]{60,70}(?![A-Za-z0-9_-])",
      anchors: [".atlasv1."],
      base: 5,
      tags: ["cloud"],
      revoke: "Delete the token under User, Team or Organization settings, Tokens.",
      examples: () => {
        const token = `${sample("alnum", 14)}.atlasv1.${sample("base64url", 67)}`;
        return {
          positive: [
            ...exampleLines("TF_TOKEN_APP_TERRAFORM_IO", token),
            `credentials "app.terraform.io" {\n  token = "${token}"\n}`,
          ],
          negative: [
            `TOKEN=${token.slice(0, 60)}`,
            `TOKEN=${sample("alnum", 9)}.atlasv1.${sample("base64url", 67)}`,
          ],
        };
      },
    },
  ],
};
