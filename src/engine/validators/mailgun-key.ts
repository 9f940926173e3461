/** Mailgun's keys: `key-` and 32 hex digits, or 32, 8 and 8 hex digits. Source: Mailgun Docs, "API authentication". */
import { hexFault } from "./hex-body.ts";
import { malformed, plausible, type Verdict } from "./verdict.ts";

export function mailgunKey(secret: string): Verdict {
  const parts = /^(?:(?:pub)?key-([0-9a-f]{32})|([0-9a-f]{32})-[0-9a-f]{8}-[0-9a-f]{8})$/.exec(secret);
  if (parts === null) return malformed("not of a Mailgun key's form");
  const fault = hexFault(parts[1] ?? parts[2]!);
  return fault === undefined ? plausible("Mailgun's form and random hexadecimal") : malformed(fault);
}
