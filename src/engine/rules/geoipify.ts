/** IP Geolocation by Whois API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const geoipify: VendorRules = {
  vendor: "IP Geolocation by Whois",
  rules: [
    namedToken({
      id: "geoipify-api-key",
      name: "IP Geolocation by Whois API key",
      description: "Looks up addresses at its owner's quota.",
      docs: "IP Geolocation by Whois: API documentation",
      severity: "low",
      names: ["geoipify", "geoipifi", "geo_ipify", "whoisxml", "whoisxmlapi", "ipify"],
      value: spelled("at_[A-Za-z0-9]{29}", () => `at_${sample("alnum", 29)}`),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
