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
      names: [
        "notify_api_key",
        "notify_key",
        "notify_token",
        "notify_secret",
        "notify_api_token",
        "notify_access_token",
        "notify_client_secret",
        "notify_api_secret",
        "notify_auth_token",
        "notify_api",
      ],
      bounded: true,
      value: spelled(
        "[A-Za-z0-9_]{1,30}(?:-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}){2}",
        () => `relay_live-${sampleUuid()}-${sampleUuid(2)}`,
      ),
      tags: ["messaging"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
