/** Socket tokens: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const socketDev: VendorRules = {
  vendor: "Socket",
  rules: [
    markedToken({
      id: "socket-dev-token",
      name: "Socket token",
      description: "Scans the packages of an organisation.",
      docs: "Socket: API tokens",
      severity: "medium",
      value: "sktsec_[A-Za-z0-9_-]{36,60}(?:_api)?",
      sample: () => `sktsec_${sample("alnum", 40)}_api`,
      variable: "SOCKET_SECURITY_API_KEY",
      publicPrefix: 7,
      tags: ["security"],
      revoke: "Revoke the token in the settings.",
    }),
  ],
};
