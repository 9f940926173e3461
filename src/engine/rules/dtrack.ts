/** Dependency-Track API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { alnum, either, spelled } from "./token-shapes.ts";

export const dtrack: VendorRules = {
  vendor: "Dependency-Track",
  rules: [
    namedToken({
      id: "dtrack-api-key",
      name: "Dependency-Track API key",
      description: "Reads and uploads an organisation's component lists.",
      docs: "Dependency-Track: API documentation",
      severity: "medium",
      names: ["dtrack", "dependency_track", "dependencytrack"],
      value: either(
        alnum(32),
        spelled("odt_(?:[A-Za-z0-9]{8}_)?[A-Za-z0-9]{32}", () => `odt_${sample("alnum", 32)}`),
      ),
      tags: ["security"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
    markedToken({
      id: "dtrack-unnamed-api-key",
      name: "Dependency-Track API key without a name",
      description: "Acts as its team.",
      docs: "Dependency-Track: REST API",
      severity: "medium",
      value: "odt_(?:[A-Za-z0-9]{8}_)?[A-Za-z0-9]{32}",
      sample: () => `odt_${sample("alnum", 32)}`,
      variable: "SBOM_KEY",
      entropy: 3.5,
      validator: "named-secret",
      publicPrefix: 4,
      revoke: "Delete the key on the team's page.",
    }),
  ],
};
