/**
 * Popular packages of several languages to measure noise on, kept in .cache once they are brought.
 * Promises: the same versions every time; what a machine has no client or no registry for is left out and told on standard error.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_SETS, type PackageSet } from "./package-sets.ts";

const FOLDER = join(import.meta.dir, "../../.cache/accuracy");

export interface Brought {
  readonly name: string;
  readonly folder: string;
}

/** The folders that hold them, with what is in each. */
export function getPackages(): readonly Brought[] {
  return PACKAGE_SETS.flatMap((set) => {
    const folder = join(FOLDER, set.language.toLowerCase());
    if (!isThere(folder, set) && !isBrought(folder, set)) {
      process.stderr.write(`${set.language}: its packages could not be had here and are left out\n`);
      return [];
    }
    return [{ name: `${set.language}: ${set.packages.join(", ")}`, folder }];
  });
}

/** Written when all of a set is there: the packages' names, by which a set that has changed is brought anew. */
const stampOf = (folder: string): string => `${folder}.brought`;

function isThere(folder: string, { packages }: PackageSet): boolean {
  const stamp = stampOf(folder);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === packages.join("\n");
}

function isBrought(folder: string, { packages, bring }: PackageSet): boolean {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (!bring(folder, packages)) return false;
  writeFileSync(stampOf(folder), packages.join("\n"));
  return true;
}
