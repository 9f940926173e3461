/** The order of texts by their bytes of UTF-8, as keys in etcd and names of refs are sorted. Pure. */

const SURROGATES_BEGIN = 0xd800;
const SURROGATES_END = 0xdfff;

/** Negative, zero or positive. UTF-16 and UTF-8 differ where surrogates meet what lies above them. */
export function compareText(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const [a, b] = [left.charCodeAt(i), right.charCodeAt(i)];
    if (a !== b) return rank(a) - rank(b);
  }
  return left.length - right.length;
}

/** Surrogates stand for what comes behind all other units. */
function rank(unit: number): number {
  return unit >= SURROGATES_BEGIN && unit <= SURROGATES_END ? unit + 0x10000 : unit;
}
