/** Stripe's keys: the mode stands in the prefix. Source: Stripe Documentation, "API keys". */
import { plausibleUnlessFiller } from "./filler.ts";
import { malformed, testKey, type Verdict } from "./verdict.ts";

export function stripeKey(secret: string): Verdict {
  const signing = /^whsec_([A-Za-z0-9+/=]{24,})$/.exec(secret)?.[1];
  if (signing !== undefined) return plausibleUnlessFiller(signing, "a webhook's signing secret");
  const parts = /^(?:sk|rk|rkcs|pk|uk)_(?:org_)?(live|test|prod)_([A-Za-z0-9]{10,255})$/.exec(secret);
  if (parts === null) return malformed("not of a Stripe key's form");
  const verdict = plausibleUnlessFiller(parts[2]!, "a key for live data");
  return verdict.kind === "plausible" && parts[1] === "test" ? testKey("a key for test data") : verdict;
}
