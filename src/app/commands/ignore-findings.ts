/**
 * `ignore`: adds entries to an ignore file.
 * Promises: what is there stays byte for byte, an entry that is there is not added again, and the file is one that scans take: it is
 * read by their parser before and after.
 */
import { appendFileSync, readFileSync } from "node:fs";
import { GossipError, UsageError } from "../../contracts/errors.ts";
import { counted } from "../../output/text/words.ts";
import { type IgnoreEntry, isExpired, parseIgnoreFile } from "../../scan/core/ignore-file.ts";
import { isGitleaksIgnore } from "../../scan/core/known-places.ts";
import type { CommandContext } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { readFailure } from "../read-failure.ts";

export interface IgnoreFlags {
  readonly reason: string | undefined;
  readonly path: string | undefined;
  readonly until: string | undefined;
  readonly file: string;
}

const HEAD = `# Findings somebody has judged, for gossip-worker scan --ignore-file=FILE.
# <finding id> [path=GLOB] [until=YYYY-MM-DD] # why this is no problem
`;

export async function ignoreFindings(
  ids: readonly string[],
  flags: IgnoreFlags,
  { stdout }: CommandContext,
): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  const lines = [...new Set(ids)].map((id) => ({ id, line: entryLine(id, flags, today) }));
  const { file } = flags;
  const before = readIgnoreText(file);
  const entries = parseIgnoreFile(before ?? "", file).entries.filter((entry) => !isExpired(entry, today));
  const added = lines.filter(({ id }) => !entries.some((entry) => covers(entry, id, flags)));
  const start = before === undefined ? HEAD : before === "" || before.endsWith("\n") ? "" : "\n";
  const text = added.length === 0 ? "" : start + added.map(({ line }) => `${line}\n`).join("");
  // What is written has to be what scans read.
  parseIgnoreFile((before ?? "") + text, file);
  append(file, text);
  const known = lines.length - added.length;
  const there = known > 0 ? `, ${counted(known, "finding")} there already` : "";
  await stdout.write(
    `${file}: ${counted(added.length, "finding")} added${there}. Scan with --ignore-file=${file}\n`,
  );
  return EXIT.clean;
}

/** Whether the entry says at least what is asked for. */
function covers(entry: IgnoreEntry, id: string, { path, until }: IgnoreFlags): boolean {
  const isEverywhere = entry.path === undefined || entry.path === path;
  const isLongEnough = entry.until === undefined || (until !== undefined && until <= entry.until);
  return entry.id === id && isEverywhere && isLongEnough;
}

function entryLine(id: string, { reason, path, until }: IgnoreFlags, today: string): string {
  if (!/^[0-9a-f]{32}$/.test(id))
    throw new UsageError(
      "argument <id> takes a finding's id, 32 lower-case hex characters, as reports show it",
    );
  if (reason === undefined || reason.trim() === "")
    throw new UsageError("flag --reason is missing: say why this is no problem, for whoever reads the file");
  if (/[\0-\x1f\x7f]/.test(`${reason}${path ?? ""}`))
    throw new UsageError("flags --reason and --path take one line of text");
  if (path?.includes('"')) throw new UsageError('flag --path takes a glob without "');
  if (until !== undefined && !isDayFrom(today, until))
    throw new UsageError("flag --until takes a day that exists and is not over, as YYYY-MM-DD");
  const options = [path === undefined ? "" : `path="${path}"`, until === undefined ? "" : `until=${until}`];
  return [id, ...options.filter((option) => option !== ""), `# ${reason.trim()}`].join(" ");
}

function isDayFrom(today: string, text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text && text >= today;
}

/** Undefined when there is no file yet. */
function readIgnoreText(file: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as { code?: unknown }).code === "ENOENT") return undefined;
    throw new UsageError(`the ignore file ${file} cannot be read: ${readFailure(error) ?? "unknown error"}`);
  }
  if (isGitleaksIgnore(text))
    throw new UsageError(`${file} holds fingerprints of gitleaks, which know no ids: name another --file`);
  return text;
}

function append(file: string, text: string): void {
  if (text === "") return;
  try {
    appendFileSync(file, text);
  } catch (error) {
    const { code } = error as { code?: unknown };
    const why = code === "ENOENT" ? "its folder does not exist" : `the system said ${String(code)}`;
    throw new GossipError(`${file} could not be written: ${why}`, { code: "E_OUTPUT", cause: error });
  }
}
