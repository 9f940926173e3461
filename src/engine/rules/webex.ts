/** Webex API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { sampleUuid } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
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
    markedToken({
      id: "webex-marked-token",
      name: "Webex access token by its marks",
      description: "Acts as a bot or a user.",
      docs: "Webex for Developers: Bots",
      severity: "high",
      value: "[A-Za-z0-9]{64}_(?:PF84|P0A1|PS54|PF81|PE93)_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
      sample: () => `${sample("alnum", 64)}_${"PF"}84_${sampleUuid()}`,
      variable: "BOT_TOKEN",
      entropy: 4,
      tags: ["messaging"],
      revoke: "Regenerate the bot's token on its page.",
    }),
  ],
};
