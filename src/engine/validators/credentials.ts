/**
 * What the validators of user-and-password pairs share. Promises: reasons name neither of the two.
 */
import { isPlaceholder, judgePassword } from "../judge/index.ts";
import { malformed, plausible, type Verdict, weak } from "./verdict.ts";

const EXAMPLE_HOST =
  /(?:^|\.)(?:example\.(?:com|org|net|edu)|(?:your|my)?domain\.(?:com|tld)|example|invalid|test|tld|dom)(?::|$)|^(?:(?:some|my|your|the|db|custom|proxy|mail|smtp)?[-_]?(?:host(?:\.com)?|hostname|hostspec|server|endpoint|address|dsn)\d?|foo|bar|[a-z]\d?)(?::|$)|^[%[]{0,2}%[A-Z_]/i;
const LOCAL_HOST = /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal)(?::|$)/i;
/** What tutorials write; nobody's secret. */
const DEFAULTS = new Set(
  "pass password passwd pwd secret user username admin root postgres mysql mongo redis guest rabbitmq test".split(
    " ",
  ),
);

/** Words for a password, a key or a user, with others or alone: `some_pass`, `apass`, `secret_access_key`. */
const WORDS_FOR_ONE = /^[a-z_-]{0,24}(?:pass|pwd?|passwd|password|secret|key|token|user)\d?$/i;
/** Accounts that came with a product for decades and that its manuals use to this day. */
const DEMO_ACCOUNTS: ReadonlyMap<string, RegExp> = new Map([["scott", /^tiger\b/i]]);
/** From here on a password reads as made by a program. */
const RANDOM_SCORE_MIN = 0.7;
/** Shorter ones people make up with as many kinds of signs. */
const RANDOM_LENGTH_MIN = 12;

/** `password` of `user` at `host` (empty where unknown). */
export function judgeCredentials(user: string, password: string, host: string): Verdict {
  if (password.length === 0) return malformed("an empty password");
  if (EXAMPLE_HOST.test(host)) return malformed("the host of an example");
  const filler = isPlaceholder(password, "generic");
  if (filler !== undefined) return malformed(filler);
  if (DEFAULTS.has(password.toLowerCase()) || password === user) return malformed("a default password");
  if (/^[:\-.\\/]/.test(password) && /^[A-Za-z:\-./\\]+$/.test(password))
    return malformed("a path or a parameter");
  if (isWritten(user, password) || isExampleOfForm(user, password))
    return malformed("what manuals write for a password");
  const judged = judgePassword(password, "password");
  const isLocal = LOCAL_HOST.test(host);
  if (isLocal && "rejected" in judged) return malformed("words for this machine itself");
  const quality = "rejected" in judged ? "a weak password" : judged.why;
  const why = isLocal ? `${quality} for this machine itself` : quality;
  const isMade =
    "rejected" in judged || judged.score < RANDOM_SCORE_MIN || password.length < RANDOM_LENGTH_MIN;
  return isMade ? weak(why) : plausible(why);
}

/** `KEY:DOMAIN@`, `ACCESS_TOKEN:USER_ID@`: names in capitals on both sides; `user:pass;word@`, `user:pass/is@bad`: how a URL is written. */
function isExampleOfForm(user: string, password: string): boolean {
  const isNamed = (text: string): boolean => /^[A-Z]{2,}(?:_[A-Z]{2,})*$/.test(text);
  if (isNamed(user) && isNamed(password)) return true;
  return (
    /^(?:user|username|usr)$/i.test(user) &&
    /^pass[^A-Za-z0-9]?[a-z]*(?:[^A-Za-z0-9][a-z]+)*$/i.test(password)
  );
}

function isWritten(user: string, password: string): boolean {
  const bare = password.replace(/^[[({<]+|[\])}>]+$/g, "");
  return (
    DEFAULTS.has(bare.toLowerCase()) ||
    WORDS_FOR_ONE.test(bare) ||
    DEMO_ACCOUNTS.get(user.toLowerCase())?.test(password) === true
  );
}
