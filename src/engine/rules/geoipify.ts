/** WhoisXML API's keys: known by their prefix and length. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const geoipify: VendorRules = {
  vendor: "IP Geolocation by Whois",
  rules: [
    markedToken({
      id: "geoipify-api-key",
      name: "IP Geolocation by Whois API key",
      description: "Looks up addresses at its owner's quota.",
      docs: "WhoisXML API: IP Geolocation API documentation",
      severity: "low",
      value: "at_[A-Za-z0-9]{29}",
      sample: () => `at_${sample("alnum", 29)}`,
      variable: "GEOIPIFY_API_KEY",
      entropy: 3.6,
      publicPrefix: 3,
      validator: "named-secret",
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
