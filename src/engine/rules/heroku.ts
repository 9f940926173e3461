/** Heroku API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment, UUID } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const heroku: VendorRules = {
  vendor: "Heroku",
  rules: [
    {
      id: "heroku-api-key",
      name: "Heroku API key",
      description: "Controls every app of a Heroku account.",
      docs: "Heroku Dev Center: Platform API, Authentication",
      severity: "critical",
      regex: assignment({ names: ["heroku"], value: UUID }),
      gates: { entropy: 2.8, digit: true },
      validator: "uuid",
      base: 2,
      assignment: true,
      revoke: "Regenerate the API key in Account Settings, or run `heroku authorizations:revoke`.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: exampleLines("HEROKU_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `HEROKU_API_KEY=${value}${value}`,
            `HEROKU_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
