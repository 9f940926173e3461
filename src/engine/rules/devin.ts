/** Devin API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { either, spelled } from "./token-shapes.ts";

export const devin: VendorRules = {
  vendor: "Devin",
  rules: [
    namedToken({
      id: "devin-api-key",
      name: "Devin API key",
      description: "Starts coding sessions as its owner.",
      docs: "Devin: API documentation",
      severity: "high",
      names: ["devin"],
      value: either(
        spelled("apk_(?:user_)?[A-Za-z0-9+/_-]{30,200}", () => `apk_${sample("alnum", 60)}`),
        { ...spelled("cog_[a-z0-9]{40,64}", () => `cog_${sample("lowerDigits", 52)}`), padding: "={0,2}" },
      ),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
    markedToken({
      id: "devin-service-key",
      name: "Devin service key",
      description: "Starts coding sessions as a service user.",
      docs: "Devin: API documentation",
      severity: "high",
      value: "cog_[a-z0-9]{40,64}",
      sample: () => `cog_${sample("lowerDigits", 52)}`,
      variable: "COG_KEY",
      entropy: 3.5,
      publicPrefix: 4,
      tags: ["ai"],
      revoke: "Revoke the key in the organisation's settings.",
    }),
    markedToken({
      id: "devin-personal-key",
      name: "Devin personal key",
      description: "Starts coding sessions as its owner.",
      docs: "Devin: API documentation",
      severity: "high",
      value: "apk_(?:user_)?[A-Za-z0-9+/]{80,120}={0,2}",
      sample: () => `apk_${sample("alnum", 86)}==`,
      variable: "SESSIONS_KEY",
      entropy: 4,
      notAfter: "A-Za-z0-9+/=_-",
      publicPrefix: 4,
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
