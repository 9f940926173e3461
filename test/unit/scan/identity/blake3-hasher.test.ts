/** The hash-wasm body of the Hasher port. */
import { describe } from "bun:test";
import { createBlake3Hasher } from "../../../../src/scan/identity/blake3-hasher.ts";
import { hasherConformance } from "../../../conformance/hasher.ts";

describe("blake3-hasher", () => hasherConformance(createBlake3Hasher));
