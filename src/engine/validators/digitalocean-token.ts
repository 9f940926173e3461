/** DigitalOcean's tokens: `dop_v1_`, `doo_v1_`, `dor_v1_` and 64 hex digits. Source: DigitalOcean Docs, "Personal access tokens"; release notes on prefixes. */
import { hexFault } from "./hex-body.ts";
import { malformed, plausible, type Verdict } from "./verdict.ts";

export function digitaloceanToken(secret: string): Verdict {
  const hex = /^do[opr]_v1_([0-9a-f]{64})$/.exec(secret)?.[1];
  if (hex === undefined) return malformed("not of a DigitalOcean token's form");
  const fault = hexFault(hex);
  return fault === undefined ? plausible("DigitalOcean's prefix and random hexadecimal") : malformed(fault);
}
