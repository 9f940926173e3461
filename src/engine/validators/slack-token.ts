/**
 * Slack's tokens by form. Source: Slack API, "Token types" and "Token rotation"; slackapi's SDKs for the rotated forms.
 * Promises: `proved` where every part of a sub-format fits; other bodies of a known prefix stay plausible.
 */
import { plausibleUnlessFiller } from "./filler.ts";
import { malformed, proved, type Verdict } from "./verdict.ts";

const FORMS: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: "a bot token", pattern: /^xoxb-\d{10,14}-\d{10,14}-[A-Za-z0-9]{24}$/ },
  { what: "a user token", pattern: /^xox[pe]-(?:\d{10,14}-){3}(?:[a-f0-9]{32}|[A-Za-z0-9]{28,34})$/ },
  { what: "an app-level token", pattern: /^xapp-\d-[A-Z0-9]{9,12}-\d{10,14}-[a-f0-9]{64}$/ },
  { what: "a rotating access token", pattern: /^xoxe\.xox[bp]-\d-[A-Za-z0-9]{150,200}$/ },
  { what: "a refresh token", pattern: /^xoxe-\d-[A-Za-z0-9]{140,160}$/ },
  { what: "a workspace token", pattern: /^xox[ar]-(?:\d-)?[A-Za-z0-9-]{30,80}$/ },
  { what: "a legacy token", pattern: /^xox[so]-(?:\d{8,14}-){2,3}[a-fA-F0-9]{10,64}$/ },
  { what: "a browser's session token", pattern: /^xoxc-(?:\d{10,14}-){3}[a-f0-9]{64}$/ },
];

export function slackToken(secret: string): Verdict {
  const body = /^(?:xox[a-z](?:\.xox[a-z])?|xapp)-([\w-]{10,})$/.exec(secret)?.[1];
  if (body === undefined) return malformed("not of a Slack token's form");
  const form = FORMS.find(({ pattern }) => pattern.test(secret));
  const secretPart = body.slice(body.lastIndexOf("-") + 1);
  const verdict = plausibleUnlessFiller(secretPart, "Slack's prefix and an unusual body");
  return verdict.kind === "plausible" && form !== undefined
    ? proved(`every part of ${form.what} fits`)
    : verdict;
}
