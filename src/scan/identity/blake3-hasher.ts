/**
 * The Hasher port over hash-wasm, whose saved state also gives the derive-key mode its API lacks.
 * Promises: refuses to start when the layout of that state is not the one known. May not: be shared between threads.
 */
import { createBLAKE3 } from "hash-wasm";
import { GossipError } from "../../contracts/errors.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";

type WasmHasher = Awaited<ReturnType<typeof createBLAKE3>>;

const KEY_BYTES = 32;
/** A saved state begins with four bytes of hash-wasm's own; the C struct follows: key, chaining value, …, flags. */
const KEY_AT = 4;
const CHAINING_VALUE_AT = KEY_AT + KEY_BYTES;
const FLAGS_AT = KEY_AT + 138;
/** BLAKE3's mode flags. */
const KEYED_HASH = 16;
const DERIVE_KEY_CONTEXT = 32;
const DERIVE_KEY_MATERIAL = 64;

/** A hasher ready for synchronous use. One per thread; costs a few milliseconds once. */
export async function createBlake3Hasher(): Promise<Hasher> {
  const wasm = await createBLAKE3();
  const plain = wasm.init().save();
  await refuseUnknownLayout(plain);
  const contextState = withFlags(plain, DERIVE_KEY_CONTEXT);
  const materialStates = new Map<string, Uint8Array>();

  const materialState = (context: string): Uint8Array => {
    const known = materialStates.get(context);
    if (known !== undefined) return known;
    const contextKey = digestFrom(wasm, contextState, new TextEncoder().encode(context));
    const state = withKey(withFlags(plain, DERIVE_KEY_MATERIAL), contextKey);
    materialStates.set(context, state);
    return state;
  };

  return {
    hash: (data) => digestFrom(wasm, plain, data),
    keyed(key, data) {
      if (key.length !== KEY_BYTES) throw keyLengthError(key.length);
      return digestFrom(wasm, withKey(withFlags(plain, KEYED_HASH), key), data);
    },
    derive: (context, material) => digestFrom(wasm, materialState(context), material),
  };
}

/** The digest of `data` from a saved state. */
function digestFrom(wasm: WasmHasher, state: Uint8Array, data: Uint8Array): Uint8Array {
  return wasm.load(state).update(data).digest("binary");
}

function withFlags(state: Uint8Array, flags: number): Uint8Array {
  const copy = state.slice();
  copy[FLAGS_AT] = flags;
  return copy;
}

function withKey(state: Uint8Array, key: Uint8Array): Uint8Array {
  const copy = state.slice();
  copy.set(key, KEY_AT);
  copy.set(key, CHAINING_VALUE_AT);
  return copy;
}

/** Compares our idea of the layout with what hash-wasm itself writes for a known key. */
async function refuseUnknownLayout(plain: Uint8Array): Promise<void> {
  const probeKey = new Uint8Array(KEY_BYTES).fill(0xa5);
  const probe = (await createBLAKE3(256, probeKey)).init().save();
  const expected = withKey(withFlags(plain, KEYED_HASH), probeKey);
  const same = probe.length === expected.length && probe.every((byte, index) => byte === expected[index]);
  if (same && plain[FLAGS_AT] === 0) return;
  throw new GossipError(
    "hash-wasm keeps its BLAKE3 state in another layout than this build knows; install the pinned version",
    { code: "E_HASHER_LAYOUT" },
  );
}

function keyLengthError(length: number): GossipError {
  return new GossipError(`a BLAKE3 key has ${KEY_BYTES} bytes, this one has ${length}`, {
    code: "E_HASHER_KEY",
  });
}
