/** The engine's own way to hand a secret's bytes to whoever may show them. May not: be called but on the user's demand. */
import type { SecretBytes } from "../contracts/secret.ts";

export function copySecret(secret: SecretBytes): Uint8Array {
  return secret.reveal().slice();
}
