/** Intercom access token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const intercom: VendorRules = {
  vendor: "Intercom",
  rules: [
    {
      id: "intercom-access-token",
      name: "Intercom access token",
      description: "Reads and changes an Intercom workspace's people and conversations.",
      docs: "Intercom: Authentication",
      severity: "high",
      regex: assignment({ names: ["intercom"], value: "dG9rO[A-Za-z0-9+/]{54,60}", padding: "={0,2}" }),
      gates: { entropy: 4.0, digit: true },
      validator: "named-secret",
      base: 5,
      assignment: true,
      revoke: "Regenerate the token in the Developer Hub.",
      examples: () => {
        const value = "dG9" + "rO" + sample("base64", 54) + "=";
        return {
          positive: exampleLines("INTERCOM_ACCESS_TOKEN", value),
          negative: [`CHECKSUM=${value}`, `INTERCOM_ACCESS_TOKEN=${value.slice(0, 10)}`],
        };
      },
    },
    markedToken({
      id: "intercom-unnamed-access-token",
      name: "Intercom access token without a name",
      description: "Reads and changes a workspace's data.",
      docs: "Intercom: Authentication",
      severity: "high",
      value: "dG9rO[gjm][A-Za-z0-9]{53}=",
      sample: () => `dG9rOj${sample("alnum", 53)}=`,
      variable: "TOKEN",
      entropy: 3.5,
      notAfter: "A-Za-z0-9+/=_-",
      revoke: "Regenerate the token in the Developer Hub.",
    }),
  ],
};
