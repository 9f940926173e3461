/** Beamer API key: known by its prefix and length, or by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const beamer: VendorRules = {
  vendor: "Beamer",
  rules: [
    {
      id: "beamer-api-key",
      name: "Beamer API key",
      description: "Reads and writes the posts and subscribers of a Beamer account.",
      docs: "Beamer API documentation",
      severity: "medium",
      regex: assignment({ names: ["beamer"], value: "b_[A-Za-z0-9+/_-]{42,44}", padding: "={0,2}" }),
      gates: { entropy: 3.9, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      publicPrefix: 2,
      tags: ["marketing"],
      revoke: "Delete the key under Settings, API.",
      examples: () => {
        const value = `b_${sample("base64url", 43)}`;
        return {
          positive: [...exampleLines("BEAMER_API_KEY", value)],
          negative: [`CHECKSUM=${value}`, `BEAMER_API_KEY=${value.slice(0, 30)}`],
        };
      },
    },
    markedToken({
      id: "beamer-prefixed-key",
      name: "Beamer API key with its prefix",
      description: "Reads and writes the posts and subscribers of a Beamer account.",
      docs: "Beamer API documentation",
      severity: "medium",
      value: "b_[A-Za-z0-9+/]{43}=",
      sample: () => `b_${sample("base64", 43)}=`,
      variable: "RELAY_KEY",
      entropy: 4,
      publicPrefix: 2,
      validator: "named-secret",
      notAfter: "A-Za-z0-9_+/=-",
      tags: ["marketing"],
      revoke: "Delete the key under Settings, API.",
    }),
  ],
};
