/**
 * Repositories as they are listed in a file: one locator to a line, flags of its own behind it, `#` before what is a remark.
 * Promises: a line that cannot be read is told by its number; memory is bounded. Throws UsageErrors.
 */
import { UsageError } from "../../contracts/errors.ts";
import { readLineFlags, type TargetChoice } from "./git-target-flags.ts";

export interface ListedLocation {
  /** A locator or a path, as it was written. */
  readonly text: string;
  /** What to scan of it; absent: what the submission says. */
  readonly choice?: TargetChoice;
  /** For people: `line 3 of repos.txt`. */
  readonly place: string;
}

const LIST_BYTES_MAX = 64 * 1024 ** 2;

/** `name`: what the list is called in errors. */
export async function readRepositoryList(
  input: AsyncIterable<Uint8Array>,
  name: string,
): Promise<readonly ListedLocation[]> {
  const decoder = new TextDecoder("utf-8");
  let text = "";
  let sizeBytes = 0;
  for await (const piece of input) {
    sizeBytes += piece.length;
    if (sizeBytes > LIST_BYTES_MAX)
      throw new UsageError(`${name} is longer than 64 MiB; a run has no room for so many repositories`);
    text += decoder.decode(piece, { stream: true });
  }
  return parseRepositoryList(text + decoder.decode(), name);
}

export function parseRepositoryList(text: string, name: string): readonly ListedLocation[] {
  return text.split(/\r?\n/).flatMap((line, index) => parseLine(line.trim(), `line ${index + 1} of ${name}`));
}

function parseLine(line: string, place: string): readonly ListedLocation[] {
  if (line === "" || line.startsWith("#")) return [];
  const [text, ...words] = line.split(/\s+(?=--[a-z])/);
  const choice = at(place, () => readLineFlags(words));
  return [{ text: text!, place, ...(choice === undefined ? {} : { choice }) }];
}

/** What goes wrong is told with its place. */
export function at<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(`${place}: ${error.message}`) : error;
  }
}
