/** Tokens of Rust's crate registry: `cio` and 32 characters. Source: the registry's own `crates_io_database/src/models/token.rs`. */
import { randomnessBits } from "../judge/randomness.ts";
import { plausibleUnlessFiller } from "./filler.ts";
import { malformed, type Verdict } from "./verdict.ts";

/** Far below random text of this length (45 for all but one in a hundred), far above identifiers. */
const RANDOMNESS_BITS_MIN = 15;

export function cratesIo(secret: string): Verdict {
  const body = /^cio([A-Za-z0-9]{32})$/.exec(secret)?.[1];
  if (body === undefined) return malformed("not of a crate registry token's form");
  if (randomnessBits(body) < RANDOMNESS_BITS_MIN) return malformed("a name rather than a token");
  return plausibleUnlessFiller(body, "the crate registry's prefix and random characters");
}
