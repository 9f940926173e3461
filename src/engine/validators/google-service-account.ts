/** Google Cloud's service account keys: a JSON file. Source: Google Cloud IAM, "Create and delete service account keys". */
import { parseJsonObject } from "./codec/json-object.ts";
import { judgeArmoured } from "./pem-private-key.ts";
import { armouredKey } from "./private-key/armour.ts";
import { malformed, plausible, type ValidatorContext, type Verdict } from "./verdict.ts";

const TYPE = /"type"\s*:\s*"service_account"/;
const EMAIL = /"client_email"\s*:\s*"[\w.-]+@[\w.-]+\.gserviceaccount\.com"/;

export function googleServiceAccount(secret: string, context: ValidatorContext): Verdict {
  const text = context.match.length >= secret.length ? context.match : secret;
  const json = parseJsonObject(text.slice(Math.max(0, text.indexOf("{")), text.lastIndexOf("}") + 1));
  const keyText = typeof json?.["private_key"] === "string" ? json["private_key"] : text;
  const key = armouredKey(keyText) ?? armouredKey(secret);
  if (key === undefined) return malformed("it holds no private key");
  const verdict = judgeArmoured(key);
  if (verdict.kind === "malformed") return verdict;
  if (!TYPE.test(text) && !EMAIL.test(text))
    return plausible("a private key in JSON that names no service account");
  return { ...verdict, why: `a service account with ${verdict.why}` };
}
