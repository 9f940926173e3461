/**
 * Grafana's tokens that are base64 of JSON: `glc_` and `{"o","n","k","m"}` for cloud access policies, `eyJrIjoi…` and
 * `{"k","n","id"}` for the older API keys. Source: Grafana documentation, "Cloud access policies" and "API keys".
 */
import { decodeBase64 } from "./codec/base64.ts";
import { parseJsonObject } from "./codec/json-object.ts";
import { plausibleUnlessFiller } from "./filler.ts";
import { malformed, proved, type Verdict } from "./verdict.ts";

const KEY_LENGTH_MIN = 16;

export function grafanaCloud(secret: string): Verdict {
  const fields = parseJsonObject(decodeBase64(secret.replace(/^glc_/, "")));
  if (fields === undefined) return malformed("its body is no JSON in base64");
  const { k, o, n, id } = fields;
  if (typeof k !== "string" || k.length < KEY_LENGTH_MIN) return malformed("it holds no key");
  const filler = plausibleUnlessFiller(k, "");
  if (filler.kind === "malformed") return filler;
  if (o !== undefined) return proved("it holds a key and its organisation");
  return n !== undefined || id !== undefined
    ? proved("it holds a key and its name")
    : malformed("it names no owner");
}
