/** `findings show ID`: everything the store and the rules know about one finding. Promises: its places are bounded, their count is not. */
import { GossipError, UsageError } from "../../contracts/errors.ts";
import type { RuleInfo } from "../../contracts/rule-info.ts";
import { isoDate } from "../../output/text/iso-date.ts";
import { jsonBlock } from "../../output/text/json-text.ts";
import { printable } from "../../output/text/printable.ts";
import { confidenceInWords, counted, partsInWords, whyInWords } from "../../output/text/words.ts";
import { type FindingLookup, findFinding } from "../../persistence/findings/read-findings.ts";
import type { StoredFinding } from "../../persistence/findings/stored-finding.ts";
import type { CommandContext } from "../command.ts";
import { openFindings } from "../compose/open-stores.ts";
import { EXIT } from "../exit-codes.ts";
import { lifeRows } from "./findings-life.ts";
import { settingsOf } from "./findings-list.ts";
import { findingsRecord, placeRecord } from "./findings-record.ts";
import { reportedFinding } from "./findings-report.ts";
import { builtInRules, RuleInfos } from "./findings-rules.ts";

export interface ShowFindingFlags {
  readonly format: "text" | "json";
  readonly "findings-postgres-dsn": string | undefined;
  readonly "tenant-id": string | undefined;
}

type Found = Extract<FindingLookup, { kind: "found" }>;

const TEXT_PLACES_MAX = 20;
const JSON_PLACES_MAX = 1000;

export async function showFinding(
  prefix: string,
  flags: ShowFindingFlags,
  context: CommandContext,
): Promise<number> {
  if (!/^[0-9a-f]{1,64}$/i.test(prefix)) {
    throw new UsageError(
      "argument <id> takes a finding's id or its beginning: up to 64 digits from 0 to 9 and a to f",
    );
  }
  await using store = await openFindings(settingsOf(flags), context);
  const found = theOne(await findFinding(store.connection, store.tenant, prefix));
  const infos = new RuleInfos(builtInRules());
  const rule = infos.of(found.finding);
  const text = flags.format === "json" ? asJson(found, rule) : asText(found, rule);
  await context.stdout.write(text);
  return EXIT.clean;
}

/** Ids are told apart by as many digits as it takes. */
function theOne(lookup: FindingLookup): Found {
  switch (lookup.kind) {
    case "found":
      return lookup;
    case "none":
      throw new GossipError("this tenant has no finding whose id begins so; see 'findings list'", {
        code: "E_NOT_FOUND",
      });
    case "ambiguous": {
      const ids = lookup.findingIds.map((id) => `\n  ${id.toHex()}`).join("");
      throw new UsageError(`several findings' ids begin so; give more of it. Among them are:${ids}`);
    }
  }
}

function asJson({ finding, occurrences }: Found, rule: RuleInfo): string {
  const shown = occurrences.slice(0, JSON_PLACES_MAX).map(placeRecord);
  return `${jsonBlock({ ...findingsRecord(finding), rule, seenAt: shown }, 0)}\n`;
}

const LABEL_COLUMNS = 15;

function asText({ finding, occurrences }: Found, rule: RuleInfo): string {
  const { confidence, verdict, firstRun } = finding;
  const parts = partsInWords(reportedFinding(finding, rule));
  const sure = `${confidenceInWords(confidence)} (${confidence}/10). ${whyInWords({ verdict, reasons: [] })}`;
  const rows: readonly (readonly [label: string, text: string])[] = [
    ["Severity", finding.severity],
    ["Confidence", sure.trimEnd()],
    ["Secret", finding.mask],
    ["Rule", `${rule.id} (${rule.vendor}): ${rule.description}`],
    ["Documentation", rule.docs],
    ["Revoke", rule.revoke],
    ...(parts === "" ? [] : [["Together with", parts] as const]),
    ...lifeRows(finding),
    [
      "First seen",
      `${isoDate(finding.firstSeenAtMs)}${firstRun === undefined ? "" : `, by run ${firstRun}`}`,
    ],
    ["Last seen", lastSeen(finding)],
    ["Policy", finding.policyHash.toHex()],
    ["Places", counted(occurrences.length, "place")],
  ];
  const lines = rows.map(([label, text]) => `  ${label.padEnd(LABEL_COLUMNS)}${printable(text)}`);
  const left = occurrences.length - TEXT_PLACES_MAX;
  return `${[
    `${finding.findingId.toHex()}  ${printable(finding.ruleName)}`,
    "",
    ...lines,
    "",
    ...occurrences.slice(0, TEXT_PLACES_MAX).flatMap(placeLines),
    ...(left > 0 ? [`  and ${counted(left, "more", "more")}, which --format=json lists`] : []),
  ].join("\n")}\n`;
}

/** What a look at a tip saw counts as much as what was read. */
function lastSeen({ seenAtMs, run, life }: StoredFinding): string {
  const thereAtMs = life?.thereAtMs ?? 0;
  if (life === undefined || thereAtMs <= seenAtMs) return `${isoDate(seenAtMs)}, by run ${run}`;
  return thereAtMs === life.lookedAtMs ? `${isoDate(thereAtMs)}, by run ${life.run}` : isoDate(thereAtMs);
}

/** The latest comes first. */
function placeLines({ display, line, column, commit, url, seenAtMs, run }: StoredFinding): string[] {
  const inCommit = commit === undefined ? "" : ` in commit ${commit}`;
  return [
    printable(`  ${display}:${line}:${column}${inCommit}, seen ${isoDate(seenAtMs)} by run ${run}`),
    ...(url === undefined ? [] : [printable(`    ${url}`)]),
  ];
}
