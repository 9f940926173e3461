/** The most bytes a pattern can match, counted from its source; a plain twin for checking declared reaches. */
export function regexWidthMax(source: string): number {
  let at = 0;
  const alternatives = (): number => {
    let widest = 0;
    let width = 0;
    for (;;) {
      const char = source[at];
      if (char === undefined || char === ")") return Math.max(widest, width);
      if (char === "|") {
        at++;
        widest = Math.max(widest, width);
        width = 0;
      } else width += item();
    }
  };
  const atom = (): number => {
    const char = source[at];
    if (char === "(") {
      const opening = /^\((?:\?(?:<?[!=]|[a-z-]*:))?/.exec(source.slice(at))![0];
      at += opening.length;
      const width = alternatives();
      at++;
      return /[!=]$/.test(opening) ? 0 : width;
    }
    at += /^(?:\[\^?(?:\\[\s\S]|[^\]\\])*\]|\\[\s\S]|[\s\S])/.exec(source.slice(at))![0].length;
    return 1;
  };
  const item = (): number => {
    const width = atom();
    const repeat = /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??/.exec(source.slice(at));
    if (repeat === null) return width;
    at += repeat[0].length;
    return width * timesMax(repeat);
  };
  return alternatives();
}

function timesMax(repeat: RegExpExecArray): number {
  const [, sign, least, range, most] = repeat;
  if (sign !== undefined) return sign === "?" ? 1 : Number.POSITIVE_INFINITY;
  if (range === undefined) return Number(least);
  return most === "" ? Number.POSITIVE_INFINITY : Number(most);
}
