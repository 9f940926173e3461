/** The real engine and its slow twin over the built-in rules, and their findings in one comparable form. */
import { readFileSync } from "node:fs";
import type { BlobScanner } from "../../src/engine/blob-scanner.ts";
import { copySecret } from "../../src/engine/copy-secret.ts";
import { referenceMatches, type Step } from "../../src/engine/kernel/reference.ts";
import { madeUpPlace, withoutMadeUp } from "../../src/engine/made-up-text.ts";
import type { Match } from "../../src/engine/match.ts";
import type { Pattern } from "../../src/engine/pattern.ts";
import { compileProgram, type Program } from "../../src/engine/program.ts";
import { decodeProgram } from "../../src/engine/program-codec.ts";
import type { Rule } from "../../src/engine/rule.ts";
import { createBlobScanner, type EngineOptions } from "../../src/engine/scanner.ts";
import { settle } from "../../src/engine/settle.ts";
import { mapHome } from "../../src/engine/transforms/index.ts";

const ENGINE = `${import.meta.dir}/../../src/engine`;
export const NOW_MS = Date.UTC(2026, 10, 21);
export const OPTIONS: EngineOptions = { decodeDepth: 2, nowMs: NOW_MS };

export const kernelModule = (): WebAssembly.Module =>
  new WebAssembly.Module(readFileSync(`${ENGINE}/kernel/kernel.wasm`));

export const builtInProgram = (mode: "manual" | "derived" = "manual"): Program =>
  decodeProgram(readFileSync(`${ENGINE}/rules/built-in-${mode}.bin`));

export function engineFor(program: Program, options: EngineOptions = OPTIONS): BlobScanner {
  return createBlobScanner(kernelModule(), program, options);
}

export const programOf = (rules: readonly Rule[]): Program => compileProgram(rules);

/** Scans `bytes` in blocks of the lengths `blockLength` gives. */
export function scanWith(
  scanner: BlobScanner,
  bytes: Uint8Array,
  blockLength: () => number = () => scanner.block.length,
): Match[] {
  scanner.begin();
  let at = 0;
  do {
    const length = Math.min(Math.max(1, blockLength()), scanner.block.length, bytes.length - at);
    scanner.block.set(bytes.subarray(at, at + length));
    at += length;
    scanner.scanBlock(length, at === bytes.length);
  } while (at < bytes.length);
  return scanner.end();
}

/** One line a finding: rule, span, way of decoding, secret. */
export function linesOf(matches: readonly Match[]): string[] {
  return matches.map((match) =>
    line(match.ruleId, match.span.start, match.span.end, match.decodedBy, copySecret(match.secret)),
  );
}

export function referenceLinesOf(
  patterns: readonly Pattern[],
  bytes: Uint8Array,
  options: EngineOptions = OPTIONS,
): string[] {
  const whole = Buffer.from(bytes).toString("latin1");
  const all = referenceMatches(patterns, bytes, options).map(({ pattern, accepted, path, text }) => {
    const home = path.reduceRight(homeOf, { start: accepted.secretStart, end: accepted.secretEnd });
    return {
      ruleId: patterns[pattern]!.rule.id,
      ...home,
      judgement: accepted.judgement,
      place: madeUpPlace(whole.slice(0, home.start)),
      decodedBy: path.map(({ kind }) => kind as string),
      secret: text.slice(accepted.secretStart, accepted.secretEnd),
    };
  });
  const kept = withoutMadeUp(settle(all), () => whole);
  return kept.map((one) => line(one.ruleId, one.start, one.end, one.decodedBy, one.secret));
}

function homeOf(span: { start: number; end: number }, step: Step): { start: number; end: number } {
  const inner = mapHome(step.kind, step.source, span.start, span.end);
  return { start: step.start + inner.start, end: step.start + inner.end };
}

function line(
  rule: string,
  start: number,
  end: number,
  decodedBy: readonly string[],
  secret: Uint8Array,
): string {
  return `${rule} ${start}-${end} ${decodedBy.join(">")} ${Buffer.from(secret).toString("latin1")}`;
}
