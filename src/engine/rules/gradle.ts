/** Gradle API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either, opaque } from "./token-shapes.ts";

export const gradle: VendorRules = {
  vendor: "Gradle",
  rules: [
    namedToken({
      id: "gradle-api-key",
      name: "Gradle API key",
      description: "Publishes plugins or reads builds as its owner.",
      docs: "Gradle: API documentation",
      severity: "high",
      names: [
        "gradle_publish_key",
        "gradle_publish_secret",
        "gradle_publish",
        "develocity",
        "gradle_enterprise",
      ],
      value: either(alnum(32), base64url(32), opaque(32, 80)),
      tags: ["packages"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
