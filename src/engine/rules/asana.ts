/** Asana personal access tokens and client secrets. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const asana: VendorRules = {
  vendor: "Asana",
  rules: [
    {
      id: "asana-access-token",
      name: "Asana personal access token",
      description: "Reads and changes tasks as its owner.",
      docs: "Asana: Personal access token",
      severity: "high",
      regex:
        "(?<![A-Za-z0-9/])((?:[01]/[0-9]{15,17}|2/[0-9]{15,17}/[0-9]{15,17}):[a-f0-9]{32})(?![A-Za-z0-9])",
      gates: { entropy: 3 },
      base: 5,
      publicPrefix: 2,
      revoke: "Deauthorize the token in the developer console.",
      examples: () => {
        const value = `1/${sample("digits", 16)}:${sample("hex", 32)}`;
        const newer = `2/${sample("digits", 16)}/${sample("digits", 16, 2)}:${sample("hex", 32)}`;
        return {
          positive: [...exampleLines("ASANA_TOKEN", value), ...exampleLines("ASANA_TOKEN", newer)],
          negative: [value.slice(0, -1), value.replace(":", "-")],
        };
      },
    },
    {
      id: "asana-client-secret",
      name: "Asana client secret",
      description: "Authenticates an application to Asana.",
      docs: "Asana: OAuth",
      severity: "high",
      regex: assignment({
        names: ["asana"],
        words: ["secret", "token", "key", "pat"],
        value: "(?:0/)?[a-f0-9]{32}",
      }),
      gates: { entropy: 3, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Reset the secret on the app's page in the developer console.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: [...exampleLines("ASANA_CLIENT_SECRET", value)],
          negative: [`ASANA_PROJECT=${value}`, `ASANA_CLIENT_SECRET=${value}${value}`],
        };
      },
    },
  ],
};
