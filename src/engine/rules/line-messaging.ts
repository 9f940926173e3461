/** LINE channel access token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

/** How all long-lived tokens end. */
const END = ["dB04t89/1O/", "w1cDnyilFU="].join("");

export const lineMessaging: VendorRules = {
  vendor: "LINE",
  rules: [
    {
      id: "line-messaging-channel-access-token",
      name: "LINE channel access token",
      description: "Sends messages as an official account.",
      docs: "LINE: Channel access tokens",
      severity: "high",
      regex: assignment({
        names: ["line_channel", "line_bot", "line_messaging", "line_access", "channel_access"],
        value: "[A-Za-z0-9+/]{169,172}",
        padding: "={0,2}",
      }),
      gates: { entropy: 4.8, digit: true },
      validator: "named-secret",
      base: 5,
      assignment: true,
      revoke: "Reissue the token in the LINE Developers Console.",
      examples: () => {
        const value = sample("base64", 171) + "=";
        return {
          positive: exampleLines("LINE_CHANNEL_ACCESS_TOKEN", value),
          negative: [`CHECKSUM=${value}`, `LINE_CHANNEL_ACCESS_TOKEN=${value.slice(0, 10)}`],
        };
      },
    },
    {
      id: "line-messaging-unnamed-token",
      name: "LINE channel access token by its end",
      description: "Sends messages as an official account.",
      docs: "LINE: Channel access tokens",
      severity: "high",
      regex: `(?<![A-Za-z0-9+/])([A-Za-z0-9+/]{130,160}${END})`,
      gates: { entropy: 4.8, digit: true },
      base: 5,
      revoke: "Reissue the token in the LINE Developers Console.",
      examples: () => {
        const value = sample("base64", 147) + END;
        return {
          positive: [`LineBotApi('${value}')`, `Authorization: Bearer ${value}\n`],
          negative: [`LineBotApi('...${END}')`, `LineBotApi('${sample("base64", 171)}=')`],
        };
      },
    },
  ],
};
