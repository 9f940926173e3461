/** Honeybadger keys: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const honeybadger: VendorRules = {
  vendor: "Honeybadger",
  rules: [
    markedToken({
      id: "honeybadger-key",
      name: "Honeybadger key",
      description: "Writes to a project or reads an account.",
      docs: "Honeybadger: API keys",
      severity: "medium",
      value: "hb[pu]_[A-Za-z0-9]{30,40}",
      sample: () => `hbp_${sample("alnum", 36)}`,
      variable: "HONEYBADGER_API_KEY",
      tags: ["monitoring"],
      revoke: "Replace the key in the project's settings.",
    }),
  ],
};
