/**
 * The commonest ways to name a commit, taken apart: a name, then steps such as `~3`, `^2` and `^{commit}`; and two of them
 * with dots between. What is not understood here is `undefined`, and git itself may be asked.
 */
export type RevisionStep =
  /** The parent with this number, from 1. */
  | { readonly kind: "parent"; readonly number: number }
  /** So many first parents back. */
  | { readonly kind: "back"; readonly count: number };

export interface RevisionText {
  readonly name: string;
  readonly steps: readonly RevisionStep[];
}

export interface RangeText {
  readonly from: string;
  readonly to: string;
  /** Three dots: what either side has and the other has not. */
  readonly isSymmetric: boolean;
}

const STEPS_MAX = 64;

export function readRevisionText(text: string): RevisionText | undefined {
  const [, name, tail] = /^(@|[^~^:\s]+?)((?:~\d*|\^\d*|\^\{(?:commit)?\})*)$/.exec(text) ?? [];
  if (name === undefined || tail === undefined || name.includes("@{") || name.startsWith("-"))
    return undefined;
  const steps: RevisionStep[] = [];
  for (const [, sign, digits = ""] of tail.matchAll(/([~^])(\d*)(?!\{)/g)) {
    const count = digits === "" ? 1 : Number(digits);
    if (!Number.isSafeInteger(count)) return undefined;
    if (sign === "~") steps.push({ kind: "back", count });
    // `^0` is the commit itself.
    else if (count > 0) steps.push({ kind: "parent", number: count });
  }
  return steps.length > STEPS_MAX ? undefined : { name: name === "@" ? "HEAD" : name, steps };
}

/** An end left out is HEAD. Undefined without dots. */
export function readRangeText(text: string): RangeText | undefined {
  const [, from, dots, to] = /^(.*?)(\.{2,3})(?!\.)(.*)$/.exec(text) ?? [];
  if (from === undefined || to === undefined || dots === undefined || (from === "" && to === ""))
    return undefined;
  return { from: from || "HEAD", to: to || "HEAD", isSymmetric: dots.length === 3 };
}

/** Where git looks for a ref by a short name, in this order. */
export function refNamesFor(name: string): readonly string[] {
  return [
    name,
    `refs/${name}`,
    `refs/tags/${name}`,
    `refs/heads/${name}`,
    `refs/remotes/${name}`,
    `refs/remotes/${name}/HEAD`,
  ];
}
