/**
 * Private keys of wallets, by a name: hexadecimal as any other, but for what documentation comments of code write as examples.
 * Whoever tests code for wallets makes keys by the dozen, so in a test they say little.
 */
import { toldSecret } from "./told-secret.ts";
import { malformed, type ValidatorContext, type Verdict } from "./verdict.ts";

/** A line that begins with a star, also where a source map spells its line feeds out; code may stand before the name. */
const STARRED = /(?:^|[\r\n]|\\n)(?:[ \t]|\\t)*\*(?:[ \t]|\\t)+(?:(?!\\n)[^\r\n])*$/;

const KEY = /^(?:0x)?[0-9a-fA-F]{64}$/;

/** Of the form of a wallet's key, in the starred lines of a comment. */
export function isWalletExample(secret: string, { before = "" }: ValidatorContext): boolean {
  return KEY.test(secret) && STARRED.test(before);
}

export function walletKey(secret: string, context: ValidatorContext): Verdict {
  return isWalletExample(secret, context)
    ? malformed("an example in a comment")
    : toldSecret(secret, context);
}
