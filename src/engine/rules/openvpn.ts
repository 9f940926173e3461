/** OpenVPN API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { base64url, either, opaque } from "./token-shapes.ts";

export const openvpn: VendorRules = {
  vendor: "OpenVPN",
  rules: [
    namedToken({
      id: "openvpn-api-secret",
      name: "OpenVPN API secret",
      description: "Controls a company's private network.",
      docs: "OpenVPN: API documentation",
      severity: "critical",
      names: ["openvpn"],
      value: either(base64url(64), base64url(43), opaque(32, 70)),
      tags: ["network"],
      revoke: "Replace the secret where the application is registered.",
    }),
    {
      id: "openvpn-static-key",
      name: "OpenVPN static key",
      description:
        "Signs or encrypts the packets of a private network: who holds it may knock at its door, or read along.",
      docs: "OpenVPN: Static key mini-HOWTO",
      severity: "high",
      regex:
        "(-----BEGIN OpenVPN (?:Static key V1|tls-crypt-v2 (?:client|server) key)-----[A-Za-z0-9+/=\\s\\\\]{64,2000}?-----END OpenVPN )",
      anchors: ["OpenVPN "],
      base: 5,
      publicPrefix: 10,
      tags: ["network", "private-key"],
      revoke: "Make a new key with `openvpn --genkey` and give it to every member of the network.",
      examples: () => {
        const lines = Array.from({ length: 16 }, (_, index) => sample("hex", 32, index + 1));
        const block = (label: string): string =>
          `-----BEGIN OpenVPN ${label}-----\n${lines.join("\n")}\n-----END OpenVPN ${label}-----\n`;
        return {
          positive: [`<tls-auth>\n${block("Static key V1")}</tls-auth>\n`, block("tls-crypt-v2 server key")],
          negative: ["-----BEGIN OpenVPN Static key V1-----\n...\n-----END OpenVPN Static key V1-----\n"],
        };
      },
    },
  ],
};
