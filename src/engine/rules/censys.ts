/** Censys API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { alnum } from "./token-shapes.ts";

export const censys: VendorRules = {
  vendor: "Censys",
  rules: [
    namedToken({
      id: "censys-api-secret",
      name: "Censys API secret",
      description: "Searches hosts at its owner's quota.",
      docs: "Censys: API documentation",
      severity: "medium",
      names: ["censys"],
      value: alnum(32),
      tags: ["security"],
      revoke: "Replace the secret where the application is registered.",
    }),
    markedToken({
      id: "censys-personal-access-token",
      name: "Censys personal access token",
      description: "Searches hosts at its owner's quota.",
      docs: "Censys: Platform API",
      severity: "medium",
      value: "censys_[A-Za-z0-9]{8}_[A-Za-z0-9]{24,40}",
      sample: () => `censys_${sample("alnum", 8)}_${sample("alnum", 32)}`,
      variable: "CENSYS_TOKEN",
      tags: ["security"],
      revoke: "Delete the token under Personal Access Tokens.",
    }),
  ],
};
