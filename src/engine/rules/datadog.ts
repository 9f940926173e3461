/** Datadog API key, Datadog application key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const datadog: VendorRules = {
  vendor: "Datadog",
  rules: [
    {
      id: "datadog-api-key",
      name: "Datadog API key",
      description: "Lets its holder send metrics, logs and events to a Datadog organisation.",
      docs: "Datadog: API and Application Keys",
      severity: "high",
      regex: assignment({ names: ["datadog", "dd_api"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Revoke the key under Organization Settings, API Keys.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("DATADOG_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `DATADOG_API_KEY=${value}${value}`,
            `DATADOG_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    {
      id: "datadog-app-key",
      name: "Datadog application key",
      description: "Together with an API key, reads and changes a Datadog organisation as its owner.",
      docs: "Datadog: API and Application Keys",
      severity: "critical",
      regex: assignment({ names: ["datadog", "dd_app"], value: "[a-f0-9]{40}" }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Revoke the key under Organization Settings, Application Keys.",
      examples: () => {
        const value = sample("hex", 40);
        return {
          positive: exampleLines("DATADOG_APP_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `DATADOG_APP_KEY=${value}${value}`,
            `DATADOG_APP_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
