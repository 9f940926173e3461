/** DigitalOcean's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const digitalocean: VendorRules = {
  vendor: "DigitalOcean",
  rules: [
    {
      id: "digitalocean-personal-access-token",
      name: "DigitalOcean personal access token",
      description: "Manages the account's servers, databases and networks within its scopes.",
      docs: "DigitalOcean Docs: Personal access tokens",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])dop_v1_[0-9a-f]{64}(?![A-Za-z0-9])",
      validator: "digitalocean-token",
      base: 5,
      publicPrefix: 7,
      tags: ["cloud"],
      revoke: "Delete the token under API, Tokens.",
      examples: () => {
        const token = `dop_v1_${sample("hex", 64)}`;
        return {
          positive: exampleLines("DIGITALOCEAN_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "digitalocean-oauth-token",
      name: "DigitalOcean OAuth access token",
      description: "Manages the account's servers, databases and networks within its scopes.",
      docs: "DigitalOcean Docs: Personal access tokens",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])doo_v1_[0-9a-f]{64}(?![A-Za-z0-9])",
      validator: "digitalocean-token",
      base: 5,
      publicPrefix: 7,
      tags: ["cloud"],
      revoke: "Delete the token under API, Tokens.",
      examples: () => {
        const token = `doo_v1_${sample("hex", 64)}`;
        return {
          positive: exampleLines("DIGITALOCEAN_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "digitalocean-refresh-token",
      name: "DigitalOcean OAuth refresh token",
      description: "Manages the account's servers, databases and networks within its scopes.",
      docs: "DigitalOcean Docs: Personal access tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])dor_v1_[0-9a-f]{64}(?![A-Za-z0-9])",
      validator: "digitalocean-token",
      base: 5,
      publicPrefix: 7,
      tags: ["cloud"],
      revoke: "Delete the token under API, Tokens.",
      examples: () => {
        const token = `dor_v1_${sample("hex", 64)}`;
        return {
          positive: exampleLines("DIGITALOCEAN_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
