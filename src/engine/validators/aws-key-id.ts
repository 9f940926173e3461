/**
 * AWS access key ids: four letters and sixteen of base32, in which bits 1 to 40 are the account's number.
 * Source: AWS IAM User Guide, "Understanding unique ID prefixes"; AWS STS API, `GetAccessKeyInfo`. Ids issued before 2019
 * (body beginning with I or J) hold no number. Ids whose body begins below Q otherwise have not been issued so far.
 */

import { isPlaceholder } from "../judge/placeholder.ts";
import { decodeBase32 } from "./codec/base32.ts";
import { malformed, plausible, proved, type ValidatorContext, type Verdict } from "./verdict.ts";

const FORM = /^(?:AKIA|ASIA|ABIA|ACCA|AROA|AIDA|AGPA|AIPA|ANPA|ANVA|APKA|ASCA|A3T[A-Z0-9])([A-Z2-7]{16})$/;
const ACCOUNT_MAX = 999_999_999_999;

/** A request that was signed names its key so: `AKIA…/20260117/eu-west-1/s3/aws4_request`. Nobody signs with what stands there. */
const SCOPE = /^(?:\/|%2F)20\d{6}(?:\/|%2F)/i;

export function awsKeyId(secret: string, context: ValidatorContext): Verdict {
  const verdict = judged(secret);
  return SCOPE.test(context.after ?? "") ? { ...verdict, claim: "weak" } : verdict;
}

function judged(secret: string): Verdict {
  const body = FORM.exec(secret)?.[1];
  const bytes = body === undefined ? undefined : decodeBase32(body);
  if (body === undefined || bytes === undefined) return malformed("not of an access key id's form");
  const filler = isPlaceholder(secret);
  if (filler !== undefined) return malformed(filler);
  if (/^[A-P]/.test(body)) return plausible("an access key id of the form that names no account");
  const account = accountOf(bytes);
  if (account > ACCOUNT_MAX) return malformed("no account has the number it holds");
  return proved(`it belongs to AWS account ${String(account).padStart(12, "0")}`);
}

/** The top bit marks the form; the forty after it are the number. */
function accountOf(bytes: readonly number[]): number {
  let value = bytes[0]! & 0x7f;
  for (let index = 1; index < 6; index++) value = value * 256 + bytes[index]!;
  return Math.floor(value / 128);
}
