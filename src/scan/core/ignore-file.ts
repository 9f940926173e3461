/**
 * The ignore file, `.gossipignore`: findings somebody has judged, each with a reason and, if wished, a last day.
 * Promises: every line is understood or the whole file is refused, with its first faults, their line numbers and how many there are. Pure.
 *
 *     # comment
 *     <finding id> [path=GLOB] [until=YYYY-MM-DD] # reason
 *     0123456789abcdef0123456789abcdef path=test/** until=2027-01-31 # rotated, kept as a fixture
 *
 * - The id is the one reports show; it stands for the secret wherever it appears, unless `path=` narrows that (path-glob.ts).
 *   A glob with spaces or `#` goes in double quotes: `path="old files/*"`.
 * - `until=` is the last day on which the entry holds. After it the finding is reported again, and the entry is named as expired.
 * - The reason is not optional: an entry without one cannot be reviewed.
 * - An ignore file that lies in the scanned tree is obeyed only when the user names it: whoever plants a secret could plant the file too.
 */
import { UsageError } from "../../contracts/errors.ts";
import { type PathMatcher, pathGlob } from "./path-glob.ts";

export interface IgnoreEntry {
  /** Counts from 1. */
  readonly line: number;
  readonly id: string;
  readonly reason: string;
  /** The glob as written. */
  readonly path?: string;
  /** `YYYY-MM-DD`, inclusive. */
  readonly until?: string;
  readonly coversPath: PathMatcher;
}

export interface IgnoreFile {
  /** As the user gave it, for messages. */
  readonly name: string;
  readonly entries: readonly IgnoreEntry[];
}

const ID = /^[0-9a-f]{32}$/;
/** Another kind of file has a fault on every line. */
const FAULTS_MAX = 10;
const TOKEN = /[^\s"#]*"[^"]*"|[^\s#]\S*|#.*/gy;

export function parseIgnoreFile(text: string, name: string): IgnoreFile {
  const entries: IgnoreEntry[] = [];
  const faults: string[] = [];
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const parsed = parseLine(line, index + 1);
    if (typeof parsed === "string") faults.push(`  line ${index + 1}: ${parsed}`);
    else if (parsed !== undefined) entries.push(parsed);
  }
  if (faults.length === 0) return { name, entries };
  const more = faults.length > FAULTS_MAX ? `\n  and ${faults.length - FAULTS_MAX} more lines` : "";
  throw new UsageError(
    `${name} cannot be used as an ignore file:\n${faults.slice(0, FAULTS_MAX).join("\n")}${more}\nA line reads: <finding id> [path=GLOB] [until=YYYY-MM-DD] # reason`,
  );
}

/** Whether an entry's last day is over; both days are `YYYY-MM-DD`, which sort as text. */
export function isExpired(entry: IgnoreEntry, today: string): boolean {
  return entry.until !== undefined && entry.until < today;
}

/** An entry, `undefined` for a line that says nothing, or what is wrong as text. */
function parseLine(line: string, lineNumber: number): IgnoreEntry | string | undefined {
  const tokens = tokensOf(line);
  const comment = tokens.at(-1)?.startsWith("#") ? tokens.pop() : undefined;
  const [id, ...options] = tokens;
  if (id === undefined) return undefined;
  if (!ID.test(id)) return "the line must begin with a finding id, 32 lower-case hex characters";
  const settings = parseOptions(options);
  if (typeof settings === "string") return settings;
  const reason = comment?.slice(1).trim() ?? "";
  if (reason === "") return "the reason is missing; end the line with `# why this is no problem`";
  const coversPath = settings.path === undefined ? () => true : pathGlob(settings.path);
  return { line: lineNumber, id, reason, coversPath, ...settings };
}

interface Settings {
  path?: string;
  until?: string;
}

function parseOptions(options: readonly string[]): Settings | string {
  const settings: Settings = {};
  for (const option of options) {
    const [, key = "", raw = ""] = /^([^=]*)=?(.*)$/s.exec(option) ?? [];
    const value = raw.replace(/^"(.*)"$/s, "$1");
    if (key !== "path" && key !== "until") return "after the id only `path=` and `until=` are understood";
    if (settings[key] !== undefined) return `\`${key}=\` is given twice`;
    if (value === "") return `\`${key}=\` has no value`;
    if (key === "until" && !isDay(value)) return "`until=` needs a day that exists, as YYYY-MM-DD";
    settings[key] = value;
  }
  return settings;
}

/** Words of a line; the last one may be the comment, which begins at a `#` after white space or at the line's start. */
function tokensOf(line: string): string[] {
  const tokens: string[] = [];
  for (let at = 0; at < line.length; ) {
    if (/\s/.test(line[at]!)) {
      at += 1;
      continue;
    }
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(line)?.[0] ?? line.slice(at);
    tokens.push(token);
    at += token.length;
  }
  return tokens;
}

/** Whether `text` is a calendar day; counts the month's days itself, so that no clock or time zone has a say. */
function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}
