/**
 * Reads the rules file the user named, or those of a folder, whichever tool they were written for.
 * Promises: a file that is missing, too large or not text is a UsageError that names it. The readers are loaded here, so that scans
 * without a rules file start without them.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "../../contracts/errors.ts";
import { readFailure } from "../read-failure.ts";
import type { RulesFile } from "./rules-file.ts";

const SIZE_BYTES_MAX = 4_000_000;

export async function loadRulesFile(path: string): Promise<RulesFile> {
  if (!isFolder(path)) return loadOne(path);
  const { mergedRulesFiles } = await import("./merged-rules-files.ts");
  return mergedRulesFiles(
    await Promise.all(rulesFilesIn(path).map(async (file) => [file, await loadOne(file)])),
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** By name, and none below: a folder is named as a whole, what is in its folders is not. */
function rulesFilesIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => /^[^.].*\.(?:ya?ml|toml)$/i.test(name));
    if (names.length > 0) return names.toSorted().map((name) => join(folder, name));
  } catch (error) {
    throw new UsageError(
      `the rules files in ${folder} cannot be read: ${readFailure(error) ?? "unknown error"}`,
    );
  }
  throw new UsageError(`${folder} holds no rules file: no name that ends in .yaml, .yml or .toml`);
}

async function loadOne(path: string): Promise<RulesFile> {
  const source = readText(path);
  if (/\.toml$/i.test(path)) {
    const { isOwnToml, parseOwnToml } = await import("./own-toml.ts");
    if (isOwnToml(source, path)) return parseOwnToml(source, path);
    const { parseGitleaksFile } = await import("./gitleaks-file.ts");
    return parseGitleaksFile(source, path, (base) => {
      const fileName = extendedPath(base, path);
      return { source: readText(fileName), fileName };
    });
  }
  const { isNoseyParkerFile, parseNoseyParkerFile } = await import("./noseyparker-file.ts");
  if (isNoseyParkerFile(source)) return parseNoseyParkerFile(source, path);
  const { parseRulesFile } = await import("./parse-rules-file.ts");
  return parseRulesFile(source, path);
}

/** Beside the file that names it; or from where the program was started, which is what gitleaks does. */
function extendedPath(base: string, path: string): string {
  const beside = resolve(dirname(path), base);
  return existsSync(beside) || !existsSync(base) ? beside : resolve(base);
}

function readText(path: string): string {
  try {
    if (statSync(path).size > SIZE_BYTES_MAX) {
      throw new UsageError(`${path} is larger than ${SIZE_BYTES_MAX} bytes, the most a rules file may have`);
    }
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const why = readFailure(error) ?? "it is not UTF-8 text";
    throw new UsageError(`the rules file ${path} cannot be read: ${why}`);
  }
}
