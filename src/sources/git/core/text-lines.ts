/** The lines of a text one after another: a text of nothing but line ends costs no list of them. */
export function* textLines(text: string): Generator<string, void, undefined> {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf("\n", at);
    const stop = end === -1 ? text.length : end;
    if (stop > at) yield text.slice(at, stop);
    at = stop + 1;
  }
}
