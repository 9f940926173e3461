/** Slack's incoming webhooks and workflow triggers. Source: Slack API, "Sending messages using incoming webhooks". */
import { plausibleUnlessFiller } from "./filler.ts";
import { malformed, type Verdict } from "./verdict.ts";

const HOOK =
  /hooks\.slack(?:-gov)?\.com\/(?:services\/(T[A-Z0-9]{6,14})\/(B[A-Z0-9]{6,14})\/([A-Za-z0-9]{20,32})|(?:workflows|triggers)\/(T|E)[A-Z0-9]{6,14}\/(?:A[A-Z0-9]{6,14}\/)?\d{10,20}\/([A-Za-z0-9]{20,40}))/;

export function slackWebhook(secret: string): Verdict {
  const parts = HOOK.exec(secret);
  if (parts === null) return malformed("not of a webhook's form");
  if (/^[TB]0{6,}$/.test(parts[1] ?? "") || /^B0{6,}$/.test(parts[2] ?? ""))
    return malformed("the documentation's example");
  return plausibleUnlessFiller(parts[3] ?? parts[5] ?? "", "every part of a Slack webhook fits");
}
