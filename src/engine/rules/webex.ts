/** Webex API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { sampleUuid } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { either, hex, spelled } from "./token-shapes.ts";

export const webex: VendorRules = {
  vendor: "Webex",
  rules: [
    namedToken({
      id: "webex-api-token",
      name: "Webex API token",
      description: "Reads and writes messages as its owner or bot.",
      docs: "Webex: API documentation",
      severity: "high",
      names: ["webex"],
      value: either(
        spelled(
          "[A-Za-z0-9]{64}_[A-Za-z0-9]{4}_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
          () => `${sample("alnum", 64)}_${sample("alnum", 4)}_${sampleUuid()}`,
        ),
        hex(64),
      ),
      tags: ["messaging"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
