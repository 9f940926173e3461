/** BLAKE3 as the identity spine needs it. All methods are synchronous and return a fresh array of 32 bytes. */
export interface Hasher {
  hash(data: Uint8Array): Uint8Array;
  /** `key` has 32 bytes. */
  keyed(key: Uint8Array, data: Uint8Array): Uint8Array;
  /** BLAKE3 derive-key mode: `context` is the domain string, `material` the encoded fields. */
  derive(context: string, material: Uint8Array): Uint8Array;
}
