/** The built-in rules as a scan runs them: filter, gates, proof, and two halves joined. May not: print what it finds. */
import { readFileSync } from "node:fs";
import type { Match } from "../../src/engine/match.ts";
import { decodeProgram } from "../../src/engine/program-codec.ts";
import { createBlobScanner } from "../../src/engine/scanner.ts";
import { createPairing } from "../../src/scan/core/credential-pairs.ts";

const ENGINE = `${import.meta.dir}/../../src/engine`;
const DECODE_DEPTH = 2;

export interface Finder {
  readonly rules: number;
  readonly find: (bytes: Uint8Array) => readonly Match[];
}

export function createFinder(nowMs: number): Finder {
  const program = decodeProgram(readFileSync(`${ENGINE}/rules/built-in-manual.bin`));
  const module = new WebAssembly.Module(readFileSync(`${ENGINE}/kernel/kernel.wasm`));
  const scanner = createBlobScanner(module, program, { decodeDepth: DECODE_DEPTH, nowMs });
  const pairing = createPairing(program.rules);
  const find = (bytes: Uint8Array): readonly Match[] => {
    scanner.begin();
    for (let at = 0; at === 0 || at < bytes.length; at += scanner.block.length) {
      const block = bytes.subarray(at, at + scanner.block.length);
      scanner.block.set(block);
      scanner.scanBlock(block.length, at + block.length >= bytes.length);
    }
    const matches = scanner.end();
    return pairing === undefined ? matches : pairing("", matches);
  };
  return { rules: program.rules.length, find };
}
