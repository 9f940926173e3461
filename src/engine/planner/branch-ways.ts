/** Which branches of a choice a matcher may have to try one after another. Promises: never too few. */
import { type ByteSet, keptBySet, membersOf } from "./byte-set.ts";
import { leadingSets } from "./match-edges.ts";
import type { Node } from "./regex-ast.ts";

/** Bytes of branches that are compared. */
const HEAD_BYTES = 8;

const waysKnown = new WeakMap<readonly Node[], number>();

/** How many branches can take the same text, or one of them what another begins with. */
export function branchWays(branches: readonly Node[]): number {
  const known = waysKnown.get(branches);
  if (known !== undefined) return known;
  const begins = branches.map((branch) => leadingSets(branch, 1));
  const near = neighbours(begins);
  const heads = begins.map((begin, index) =>
    near(index).length === 1 ? begin : leadingSets(branches[index]!, HEAD_BYTES),
  );
  const ways = Math.max(
    ...heads.map((head, index) => near(index).filter((other) => areAlike(head, heads[other]!)).length),
  );
  waysKnown.set(branches, ways);
  return ways;
}

/** Of each branch those whose first bytes it shares, itself among them; one that can be empty is near to all. */
function neighbours(begins: readonly (readonly ByteSet[])[]): (index: number) => readonly number[] {
  const byByte = Array.from({ length: 256 }, (): number[] => []);
  const anywhere: number[] = [];
  for (const [index, [first]] of begins.entries()) {
    if (first === undefined) anywhere.push(index);
    else for (const byte of bytesOf(first)) byByte[byte]!.push(index);
  }
  return (index) => {
    const first = begins[index]![0];
    if (first === undefined) return begins.map((_, other) => other);
    return [...new Set([...anywhere, ...bytesOf(first).flatMap((byte) => byByte[byte]!)])];
  };
}

function areAlike(a: readonly ByteSet[], b: readonly ByteSet[]): boolean {
  for (let at = 0; at < a.length && at < b.length; at++) if (!touch(a[at]!, b[at]!)) return false;
  return true;
}

const bytesOf = keptBySet(membersOf);

/** `overlaps`, fast where one of the sets is small and both are interned. */
function touch(a: ByteSet, b: ByteSet): boolean {
  if (a === b) return true;
  const [fewer, more] = bytesOf(a).length <= bytesOf(b).length ? [a, b] : [b, a];
  return bytesOf(fewer).some((byte) => more[byte] === 1);
}
