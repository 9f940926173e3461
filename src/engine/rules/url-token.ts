/**
 * Random values in addresses, where no rule knows the service: in the path of an API, as the user of a URL, where a number for a path
 * would tell of Sentry's, which are public.
 * Promises: commits, UUIDs and what reads as words do not count, nor what a badge or a gist is known by. The judge decides.
 */
import type { RuleSpec, VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

/** Hexadecimal of no digest's length, MD5 apart. */
const HEX = "[0-9a-f]{20,39}|[0-9A-F]{20,39}|[0-9a-f]{41,63}|[0-9a-f]{65,128}";
/** Without a prefix, as ids have: `cus_…`, `srv-…`. */
const IN_PATH = `[0-9a-f]{0,7}[g-zA-Z][A-Za-z0-9]{7}[A-Za-z0-9_-]{9,255}|${HEX}`;
/** All but what Sentry's public addresses begin with. */
const USER = "[0-9a-f]{0,31}[g-zA-Z_-][A-Za-z0-9_.-]{8,255}|[0-9a-f]{20,31}|[0-9a-f]{33,128}";
const NO_PASSWORD = "(?::x?)?@[A-Za-z0-9.-]{3,100}";
const HOST = "(?:api|hooks)[.-][A-Za-z0-9.-]{3,60}";
const REVOKE = "Replace the key at the service that the address belongs to, and send it in a header instead.";

const told: Pick<RuleSpec, "gates" | "validator" | "base" | "assignment" | "tags" | "revoke"> = {
  gates: { entropy: 3.2, digit: true },
  validator: "told-secret",
  base: 0,
  assignment: true,
  tags: ["generic", "url"],
  revoke: REVOKE,
};

export const urlToken: VendorRules = {
  vendor: "URLs",
  rules: [
    {
      ...told,
      id: "url-token-path",
      name: "Token in an API's path",
      description:
        "A random value in the path of an API's address, as services have whose keys belong there.",
      docs: "CWE-598: Use of GET Request Method With Sensitive Query Strings",
      severity: "low",
      regex: `//${HOST}/(?:[A-Za-z0-9_.:-]{1,16}/){0,4}(${IN_PATH})(?![A-Za-z0-9_.=%:-])`,
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: [
            `curl https://api.corp-forge.net/v1/${value}/orders\n`,
            `"https://hooks.corp-forge.net/${value}"`,
          ],
          negative: [
            `https://api.corp-forge.net/v1/${sample("hex", 40)}`,
            `https://api.corp-forge.net/v1/orders_of_the_year_2024`,
            `https://cdn.corp-forge.net/v1/${value}/relay.js`,
          ],
        };
      },
    },
    {
      ...told,
      id: "url-token-user",
      name: "Token as a URL's user",
      description: "A random value where a URL has its user, and no password behind it.",
      docs: "RFC 3986: URI, section 3.2.1",
      severity: "medium",
      regex:
        `https?://(${USER})${NO_PASSWORD}` +
        `|https?://([0-9a-f]{32})${NO_PASSWORD}(?::[0-9]{2,5})?(?:/[A-Za-z_]|/?[^A-Za-z0-9/.:_-])`,
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: [
            `git clone https://${value}@git.corp-forge.net/a/b.git\n`,
            `https://${value}:@api.corp-forge.net/v1`,
          ],
          negative: [
            `https://${sample("hex", 32)}@events.corp-forge.net/42`,
            `https://deploy@git.corp-forge.net/a/b.git`,
            `https://cdn.corp-forge.net/${value}@2x.png`,
          ],
        };
      },
    },
  ],
};
