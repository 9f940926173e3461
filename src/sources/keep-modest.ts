/**
 * Keeps functions out of the last tier of JavaScriptCore's compiler. For the few lines run once for every file or object, each thread
 * would compile its own copy, at more cost than the faster code brings in: the time is spent in the kernel and the system.
 * May not: be used on loops over bytes, which need that tier.
 */
import { noFTL } from "bun:jsc";

export function keepModest(functions: readonly ((...args: never[]) => unknown)[]): void {
  for (const each of functions) noFTL(each);
}
