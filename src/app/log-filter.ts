/** Which log lines are written, as `RUST_LOG` says it: `warn,gossip_worker::coordination=debug`. Pure. */
export const LEVELS = ["error", "warn", "info", "debug", "trace"] as const;

export type Level = (typeof LEVELS)[number];

export interface LogFilter {
  allows(level: Level, target: string): boolean;
  /** How many directives could not be read; they count for nothing. */
  readonly unreadable: number;
}

const OFF = -1;
const DEFAULT: Level = "info";

/** The longest target that a line's target begins with decides; `target` alone means all of its lines. */
export function parseLogFilter(directives: string | undefined): LogFilter {
  let fallback: number = LEVELS.indexOf(DEFAULT);
  let unreadable = 0;
  const byTarget: { readonly prefix: string; readonly rank: number }[] = [];
  for (const directive of (directives ?? "").split(",").map((part) => part.trim())) {
    if (directive === "") continue;
    const bare = rankOf(directive);
    if (bare !== undefined) {
      fallback = bare;
      continue;
    }
    const [, prefix, level] = /^([\w:.-]+?)(?:=(\w+))?$/.exec(directive) ?? [];
    const rank = level === undefined ? LEVELS.length - 1 : rankOf(level);
    if (prefix === undefined || rank === undefined) unreadable++;
    else byTarget.push({ prefix, rank });
  }
  byTarget.sort((a, b) => b.prefix.length - a.prefix.length);
  return {
    unreadable,
    allows(level, target) {
      const rank = byTarget.find(({ prefix }) => target.startsWith(prefix))?.rank ?? fallback;
      return LEVELS.indexOf(level) <= rank;
    },
  };
}

function rankOf(word: string): number | undefined {
  const level = word.toLowerCase();
  if (level === "off") return OFF;
  const rank = (LEVELS as readonly string[]).indexOf(level);
  return rank === -1 ? undefined : rank;
}
