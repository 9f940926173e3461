/**
 * Several rules files as one. Promises: two rules of one id are a RulesFileError, for nothing says which was meant; the built-in rules are
 * there as soon as one of the files wants them. Pure.
 */
import { RulesFileError, type RulesFileFault } from "./faults.ts";
import type { RulesFile } from "./rules-file.ts";

export function mergedRulesFiles(files: readonly (readonly [name: string, file: RulesFile])[]): RulesFile {
  const ownerOf = new Map<string, string>();
  for (const [name, { rules }] of files) {
    const faults = rules.flatMap(({ id }): readonly RulesFileFault[] => {
      const owner = ownerOf.get(id);
      return owner === undefined ? [] : [{ line: 1, rule: id, reason: `the id is used already in ${owner}` }];
    });
    if (faults.length > 0) throw new RulesFileError(name, faults);
    for (const { id } of rules) ownerOf.set(id, name);
  }
  const all = files.map(([, file]) => file);
  return {
    extend: all.some(({ extend }) => extend),
    rules: all.flatMap(({ rules }) => rules),
    excluded: all.flatMap(({ excluded }) => excluded),
    filters: all.flatMap(({ filters }) => filters),
    mentions: all.flatMap(({ mentions }) => mentions),
    remarks: all.flatMap(({ remarks }) => remarks),
  };
}
