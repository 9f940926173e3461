/**
 * Tokens whose vendor's mark stands in front and whose own proof denies them, and what is public by its form. Whatever name such a value stands under, it is
 * no secret: the mark says what it would be, the checksum that it is not.
 * Promises: speaks of whole values alone, and of no form that chance meets; undefined speaks for nothing.
 */
import { githubToken } from "./github-token.ts";
import { gitlabToken } from "./gitlab-token.ts";
import { grafanaServiceAccount } from "./grafana-service-account.ts";
import { npmToken } from "./npm-token.ts";
import type { Verdict } from "./verdict.ts";

interface Marked {
  readonly form: RegExp;
  readonly proof: (secret: string) => Verdict;
}

/** Every form is the one its vendor's rule looks for, at the length that carries a checksum. */
const MARKED: readonly Marked[] = [
  { form: /^gh[pousr]_[A-Za-z0-9]{36}$/, proof: githubToken },
  { form: /^npm_[A-Za-z0-9]{36}$/, proof: npmToken },
  { form: /^glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}$/, proof: grafanaServiceAccount },
  { form: /^gl[a-z]{2,8}-[\w-]{27,300}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{9}$/, proof: gitlabToken },
];

/** Uncompressed points of P-256, as browsers ask for them: a push service's public key. */
const PUBLIC_POINT = /^B[A-P][A-Za-z0-9_-]{85}$/;
/** Mapbox's tokens for web pages. */
const PUBLIC_TOKEN = /^pk\.eyJ1Ijoi/;

/** Why the value is no secret by its own form; never quotes it. */
export function refutedToken(secret: string): string | undefined {
  if (PUBLIC_POINT.test(secret)) return "a public key by its form";
  if (PUBLIC_TOKEN.test(secret)) return "public by its mark";
  const verdict = MARKED.find(({ form }) => form.test(secret))?.proof(secret);
  return verdict?.kind === "malformed" ? verdict.why : undefined;
}
