/** Shopify's tokens: `shpat_`, `shpca_`, `shppa_`, `shpss_` and 32 hex digits. Source: Shopify Developer Changelog, "Length of the Shopify access token is increasing". */
import { plausibleUnlessFiller } from "./filler.ts";
import { hexFault } from "./hex-body.ts";
import { malformed, plausible, type Verdict } from "./verdict.ts";

export function shopifyToken(secret: string): Verdict {
  const hex = /^shp(?:at|ca|pa|ss)_([0-9a-fA-F]{32})$/.exec(secret)?.[1];
  if (hex !== undefined) {
    const fault = hexFault(hex);
    return fault === undefined ? plausible("Shopify's prefix and random hexadecimal") : malformed(fault);
  }
  const other = /^shp(?:rt|sb|tka|ua|at|ca)_([A-Za-z0-9]{16,64})$/.exec(secret)?.[1];
  return other === undefined
    ? malformed("not of a Shopify token's form")
    : plausibleUnlessFiller(other, "Shopify's prefix");
}
