/** `explain PATH:LINE`: reads the file, asks the engine, and tells in words or as JSON. Never shows a secret or the line itself. */
import { readFileSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { UsageError } from "../../contracts/errors.ts";
import { REPEATED_MIN } from "../../engine/made-up-text.ts";
import { decodeProgram } from "../../engine/program-codec.ts";
import { printable } from "../../output/text/printable.ts";
import { counted } from "../../output/text/words.ts";
import {
  type Attempt,
  explainLine,
  type LineExplanation,
  type Near,
  type RuleExplanation,
} from "../../scan/core/explain-line.ts";
import type { Dropped } from "../../scan/core/match-filter.ts";
import { CONTENT_HEAD_BYTES, contentKind } from "../../sources/extract/index.ts";
import type { CommandContext } from "../command.ts";
import { engineModule } from "../compose/engine-module.ts";
import { EXIT } from "../exit-codes.ts";
import { readFailure } from "../read-failure.ts";
import { setsInWords } from "../rule-set/describe-plan.ts";
import { loadProgram } from "../rule-set/load-program.ts";
import { EVERY_RULE } from "../rule-set/select-rules.ts";
import { repositoryAround } from "./path-advice.ts";

const SIZE_BYTES_MAX = 1 << 29;

export interface ExplainFlags {
  readonly "rules-file": string | undefined;
  readonly "decode-depth": number;
  readonly all: boolean;
  readonly format: "text" | "json";
}

export async function explainPlace(
  place: string,
  flags: ExplainFlags,
  { stdout, stderr }: CommandContext,
): Promise<number> {
  const { path, line } = parsePlace(place);
  const bytes = readText(path);
  const rulesFile = flags["rules-file"];
  const { program, filters, warnings } = await loadProgram({
    ...(rulesFile === undefined ? {} : { rulesFile }),
    anchorMode: "manual",
    selection: EVERY_RULE,
    confidenceMin: 0,
  });
  if (warnings.length > 0) await stderr.write(warnings.map((warning) => `warning: ${warning}\n`).join(""));
  const explanation = explainLine({
    ...{ path, bytes, line, filters: filters ?? [], roots: rootsAround(path) },
    program: decodeProgram(program),
    module: engineModule(),
    decodeDepth: flags["decode-depth"],
    nowMs: Date.now(),
  });
  if (explanation === undefined) throw new UsageError(`${path} has no line ${line}`);
  await stdout.write(flags.format === "json" ? asJson(explanation) : asText(explanation, flags.all));
  return EXIT.clean;
}

/** The repository a file lies in, in the ways its path may begin: where it is scanned, that is most likely what is named. */
function rootsAround(path: string): readonly string[] {
  const root = repositoryAround(path);
  return root === undefined ? [] : [root, relative(resolve("."), root)];
}

/** A column behind the line, as reports write it, is passed over. */
function parsePlace(place: string): { readonly path: string; readonly line: number } {
  const [, path, line] = /^(.+?):(\d{1,9})(?::\d{1,9})?$/.exec(place) ?? [];
  if (path === undefined || Number(line) < 1) {
    throw new UsageError("explain takes a file and a line from 1 on, such as src/deploy.env:12");
  }
  if (path.includes("::")) throw new UsageError("explain looks at plain files; unpack the archive first");
  return { path, line: Number(line) };
}

/** What is written in UTF-16 is read as UTF-8, which has the same lines. */
function readText(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > SIZE_BYTES_MAX) throw new UsageError(`${path} is larger than explain reads (512 MiB)`);
    const bytes = readFileSync(path);
    const kind = contentKind(bytes.subarray(0, CONTENT_HEAD_BYTES), path);
    if (kind !== "utf16le" && kind !== "utf16be") return bytes;
    return new TextEncoder().encode(
      new TextDecoder(kind === "utf16le" ? "utf-16le" : "utf-16be").decode(bytes),
    );
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `${path} cannot be read: ${readFailure(error) ?? "unknown error"}${pastHint(error, path)}`,
    );
  }
}

/** What history holds and the work tree does not has to be brought back to be looked at. */
function pastHint(error: unknown, path: string): string {
  const isMissing = (error as { code?: unknown }).code === "ENOENT";
  return isMissing ? `; for a finding of history, first: git show COMMIT:${path} > FILE` : "";
}

function nearText({ kind, sets }: Near): string {
  return `${kind} ${setsInWords(sets)}`;
}

function asJson({ rules, isAllowed }: LineExplanation): string {
  const shown = rules.map(({ ruleId, near, attempts }) => ({
    rule: ruleId,
    near: near.map(nearText),
    attempts,
  }));
  return `${JSON.stringify({ isAllowed, rules: shown }, null, 2)}\n`;
}

function asText({ rules, isAllowed }: LineExplanation, all: boolean): string {
  const tried = rules.filter(({ attempts }) => attempts.length > 0);
  const rest = rules.filter(({ attempts }) => attempts.length === 0);
  const lines = [
    ...tried.flatMap(ruleLines),
    ...(all ? rest.flatMap(ruleLines) : restLines(rest)),
    ...(isAllowed
      ? ["The line holds an allow marker, so its findings are reported only with --no-inline-allow.", ""]
      : []),
    verdict(tried, rules.length),
  ];
  return `${lines.join("\n")}\n`;
}

function verdict(tried: readonly RuleExplanation[], near: number): string {
  const reported = tried.filter(({ attempts }) =>
    attempts.some(({ outcome }) => outcome.kind === "reported"),
  );
  const came = near === 0 ? "No rule came near" : `${counted(near, "rule")} came near`;
  return `${came}, ${counted(tried.length, "pattern")} matched, ${reported.length} reported.`;
}

/** A line that says much comes near to dozens; whoever misses one asks for all. */
const REST_SHOWN = 8;

function restLines(rest: readonly RuleExplanation[]): string[] {
  if (rest.length === 0) return [];
  const ids = rest.slice(0, REST_SHOWN).map(({ ruleId }) => ruleId);
  const more = rest.length > REST_SHOWN ? ` and ${rest.length - REST_SHOWN} more` : "";
  return [`Near, but the pattern does not match (--all says more): ${ids.join(", ")}${more}`, ""];
}

const MARGIN = "  ";
const GATE_COLUMNS = 13;

function ruleLines({ ruleId, near, attempts }: RuleExplanation): string[] {
  const seen = near.length === 0 ? "" : `  (${[...new Set(near.map(nearText))].slice(0, 3).join(", ")})`;
  const none =
    attempts.length === 0 ? [`${MARGIN}stopped  ${"regex".padEnd(GATE_COLUMNS)}matches nothing here`] : [];
  return [
    printable(ruleId + seen),
    ...none,
    ...attempts.flatMap((attempt) => attemptLines(ruleId, attempt)),
    "",
  ];
}

function attemptLines(ruleId: string, { column, mask, steps, decodedBy, outcome }: Attempt): string[] {
  const where = decodedBy.length === 0 ? "" : `, within ${decodedBy.join(", then ")}`;
  const head = `${MARGIN}passed   ${"regex".padEnd(GATE_COLUMNS)}${mask} at column ${column}${where}`;
  const gates = steps.map(
    ({ gate, passed, detail }) =>
      `${MARGIN}${passed ? "passed " : "stopped"}  ${gate.padEnd(GATE_COLUMNS)}${detail}`,
  );
  return [head, ...gates, ...outcomeLines(ruleId, outcome)].map(printable);
}

function outcomeLines(ruleId: string, outcome: Attempt["outcome"]): string[] {
  switch (outcome.kind) {
    case "reported":
      return [`${MARGIN}=> reported`];
    case "outranked":
      return [
        outcome.by === ruleId
          ? `${MARGIN}=> not reported: an earlier match of this rule holds it`
          : `${MARGIN}=> not reported: ${outcome.by} knows more of the same bytes`,
      ];
    case "repeated":
      return [
        `${MARGIN}=> not reported: it stands ${REPEATED_MIN} times or more in a text of tests or manuals, so it is made up`,
      ];
    case "filtered":
      return [`${MARGIN}=> not reported: ${droppedInWords(outcome.why)}`];
    case "stopped":
      return [`${MARGIN}=> not reported`];
  }
}

/** What of a rules file takes a match out. */
function droppedInWords(why: Dropped): string {
  switch (why.kind) {
    case "hidden":
      return "the rules file has this rule for others to require, and reports nothing of it";
    case "path":
      return "the rules file keeps this rule to other paths";
    case "characters":
      return "the rules file asks for more digits, capitals, small letters or other signs";
    case "allowed":
      return `an allow list of the rules file lets it pass, by its ${why.by}`;
    case "required":
      return `the rules file requires ${why.ruleId} near it`;
  }
}
