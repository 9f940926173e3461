/** Laravel Sanctum's tokens: forty random characters, in newer versions with their CRC-32 in hexadecimal. Source: Laravel Sanctum, `HasApiTokens`. */
import { crc32 } from "./codec/crc32.ts";
import { namedSecret } from "./named-secret.ts";
import { malformed, proved, type ValidatorContext, type Verdict } from "./verdict.ts";

const RANDOM_LENGTH = 40;

export function sanctumToken(secret: string, context: ValidatorContext): Verdict {
  if (secret.length === RANDOM_LENGTH)
    return /^[0-9a-f]+$/.test(secret)
      ? malformed("a commit's or a digest's form")
      : namedSecret(secret, context);
  const random = secret.slice(0, RANDOM_LENGTH);
  return crc32(random).toString(16).padStart(8, "0") === secret.slice(RANDOM_LENGTH)
    ? proved("its checksum fits")
    : malformed("its checksum does not fit");
}
