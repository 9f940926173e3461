/** How much is found where nothing should be: folders of published packages. Promises: counts by rule, no secret, no path. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentKind } from "../../src/sources/extract/index.ts";
import type { Finder } from "./engine.ts";

export interface Noise {
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  /** Real private keys lie in some packages' tests; they are counted apart. */
  readonly privateKeys: number;
  readonly findings: number;
  readonly byRule: ReadonlyMap<string, number>;
}

/** A key on its own, or as JSON writes it. */
const isPrivateKey = (rule: string): boolean => rule.startsWith("private-key") || rule === "jwk-private-key";
const HEAD_BYTES = 8192;
const FILE_BYTES_MAX = 256 << 20;

/** Plain files as a scan reads them; archives and notebooks stay as they lie. */
export function noiseOf(name: string, folder: string, { find }: Finder): Noise {
  const byRule = new Map<string, number>();
  let [files, bytes] = [0, 0];
  for (const path of filesBelow(folder)) {
    const content = readFileSync(path);
    if (content.length > FILE_BYTES_MAX || contentKind(content.subarray(0, HEAD_BYTES), path) === "binary")
      continue;
    files++;
    bytes += content.length;
    for (const { ruleId } of find(content)) byRule.set(ruleId, (byRule.get(ruleId) ?? 0) + 1);
  }
  const all = [...byRule.values()].reduce((sum, count) => sum + count, 0);
  const privateKeys = [...byRule].reduce((sum, [rule, count]) => sum + (isPrivateKey(rule) ? count : 0), 0);
  return { name, files, bytes, privateKeys, findings: all - privateKeys, byRule };
}

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}
