/** eBay API secret: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const ebay: VendorRules = {
  vendor: "eBay",
  rules: [
    {
      id: "ebay-api-secret",
      name: "eBay API secret",
      description: "Lists and sells items as an application.",
      docs: "eBay: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])((?:PRD|SBX)-[a-f0-9]{12}(?:-[a-f0-9]{4}){4})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 4,
      tags: ["commerce"],
      revoke: "Replace the secret where the application is registered.",
      examples: () => {
        const token = `PRD-${sample("hex", 12)}-${sample("hex", 4)}-${sample("hex", 4, 2)}-${sample("hex", 4, 3)}-${sample("hex", 4, 4)}`;
        return {
          positive: exampleLines("EBAY_SECRET", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
    {
      id: "ebay-user-token",
      name: "eBay user token",
      description: "Acts for the user who granted it.",
      docs: "eBay Developers Program: OAuth access tokens; Auth'n'Auth tokens",
      severity: "high",
      regex:
        "(?<![A-Za-z0-9])(v\\^1\\.1#i\\^1#[A-Za-z0-9^#+/=]{60,4000}|AgAAAA\\*\\*AQAAAA\\*\\*aAAAAA\\*\\*[A-Za-z0-9+/*=]{60,4000})",
      gates: { entropy: 3.5, digit: true },
      base: 5,
      publicPrefix: 9,
      tags: ["commerce"],
      revoke: "Revoke the token under User Tokens of the application.",
      examples: () => {
        const value = `v^1.1#i^1#p^3#r^1#f^0#I^3#t^${sample("base64", 120)}`;
        return {
          positive: [
            ...exampleLines("EBAY_TOKEN", value),
            `<eBayAuthToken>AgAAAA**AQAAAA**aAAAAA**${sample("base64", 300)}</eBayAuthToken>`,
          ],
          negative: [`EBAY_TOKEN=${value.slice(0, 30)}`, `EBAY_TOKEN=x${value}`],
        };
      },
    },
    markedToken({
      id: "ebay-app-id",
      name: "eBay application id",
      description: "Names an application of the eBay API; the half of its credential that signs in.",
      docs: "eBay Developers Program: Getting your keys",
      severity: "low",
      value: "[A-Za-z0-9]{3,20}-[A-Za-z0-9]{3,20}-(?:PRD|SBX)-[a-f0-9]{9}-[a-f0-9]{8}",
      sample: () => `${sample("alnum", 20, 3)}-orbit-PRD-${sample("hex", 9)}-${sample("hex", 8, 2)}`,
      variable: "EBAY_APP_ID",
      tags: ["commerce"],
      revoke: "Rotate the keyset in the developer account.",
    }),
  ],
};
