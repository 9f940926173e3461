/** Reads the rules file the user named. Promises: a file that is missing, too large or not text is a UsageError that names it. */
import { readFileSync, statSync } from "node:fs";
import { UsageError } from "../../contracts/errors.ts";
import type { RulesFile } from "./parse-rules-file.ts";

const SIZE_BYTES_MAX = 4_000_000;

/** The YAML reader is loaded here, so that scans without a rules file start without it. */
export async function loadRulesFile(path: string): Promise<RulesFile> {
  const text = readText(path);
  const { parseRulesFile } = await import("./parse-rules-file.ts");
  return parseRulesFile(text, path);
}

function readText(path: string): string {
  try {
    if (statSync(path).size > SIZE_BYTES_MAX) {
      throw new UsageError(`${path} is larger than ${SIZE_BYTES_MAX} bytes, the most a rules file may have`);
    }
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = (error as { code?: unknown }).code;
    const why =
      typeof code === "string" && code.startsWith("E") && !code.startsWith("ERR")
        ? code
        : "it is not UTF-8 text";
    throw new UsageError(`the rules file ${path} cannot be read: ${why}`);
  }
}
