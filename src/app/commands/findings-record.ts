/** Findings of the store as JSON for scripts: ids are strings, bytes are hex, times are ISO 8601. Pure. */
import type { RecordedPart } from "../../contracts/finding-record.ts";
import { isoDate } from "../../output/text/iso-date.ts";
import type { StoredFinding } from "../../persistence/findings/stored-finding.ts";
import { lifeRecord, statusOf } from "./findings-life.ts";

/** A finding at its latest place. */
export function findingsRecord(finding: StoredFinding) {
  const { ruleId, ruleName, severity, confidence, verdict, mask, firstRun, life } = finding;
  return {
    id: finding.findingId.toHex(),
    ...{ rule: ruleId, ruleName, severity, confidence, verdict, mask },
    ...placeRecord(finding),
    places: finding.occurrences,
    firstSeen: isoDate(finding.firstSeenAtMs),
    ...(firstRun === undefined ? {} : { firstRun: String(firstRun) }),
    status: statusOf(finding),
    ...(life === undefined ? {} : { history: lifeRecord(life) }),
  };
}

/** One of its places, and who saw it there last. */
export function placeRecord(place: StoredFinding) {
  const { display, line, column, offset, length, commit, url, parts } = place;
  return {
    path: display,
    ...{ line, column, startByte: offset, endByte: offset + length },
    ...(commit === undefined ? {} : { commit }),
    ...(url === undefined ? {} : { url }),
    ...(parts === undefined ? {} : { parts: parts.map(partRecord) }),
    run: String(place.run),
    shard: String(place.shard),
    policy: place.policyHash.toHex(),
    lastSeen: isoDate(place.seenAtMs),
  };
}

function partRecord({ name, line, column, offset, length, mask }: RecordedPart) {
  const place = { line, column, startByte: offset, endByte: offset + length };
  return { name, ...place, ...(mask === undefined ? {} : { mask }) };
}
