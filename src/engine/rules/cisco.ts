/** Passwords in the configuration of Cisco's routers and switches, plain or in type 7, which is an encoding and no hash. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

export const cisco: VendorRules = {
  vendor: "Cisco",
  rules: [
    {
      id: "cisco-enable-password",
      name: "Enable password",
      description: "Opens the privileged mode of a router or a switch.",
      docs: "Cisco IOS Security Command Reference: enable password, enable secret",
      severity: "high",
      regex:
        "(?<![^ \\r\\n])enable (?:password|secret)(?: level \\d{1,2})?(?: 0)? ([^\\s<>]{5,64})(?![^\\s])",
      gates: { digit: true },
      validator: "generic-password",
      base: 3,
      assignment: true,
      tags: ["network", "password"],
      revoke: "Set another one with `enable secret`.",
      examples: () => {
        const value = `${sample("alnum", 10)}!`;
        return {
          positive: [`hostname r1\nenable password ${value}\n`, `enable secret level 15 ${value}\n`],
          negative: ["enable password <removed>\n", "enable password encryption\n"],
        };
      },
    },
    {
      id: "cisco-type-7-password",
      name: "Type 7 password",
      description: "A password of a router or a switch in an encoding that anyone can undo.",
      docs: "Cisco IOS Security Command Reference: service password-encryption",
      severity: "high",
      regex:
        "(?:password|secret|key|key-string|md5|server-key|ascii) 7 ([01][0-9](?:[0-9A-F]{2}){4,32})(?![0-9A-Za-z])",
      anchors: ["word 7 ", "cret 7 ", "key 7 ", "ring 7 ", "md5 7 ", "scii 7 "],
      gates: { digit: true },
      base: 4,
      assignment: true,
      tags: ["network", "password"],
      revoke: "Change the password, and keep it as a secret of type 8 or 9.",
      examples: () => {
        const value = `08${sample("HEX", 18)}`;
        return {
          positive: [`line vty 0 4\n password 7 ${value}\n`, `tacacs-server key 7 ${value}\n`],
          negative: [`password 7 ${value.slice(0, 5)}\n`, "password 5 times\n"],
        };
      },
    },
  ],
};
