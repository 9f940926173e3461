/** OpenWeather API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const openweather: VendorRules = {
  vendor: "OpenWeather",
  rules: [
    {
      id: "openweather-api-key",
      name: "OpenWeather API key",
      description: "Calls the weather API at its owner's quota.",
      docs: "OpenWeather: API keys",
      severity: "low",
      regex: assignment({ names: ["openweather", "open_weather", "owm_api"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the key on the account's API keys tab.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("OPENWEATHER_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `OPENWEATHER_API_KEY=${value}${value}`,
            `OPENWEATHER_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    {
      id: "openweather-app-id",
      name: "OpenWeather app id",
      description: "Reads weather data at its owner's quota; the service calls its keys so.",
      docs: "OpenWeather: How to start, APPID",
      severity: "low",
      regex: assignment({
        names: ["openweather_app_id", "openweathermap_app_id", "open_weather_map_app_id", "owm_app_id"],
        value: "[a-f0-9]{32}",
      }),
      gates: { entropy: 3, digit: true },
      validator: "hex-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the key on the account's API keys page.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("OPENWEATHER_APPID", value),
          negative: [`CHECKSUM=${value}`, `OPENWEATHER_APPID=${value.slice(1)}`],
        };
      },
    },
  ],
};
