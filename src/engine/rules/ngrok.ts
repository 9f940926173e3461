/** ngrok authtoken: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const ngrok: VendorRules = {
  vendor: "ngrok",
  rules: [
    {
      id: "ngrok-authtoken",
      name: "ngrok authtoken",
      description: "Opens tunnels as its owner.",
      docs: "ngrok: Authtokens",
      severity: "medium",
      regex: assignment({ names: ["ngrok"], value: "[A-Za-z0-9]{20,30}_[A-Za-z0-9]{20,24}" }),
      gates: { entropy: 3.8, digit: true },
      validator: "named-secret",
      base: 5,
      assignment: true,
      revoke: "Delete the authtoken on the dashboard.",
      examples: () => {
        const value = `${sample("alnum", 27)}_${sample("alnum", 21)}`;
        return {
          positive: exampleLines("NGROK_AUTHTOKEN", value),
          negative: [`CHECKSUM=${value}`, `NGROK_AUTHTOKEN=${value.slice(0, 10)}`],
        };
      },
    },
  ],
};
