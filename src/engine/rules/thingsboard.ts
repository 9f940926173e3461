/** ThingsBoard API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const thingsboard: VendorRules = {
  vendor: "ThingsBoard",
  rules: [
    namedToken({
      id: "thingsboard-api-token",
      name: "ThingsBoard API token",
      description: "Sends and reads a device's data.",
      docs: "ThingsBoard: API documentation",
      severity: "medium",
      names: ["thingsboard", "things_board"],
      value: alnum(20),
      tags: ["iot"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
