/** The four kinds of object, by name and by their number in packs. */
export type ObjectType = "commit" | "tree" | "blob" | "tag";

export const PACK_OFS_DELTA = 6;
export const PACK_REF_DELTA = 7;

const BY_NUMBER: readonly (ObjectType | undefined)[] = [undefined, "commit", "tree", "blob", "tag"];

/** Undefined for deltas and for numbers that mean nothing. */
export function objectTypeOf(packNumber: number): ObjectType | undefined {
  return BY_NUMBER[packNumber];
}

export function objectTypeNamed(name: string): ObjectType | undefined {
  return BY_NUMBER.find((type) => type === name);
}
