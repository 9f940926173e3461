/** npm's access tokens: `npm_`, 30 characters, their CRC-32 in six. Source: GitHub Changelog, "npm has a new access token format". */
import { hasChecksum } from "./github-token.ts";
import { malformed, proved, type Verdict } from "./verdict.ts";

export function npmToken(secret: string): Verdict {
  const body = /^npm_([A-Za-z0-9]{36})$/.exec(secret)?.[1];
  if (body === undefined) return malformed("not of an npm token's form");
  return hasChecksum(body) ? proved("its checksum fits") : malformed("its checksum does not fit");
}
