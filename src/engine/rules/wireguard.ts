/** WireGuard private and preshared keys. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const wireguard: VendorRules = {
  vendor: "WireGuard",
  rules: [
    {
      id: "wireguard-key",
      name: "WireGuard private key",
      description: "Joins a private network as one of its peers.",
      docs: "WireGuard: Quick Start",
      severity: "high",
      regex: assignment({
        names: ["private_key", "preshared_key", "wireguard", "wg_key", "wg_private"],
        value: "[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]",
        padding: "=",
      }),
      gates: { entropy: 3.8, digit: true },
      validator: "named-secret",
      base: 4,
      assignment: true,
      tags: ["vpn", "private-key"],
      revoke: "Make a new key pair and replace the peer everywhere.",
      examples: () => {
        const value = `${sample("base64", 42)}c=`;
        return {
          positive: [
            `[Interface]\nPrivateKey = ${value}\nAddress = 10.4.0.9/24\n`,
            ...exampleLines("WG_PRIVATE_KEY", value),
          ],
          negative: [`PublicKey = ${value}`, `PrivateKey = ${value.slice(2)}`],
        };
      },
    },
  ],
};
