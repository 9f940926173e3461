/** Bitwarden Secrets Manager access tokens: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { sampleUuid } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const bitwarden: VendorRules = {
  vendor: "Bitwarden",
  rules: [
    markedToken({
      id: "bitwarden-access-token",
      name: "Bitwarden Secrets Manager access token",
      description: "Reads the secrets a machine account was granted.",
      docs: "Bitwarden: Access tokens",
      severity: "critical",
      value: "0\\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{22}==",
      sample: () => `0.${sampleUuid()}.${sample("alnum", 30)}:${sample("base64", 22)}==`,
      variable: "BWS_ACCESS_TOKEN",
      notAfter: "A-Za-z0-9_=-",
      tags: ["secrets-manager"],
      revoke: "Revoke the token of the machine account.",
    }),
  ],
};
