/** Spotify client secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const spotify: VendorRules = {
  vendor: "Spotify",
  rules: [
    {
      id: "spotify-client-secret",
      name: "Spotify client secret",
      description: "Authenticates an application to Spotify.",
      docs: "Spotify for Developers: Authorization",
      severity: "medium",
      regex: assignment({ names: ["spotify", "spotipy"], words: ["secret"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Rotate the secret in the app's dashboard.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("SPOTIFY_CLIENT_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `SPOTIFY_CLIENT_SECRET=${value}${value}`,
            `SPOTIFY_CLIENT_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
