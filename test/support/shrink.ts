/** Makes a failing list short: takes away what the failure does not need. Promises: what is returned still fails. */
export async function shrunk<T>(
  list: readonly T[],
  fails: (shorter: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  let smallest = list;
  for (let size = Math.ceil(list.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < smallest.length; ) {
      const shorter = [...smallest.slice(0, at), ...smallest.slice(at + size)];
      if (await fails(shorter)) smallest = shorter;
      else at += size;
    }
  }
  return smallest;
}
