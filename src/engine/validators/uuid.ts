/** Secrets of UUID form, which tests make by the dozen. Source: RFC 9562. Promises: nil, max, counting and the standard's own ids are malformed. */
import { isBesideTest } from "../judge/beside-test.ts";
import { hexFault } from "./hex-body.ts";
import { malformed, type ValidatorContext, type Verdict, weak } from "./verdict.ts";

const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const STANDARD_NAMESPACE = /^6ba7b81[0-4]-9dad-11d1-80b4-00c04fd430c8$/i;
const EXAMPLE =
  /^(?:f81d4fae-7dec-11d0-a765-00a0c91e6bf6|550e8400-e29b-41d4-a716-446655440000|123e4567-e89[a-f]-12d\d-a456-426614174[0-9a-f]{3}|00000000-0000-0000-c000-000000000046)$/i;
const KINDS: Readonly<Record<string, string>> = {
  1: "made from time and machine",
  4: "random",
  6: "made from time and machine",
  7: "made from time and chance",
};

/** `SecretID: relaySecret, AccessorID: "v"`: the nearest name counts. */
const ID_BEFORE =
  /(?:accessor|role|lease|entity|request)[_-]?id["'`\]]{0,2}[ \t]{0,12}(?::|=|:=|=>)[ \t]{0,12}["'`]?$/i;

export function uuid(
  secret: string,
  { match = "", before = "", after = "" }: Partial<ValidatorContext> = {},
): Verdict {
  if (!FORM.test(secret)) return malformed("not of a UUID's form");
  if (STANDARD_NAMESPACE.test(secret) || EXAMPLE.test(secret))
    return malformed("a UUID out of a standard or its examples");
  const fault = hexFault(secret.replaceAll("-", ""));
  if (fault !== undefined) return malformed(fault);
  if (ID_BEFORE.test(match.slice(0, Math.max(0, match.lastIndexOf(secret)))))
    return malformed("an id by the name before it");
  if (isBesideTest(before, after)) return malformed("a test's by the field beside it");
  if (isRepeating(secret)) return malformed("the same digits over and over");
  const groups = secret.split("-");
  if (groups.every((group) => /^(.)\1*$/.test(group))) return malformed("one digit over and over");
  const kind = /[89ab]/i.test(secret[19]!) ? KINDS[secret[14]!] : undefined;
  return weak(kind === undefined ? "a UUID of no usual kind" : `a UUID ${kind}`);
}

/** `1234abcd-1234-abcd-1234-…`: four digits of eight fours three times; 1e-8 at random. */
function isRepeating(secret: string): boolean {
  const fours = secret.toLowerCase().replaceAll("-", "").match(/.{4}/g) ?? [];
  return fours.some((four) => fours.filter((other) => other === four).length >= 3);
}
