/** Microsoft Entra's client secrets: three characters, a digit, `Q~` and 31 to 34 more. Source: Microsoft, "Identifiable keys". */
import { plausibleUnlessFiller } from "./filler.ts";
import { malformed, type Verdict } from "./verdict.ts";

export function azureAdSecret(secret: string): Verdict {
  return /^[\w~.-]{3}\dQ~[\w~.-]{31,34}$/.test(secret)
    ? plausibleUnlessFiller(secret.slice(6), "the mark of a client secret at its place")
    : malformed("the mark of a client secret is not at its place");
}
