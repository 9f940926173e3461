/** The built-in rules, compiled when this binary was built (scripts/build-engine.ts) and embedded in it. */
import { readFileSync } from "node:fs";
import derivedPath from "../../engine/rules/built-in-derived.bin" with { type: "file" };
import manualPath from "../../engine/rules/built-in-manual.bin" with { type: "file" };

/** As `encodeProgram` writes it. */
export function builtInProgram(mode: "manual" | "derived"): Uint8Array {
  return readFileSync(mode === "manual" ? manualPath : derivedPath);
}
