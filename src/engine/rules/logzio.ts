/** Logz.io token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const logzio: VendorRules = {
  vendor: "Logz.io",
  rules: [
    {
      id: "logzio-token",
      name: "Logz.io token",
      description: "Ships logs to, or queries, a Logz.io account.",
      docs: "Logz.io: Manage tokens",
      severity: "medium",
      regex: assignment({
        names: ["logzio", "logz_io_"],
        value: "(?:[A-Za-z]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})",
      }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the token under Settings, Manage tokens.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: exampleLines("LOGZIO_TOKEN", value),
          negative: [`CHECKSUM=${value}`, `LOGZIO_TOKEN=${value.slice(0, 10)}`],
        };
      },
    },
  ],
};
