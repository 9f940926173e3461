/** Twilio's identifiers: two letters and 32 hex digits. Source: Twilio Docs, "What is a String Identifier (SID)?". */
import { hexFault } from "./hex-body.ts";
import { malformed, named, type Verdict } from "./verdict.ts";

export function twilioSid(secret: string): Verdict {
  const parts = /^(AC|SK)([0-9a-fA-F]{32})$/.exec(secret);
  if (parts === null) return malformed("not of a Twilio identifier's form");
  const fault = hexFault(parts[2]!);
  if (fault !== undefined) return malformed(fault);
  return named(parts[1] === "SK" ? "an API key's identifier" : "an account's identifier");
}
