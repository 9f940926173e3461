/** Google's API keys: `AIza` and 35 characters, without a checksum. Source: Google Cloud, "Manage API keys". */
import { plausibleUnlessFiller } from "./filler.ts";
import { malformed, type Verdict } from "./verdict.ts";

export function googleApiKey(secret: string): Verdict {
  return /^AIza[\w-]{35}$/.test(secret)
    ? plausibleUnlessFiller(secret.slice(4), "Google's prefix and length")
    : malformed("not of a Google API key's form");
}
