/** Gel Cloud secret keys: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const gel: VendorRules = {
  vendor: "Gel",
  rules: [
    markedToken({
      id: "gel-secret-key",
      name: "Gel Cloud secret key",
      description: "Controls the instances of an organisation.",
      docs: "Gel Cloud: secret keys",
      severity: "high",
      value: "(?:nbwt1?|edbt[0-9])_[A-Za-z0-9_-]{60,400}",
      sample: () => `nbwt1_${sample("base64url", 100)}`,
      variable: "EDGEDB_SECRET_KEY",
      tags: ["database"],
      revoke: "Revoke the key with the command line.",
    }),
  ],
};
