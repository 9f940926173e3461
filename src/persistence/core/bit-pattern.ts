/** Unsigned 64-bit ids in PostgreSQL's signed bigint: the same 64 bits. Pure. */

export function toBits(id: bigint): bigint {
  return BigInt.asIntN(64, id);
}

export function fromBits(bits: string): bigint {
  return BigInt.asUintN(64, BigInt(bits));
}
