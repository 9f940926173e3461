/** Tailscale's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const tailscale: VendorRules = {
  vendor: "Tailscale",
  rules: [
    {
      id: "tailscale-key",
      name: "Tailscale key",
      description: "Adds devices to a network, or manages it.",
      docs: "Tailscale Docs: Key prefixes",
      severity: "high",
      regex:
        "(?<![A-Za-z0-9])tskey-(?:auth|api|client|scim|webhook)-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{16,48}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 10,
      tags: ["network"],
      revoke: "Revoke the key under Settings, Keys.",
      examples: () => {
        const token = `tskey-auth-k${sample("alnum", 8)}CNTRL-${sample("alnum", 32)}`;
        return {
          positive: exampleLines("TS_AUTHKEY", token),
          negative: [
            `KEY=tskey-auth-k${sample("alnum", 8)}CNTRL-${sample("alnum", 10)}`,
            `KEY=tskey-foo-k${sample("alnum", 8)}CNTRL-${sample("alnum", 32)}`,
          ],
        };
      },
    },
  ],
};
