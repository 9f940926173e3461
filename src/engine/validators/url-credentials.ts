/** Credentials within a URL: `scheme://user:password@host`. Source: RFC 3986, section 3.2.1. */
import { codeReference } from "./code-reference.ts";
import { percentDecode } from "./codec/percent.ts";
import { judgeCredentials } from "./credentials.ts";
import { malformed, type ValidatorContext, type Verdict } from "./verdict.ts";

/** White space by its ASCII signs: in latin1 text the second bytes of UTF-8 would count as well. */
const AUTHORITY =
  /[a-z][a-z0-9+.-]{1,24}:\/\/([^:@/\t\n\r "'`]{0,128}):([^\t\n\r "'`]{1,256})@([^/@\t\n\r "'`?#,]{1,255})/i;

export function urlCredentials(secret: string, context: ValidatorContext): Verdict {
  const parts = AUTHORITY.exec(secret) ?? AUTHORITY.exec(context.match);
  const password = percentDecode(parts?.[2] ?? secret);
  if (/^\d{1,5}\//.test(password)) return malformed("a port and a path");
  if (parts?.[1] === "localhost") return malformed("a host and its port");
  const reference = codeReference(password);
  if (reference !== undefined) return malformed(reference);
  return judgeCredentials(percentDecode(parts?.[1] ?? ""), password, parts?.[3] ?? "");
}
