/** Fly.io's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const flyio: VendorRules = {
  vendor: "Fly.io",
  rules: [
    {
      id: "flyio-macaroon-token",
      name: "Fly.io access token",
      description: "Deploys and manages apps within its caveats.",
      docs: "Fly.io Docs: Access tokens",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])fm[12][ar]?_[A-Za-z0-9+/]{100,1024}={0,3}",
      base: 5,
      publicPrefix: 4,
      tags: ["hosting"],
      revoke: "Run `fly tokens revoke`.",
      examples: () => {
        const token = `fm2_${sample("base64", 600)}`;
        return {
          positive: [
            ...exampleLines("FLY_API_TOKEN", token),
            `FLY_API_TOKEN="FlyV1 fm2_${sample("base64", 400, 2)},fm2_${sample("base64", 200, 3)}"`,
          ],
          negative: [`TOKEN=fm2_${sample("base64", 60)}`, `TOKEN=fm9_${sample("base64", 300)}`],
        };
      },
    },
    {
      id: "flyio-personal-token",
      name: "Fly.io personal access token",
      description: "Acts as its owner.",
      docs: "Fly.io Docs: Access tokens",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])fo1_[A-Za-z0-9_-]{43,64}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 4,
      tags: ["hosting"],
      revoke: "Revoke the token under Account, Access Tokens.",
      examples: () => {
        const token = `fo1_${sample("base64url", 43)}`;
        return {
          positive: exampleLines("FLY_API_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
