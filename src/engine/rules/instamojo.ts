/** Instamojo API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { alnum, either, hex, spelled } from "./token-shapes.ts";

export const instamojo: VendorRules = {
  vendor: "Instamojo",
  rules: [
    namedToken({
      id: "instamojo-api-token",
      name: "Instamojo API token",
      description: "Takes payments and reads customers of an account.",
      docs: "Instamojo: API documentation",
      severity: "high",
      names: ["instamojo"],
      value: either(
        alnum(32),
        hex(32),
        spelled("test_[0-9a-f]{27}", () => `test_${sample("hex", 27)}`),
      ),
      tags: ["payment"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
