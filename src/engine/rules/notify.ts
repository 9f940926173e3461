/** GOV.UK Notify API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { sampleUuid } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { spelled } from "./token-shapes.ts";

export const notify: VendorRules = {
  vendor: "GOV.UK Notify",
  rules: [
    namedToken({
      id: "notify-api-key",
      name: "GOV.UK Notify API key",
      description: "Sends letters, mail and messages for a service.",
      docs: "GOV.UK Notify: API documentation",
      severity: "high",
      names: ["notify"],
      words: ["key", "token", "secret"],
      bounded: true,
      strict: true,
      value: spelled(
        "[A-Za-z0-9_]{1,30}(?:-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}){2}",
        () => `relay_live-${sampleUuid()}-${sampleUuid(2)}`,
      ),
      tags: ["messaging"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
