/** Auth0 client secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const auth0: VendorRules = {
  vendor: "Auth0",
  rules: [
    {
      id: "auth0-client-secret",
      name: "Auth0 client secret",
      description: "Authenticates an application to an Auth0 tenant.",
      docs: "Auth0: Application Settings",
      severity: "high",
      regex: assignment({ names: ["auth0"], value: "[A-Za-z0-9_-]{64}" }),
      gates: { entropy: 4.3, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Rotate the secret in the application's settings.",
      examples: () => {
        const value = sample("base64url", 64);
        return {
          positive: exampleLines("AUTH0_CLIENT_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `AUTH0_CLIENT_SECRET=${value}${value}`,
            `AUTH0_CLIENT_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
