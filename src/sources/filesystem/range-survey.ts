/**
 * How much of a range of keys is left, and where its middle is: by the names of a few directories, without opening a file.
 * Promises: a bounded number of directories is read; the key it answers lies strictly behind the cursor and inside the range, and at
 * least one name stands on either side of it. An estimate: directories it did not read count as much as the others did on average.
 */
import { type ByteKey, isBefore, type KeyBounds, mayReach } from "./core/key-range.ts";
import type { FsPath } from "./fs-path.ts";
import { listDirectory } from "./ordered-walk.ts";

export interface RangeSurvey {
  /** Files left, by estimate. */
  readonly items: number;
  /** Every directory was read: the number is exact. */
  readonly isExact: boolean;
  /** Where to cut; absent when fewer than two names are left. */
  readonly splitAt?: ByteKey;
}

interface Branch {
  readonly key: ByteKey;
  /** Absent: a file, or a directory that was not read. */
  children?: readonly Branch[];
  readonly isDirectory: boolean;
}

export interface SurveyOptions {
  readonly root: FsPath;
  readonly bounds: KeyBounds;
  /** What is at or before it is done. */
  readonly after?: ByteKey;
  readonly directoriesMax: number;
}

export function surveyRange(options: SurveyOptions): RangeSurvey {
  const root: Branch = { key: "", isDirectory: true };
  const unread: Branch[] = [root];
  let read = 0;
  // Breadth first, so that what is not read is as far down as can be.
  for (let at = 0; at < unread.length && read < options.directoriesMax; at++, read++)
    unread.push(...expand(unread[at]!, options).filter((branch) => branch.isDirectory));
  const pending = unread.length - read;
  const files = countFiles(root);
  const average = Math.max(files / Math.max(read, 1), 1);
  const items = Math.round(files + pending * average);
  const splitAt = cut(root, average, (files + pending * average) / 2, options);
  return { items, isExact: pending === 0, ...(splitAt === undefined ? {} : { splitAt }) };
}

function expand(branch: Branch, { root, bounds, after }: SurveyOptions): readonly Branch[] {
  const from = after !== undefined && after > bounds.start ? after : bounds.start;
  const { names } = listDirectory(root, branch.key);
  const children: Branch[] = [];
  for (const name of names) {
    const key = branch.key + name;
    if (!isBefore(key, bounds.end)) break;
    const isDirectory = name.endsWith("/");
    const isLeft = isDirectory ? mayReach(key, from) : after === undefined ? key >= from : key > from;
    if (isLeft) children.push({ key, isDirectory });
  }
  branch.children = children;
  return children;
}

function countFiles(branch: Branch): number {
  if (!branch.isDirectory) return 1;
  return (branch.children ?? []).reduce((sum, child) => sum + countFiles(child), 0);
}

/** The key of the first name at or behind the half that leaves something before it. */
function cut(root: Branch, average: number, half: number, options: SurveyOptions): ByteKey | undefined {
  const least = options.after ?? options.bounds.start;
  let before = 0;
  let last: ByteKey | undefined;
  const visit = (branch: Branch): ByteKey | undefined => {
    if (branch.children !== undefined) {
      for (const child of branch.children) {
        const found = visit(child);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    if (before > 0 && branch.key > least) {
      if (before >= half) return branch.key;
      last = branch.key;
    }
    before += branch.isDirectory ? average : 1;
    return undefined;
  };
  return visit(root) ?? last;
}
