/**
 * What is wrong with a rules file: every fault by line and rule, told all at once.
 * Promises: quotes no value of the file, since examples may look like secrets. Pure.
 */
import { UsageError } from "../../contracts/errors.ts";

export interface RulesFileFault {
  /** Counts from 1. */
  readonly line: number;
  /** The rule's id, or its place in the list while it has none; undefined for the file itself. */
  readonly rule: string | undefined;
  readonly reason: string;
}

export class RulesFileError extends UsageError {
  override readonly name: string = "RulesFileError";
  readonly faults: readonly RulesFileFault[];

  constructor(fileName: string, faults: readonly RulesFileFault[]) {
    const sorted = faults.toSorted((a, b) => a.line - b.line);
    const lines = sorted.map(({ line, rule, reason }) => {
      return `  ${fileName}:${line}: ${rule === undefined ? "" : `rule ${rule}: `}${reason}`;
    });
    const count = sorted.length === 1 ? "1 fault" : `${sorted.length} faults`;
    super(`${fileName} cannot be used as a rules file, ${count}:\n${lines.join("\n")}`);
    this.faults = sorted;
  }
}
