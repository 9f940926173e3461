/** Azure's shared access signatures. Source: Microsoft Learn, "Create a service SAS" and "Create an account SAS". */
import { isPlaceholder } from "../judge/placeholder.ts";
import { decodeBase64 } from "./codec/base64.ts";
import { percentDecode } from "./codec/percent.ts";
import { expired, malformed, plausible, proved, type ValidatorContext, type Verdict } from "./verdict.ts";

const SIGNATURE_BYTES = 32;

export function azureSas(secret: string, context: ValidatorContext): Verdict {
  const text = /(?:^|[?&])sig=/.test(secret) ? secret : context.match;
  const signature = parameter(text, "sig") ?? percentDecode(secret);
  if (isPlaceholder(signature) !== undefined) return malformed("its signature is a placeholder");
  if (decodeBase64(signature)?.length !== SIGNATURE_BYTES)
    return malformed("its signature is not 32 bytes in base64");
  const until = Date.parse(parameter(text, "se") ?? "");
  if (until < context.nowMs) return expired("a signature past its time");
  const version = /^20\d\d-\d\d-\d\d$/.test(parameter(text, "sv") ?? "");
  return version && !Number.isNaN(until)
    ? proved("a signature still in its time")
    : plausible("a signature of 32 bytes");
}

function parameter(text: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|[?&;"'\\s]|&amp;)${name}=([^&\\s"'<>;]+)`).exec(text)?.[1];
  return value === undefined ? undefined : percentDecode(value);
}
