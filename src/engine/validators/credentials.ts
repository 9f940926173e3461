/**
 * What the validators of user-and-password pairs share. Promises: reasons name neither of the two.
 */
import { isPlaceholder, judgePassword } from "../judge/index.ts";
import { malformed, plausible, type Verdict } from "./verdict.ts";

const EXAMPLE_HOST =
  /(?:^|\.)(?:example\.(?:com|org|net|edu)|(?:your|my)?domain\.(?:com|tld)|example|invalid|test)(?::|$)|^(?:(?:my|your)[-_]?)?(?:host|hostname|server)(?::|$)/i;
const LOCAL_HOST = /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal)(?::|$)/i;
/** What tutorials write; nobody's secret. */
const DEFAULTS = new Set(
  "pass password passwd pwd secret user username admin root postgres mysql mongo redis guest rabbitmq test".split(
    " ",
  ),
);

/** `password` of `user` at `host` (empty where unknown). */
export function judgeCredentials(user: string, password: string, host: string): Verdict {
  if (password.length === 0) return malformed("an empty password");
  if (EXAMPLE_HOST.test(host)) return malformed("the host of an example");
  const filler = isPlaceholder(password, "generic");
  if (filler !== undefined) return malformed(filler);
  if (DEFAULTS.has(password.toLowerCase()) || password === user) return malformed("a default password");
  if (/^[:\-.\\/]/.test(password) && /^[A-Za-z:\-./\\]+$/.test(password))
    return malformed("a path or a parameter");
  const judged = judgePassword(password, "password");
  const quality = "rejected" in judged ? "a weak password" : judged.why;
  return plausible(LOCAL_HOST.test(host) ? `${quality} for this machine itself` : quality);
}
