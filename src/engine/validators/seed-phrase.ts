/** Recovery phrases of wallets: words in a row that are no sentence and not those that manuals print. Source: BIP 39, whose list lacks the words of grammar. */
import { malformed, plausible, type Verdict } from "./verdict.ts";

const GRAMMAR =
  /(?:^| )(?:the|and|for|are|from|with|has|have|not|your|our|its|was|were|been|must|does)(?: |$)/;
/** How the phrases of manuals and development chains begin. */
const PRINTED = [
  ["candy", "maple", "cake"],
  ["legal", "winner", "thank"],
  ["letter", "advice", "cage"],
  ["myth", "like", "bonus"],
].map((words) => words.join(" "));
/** Of twelve random words of 2,048 hardly two are the same. */
const DISTINCT_SHARE = 0.75;

export function seedPhrase(secret: string): Verdict {
  const words = secret.split(" ");
  if (words.length < 12 || words.length % 3 !== 0) return malformed("not of a phrase's length");
  if (new Set(words).size < words.length * DISTINCT_SHARE) return malformed("words repeat");
  if (GRAMMAR.test(secret)) return malformed("a sentence");
  if (PRINTED.some((start) => secret.startsWith(start))) return malformed("a phrase of a manual");
  return plausible("as many words as a phrase has");
}
