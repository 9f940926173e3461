/** Tokens of Rust's crate registry: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const crates: VendorRules = {
  vendor: "Cargo",
  rules: [
    {
      id: "crates-token",
      name: "Rust crate registry token",
      description: "Publishes and yanks crates.",
      docs: "The Cargo Book: Publishing",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])cio[A-Za-z0-9]{32}(?![A-Za-z0-9])",
      gates: { digit: true },
      validator: "crates-io",
      base: 4,
      publicPrefix: 3,
      tags: ["packages"],
      revoke: "Revoke the token under Account settings, API tokens.",
      examples: () => {
        const token = `cio${sample("alnum", 32)}`;
        return {
          positive: exampleLines("CARGO_REGISTRY_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
