/** Zoom client secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const zoom: VendorRules = {
  vendor: "Zoom",
  rules: [
    {
      id: "zoom-client-secret",
      name: "Zoom client secret",
      description: "Authenticates an application to Zoom.",
      docs: "Zoom: OAuth",
      severity: "high",
      regex: assignment({ names: ["zoom"], words: ["secret"], bounded: true, value: "[A-Za-z0-9]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Regenerate the secret in the app's credentials.",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: exampleLines("ZOOM_CLIENT_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `ZOOM_CLIENT_SECRET=${value}${value}`,
            `ZOOM_CLIENT_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
