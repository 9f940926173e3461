/** One labelled case as a line of JSON, and folders of them. Promises: a line that is no case is refused by file and number. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** What should be found: where it stands, by bytes or by its text, and the rule that should say so, where one is meant. */
export interface Expected {
  readonly rule?: string;
  /** Each place where it stands counts. */
  readonly secret?: string;
  /** Byte offsets, `end` exclusive; both or none. */
  readonly start?: number;
  readonly end?: number;
}

export interface Case {
  readonly id: string;
  readonly label: "secret" | "lookalike";
  readonly family: string;
  readonly bytes: Uint8Array;
  /** Empty for a secret: any finding counts. */
  readonly expect: readonly Expected[];
}

/** All cases of a `.jsonl` file, or of every such file of a folder and its folders. */
export function readCases(path: string): Case[] {
  if (statSync(path).isDirectory()) {
    const names = readdirSync(path, { recursive: true, encoding: "utf8" });
    return names
      .filter((name) => name.endsWith(".jsonl"))
      .sort()
      .flatMap((name) => readCases(join(path, name)));
  }
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line, index) => (line.trim() === "" ? [] : [caseOf(line, path, index + 1)]));
}

function caseOf(line: string, file: string, number: number): Case {
  const record = parsed(line, file, number);
  const { id, label, family = "none", text, path, expect = [] } = record;
  const fault = (why: string): never => {
    throw new Error(`${file}:${number}: ${why}`);
  };
  if (label !== "secret" && label !== "lookalike") return fault('`label` is "secret" or "lookalike"');
  if ((typeof text === "string") === (typeof path === "string"))
    return fault("one of `text` and `path` is needed");
  if (typeof family !== "string" || !Array.isArray(expect))
    return fault("`family` is a text, `expect` a list");
  const bytes =
    typeof text === "string"
      ? new TextEncoder().encode(text)
      : readFileSync(join(dirname(file), path as string));
  return {
    id: typeof id === "string" ? id : `${file}:${number}`,
    ...{ label, family, bytes },
    expect: expect as readonly Expected[],
  };
}

/** Whatever is wrong with a line is told without the line, which may hold a secret. */
function parsed(line: string, file: string, number: number): Record<string, unknown> {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    throw new Error(`${file}:${number}: it is not a line of JSON`);
  }
}
