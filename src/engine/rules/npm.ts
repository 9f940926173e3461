/** npm's access tokens: known by their prefix, proved by their checksum. */
import type { VendorRules } from "../rule.ts";
import { encodeBase62 } from "../validators/codec/base62.ts";
import { crc32 } from "../validators/codec/crc32.ts";
import { exampleLines } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { uuid } from "./token-shapes.ts";

export const npm: VendorRules = {
  vendor: "npm",
  rules: [
    {
      id: "npm-access-token",
      name: "npm access token",
      description: "Reads and publishes packages as its owner.",
      docs: "GitHub Changelog: npm has a new access token format",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])",
      validator: "npm-token",
      base: 5,
      publicPrefix: 4,
      tags: ["packages"],
      revoke: "Delete the token under Access Tokens, or run `npm token revoke`.",
      examples: () => {
        const body = sample("alnum", 30);
        const token = `npm_${body}${encodeBase62(crc32(body), 6)}`;
        return {
          positive: [...exampleLines("NPM_TOKEN", token), `//registry.example.invalid/:_authToken=${token}`],
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    namedToken({
      id: "npm-legacy-token",
      name: "npm access token of the older form",
      description: "Reads and publishes packages as its owner.",
      docs: "npm Docs: About access tokens",
      severity: "high",
      names: ["npm"],
      words: ["token", "auth", "key"],
      bounded: true,
      value: uuid(),
      tags: ["packages"],
      revoke: "Delete the token under Access Tokens, or run `npm token revoke`.",
    }),
  ],
};
