/** SignalWire API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const signalwire: VendorRules = {
  vendor: "SignalWire",
  rules: [
    namedToken({
      id: "signalwire-api-token",
      name: "SignalWire API token",
      description: "Sends messages and calls at its owner's cost.",
      docs: "SignalWire: API documentation",
      severity: "high",
      names: ["signalwire", "signal_wire"],
      value: spelled("PT[a-f0-9]{48,60}", () => `PT${sample("hex", 48)}`),
      tags: ["messaging"],
      revoke: "Revoke the token in the account's API settings.",
    }),
    markedToken({
      id: "signalwire-unnamed-api-token",
      name: "SignalWire API token without a name",
      description: "Calls and writes on a project's account.",
      docs: "SignalWire: API tokens",
      severity: "high",
      value: "PT[a-f0-9]{48}",
      sample: () => `PT${sample("hex", 48)}`,
      variable: "PROJECT_TOKEN",
      publicPrefix: 2,
      tags: ["telephony"],
      revoke: "Delete the token on the space's API page.",
    }),
  ],
};
