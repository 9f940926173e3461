/**
 * Azure's account keys: base64 of 64 bytes. Source: Microsoft Learn, "Manage storage account access keys"; the emulators' keys
 * are the documented ones ("Use the Azurite emulator", "Develop locally using the Cosmos DB emulator"), known by their beginning.
 */
import { decodeBase64 } from "./codec/base64.ts";
import { plausibleUnlessFiller } from "./filler.ts";
import { malformed, proved, testKey, type Verdict } from "./verdict.ts";

const KEY_BYTES = 64;
const EMULATORS = ["Eby8vdM02xNO", "C2y6yDjf5/R+"];
/** Four characters that mark the service in keys made since 2021. Source: Microsoft, "Identifiable keys" (1ES security). */
const MARKS = /(?:\+ASt|\+ABa|ACDb)[A-Za-z0-9+/]{6}==$/;

export function azureStorageKey(secret: string): Verdict {
  if (!/^[A-Za-z0-9+/]{86}==$/.test(secret) || decodeBase64(secret)?.length !== KEY_BYTES)
    return malformed("not 64 bytes in base64");
  if (EMULATORS.some((start) => secret.startsWith(start))) return testKey("the emulator's documented key");
  const verdict = plausibleUnlessFiller(secret.slice(0, -2), "64 bytes in base64");
  return verdict.kind === "plausible" && MARKS.test(secret)
    ? proved("64 bytes in base64 with Azure's mark")
    : verdict;
}
