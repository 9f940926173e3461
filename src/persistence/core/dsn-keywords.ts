/** Reads libpq's keyword form: `host=db.example user=me password='with blanks and \' in it'`. Pure. */
import { DsnFault } from "./dsn-fault.ts";

const PAIR = /\s*([A-Za-z_]\w*)\s*=\s*(?:'((?:[^'\\]|\\[\s\S])*)'|((?:[^\s'\\]|\\[\s\S])*))(?=\s|$)/y;

/** Names and values in order; of a repeated name the last counts. */
export function keywordPairs(text: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  PAIR.lastIndex = 0;
  while (PAIR.lastIndex < text.length && text.slice(PAIR.lastIndex).trim() !== "") {
    const match = PAIR.exec(text);
    if (match === null) {
      throw new DsnFault(
        "it is neither postgres://… nor a list of name=value (values with blanks stand in ' ')",
      );
    }
    const [, name, quoted, plain] = match;
    pairs.set(name!, (quoted ?? plain ?? "").replace(/\\([\s\S])/g, "$1"));
  }
  return pairs;
}
