/**
 * GitLab's tokens. Routable: prefix, base64url payload, `.`, (version, `.`,) payload length in two base36 digits and the CRC-32
 * of everything before in seven. Classic: prefix and 20 characters. Source: GitLab Handbook, "Routable tokens", and GitLab's
 * `lib/authn/token_field/generator/routable_token.rb`. An instance may put a prefix of its own before; it is part of the CRC.
 */
import { crc32 } from "./codec/crc32.ts";
import { plausibleUnlessFiller } from "./filler.ts";
import { malformed, proved, type Verdict } from "./verdict.ts";

const ROUTABLE = /^[\w-]*gl[a-z]{2,8}-([\w-]{27,300})\.(?:[0-9a-z]{2}\.)?([0-9a-z]{2})([0-9a-z]{7})$/;
const CLASSIC = /^[\w-]*(?:gl[a-z]{2,8}-|GR1348941)([\w-]{20,64})$/;

export function gitlabToken(secret: string): Verdict {
  const routable = ROUTABLE.exec(secret);
  if (routable !== null) return judgeRoutable(secret, routable[1]!, routable[2]!, routable[3]!);
  const body = CLASSIC.exec(secret)?.[1];
  return body === undefined
    ? malformed("not of a GitLab token's form")
    : plausibleUnlessFiller(body, "GitLab's prefix and a classic token's length");
}

function judgeRoutable(secret: string, payload: string, length: string, checksum: string): Verdict {
  if (crc32(secret.slice(0, -7)).toString(36).padStart(7, "0") !== checksum)
    return malformed("its checksum does not fit");
  return Number.parseInt(length, 36) === payload.length
    ? proved("its checksum and its length fit")
    : malformed("its payload is not as long as it says");
}
