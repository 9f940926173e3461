/** The engine's WebAssembly, embedded in the binary. Compiled once; threads share the module. */
import { readFileSync } from "node:fs";
import kernelPath from "../../engine/kernel/kernel.wasm" with { type: "file" };

export function engineModule(): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(kernelPath));
}
