/** age's identities: `AGE-SECRET-KEY-1` in Bech32. Source: "The age file encryption format" (C2SP); BIP 173. */
import { isBech32 } from "./codec/bech32.ts";
import { malformed, proved, type Verdict } from "./verdict.ts";

export function ageSecretKey(secret: string): Verdict {
  if (!/^AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]{58,}$/i.test(secret))
    return malformed("not of an age identity's form");
  return isBech32(secret) ? proved("its checksum fits") : malformed("its checksum does not fit");
}
