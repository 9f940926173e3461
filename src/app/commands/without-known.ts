/** Takes out of a scan's findings what a baseline or gitleaks' files know. Promises: what is taken out is counted; stale fingerprints are named. Pure. */
import type { Finding } from "../../contracts/finding.ts";
import type { Report } from "../../contracts/report.ts";
import { type KnownPlaces, withoutKnownPlaces } from "../../scan/core/known-places.ts";
import { suppress } from "../../scan/core/suppress.ts";
import type { ScanOutcome } from "../../scan/local/scan-outcome.ts";
import type { KnownFindings } from "./known-findings.ts";

interface Kept {
  readonly findings: readonly Finding[];
  readonly counts: Report["summary"]["suppressed"];
  /** Sentences for the user. */
  readonly warnings: readonly string[];
}

/** `roots`: the scanned paths, as given. What the baseline and gitleaks' files know is counted and not reported. */
export function withoutKnown(
  outcome: ScanOutcome,
  known: KnownFindings,
  roots: readonly string[],
  today: string,
): Kept {
  const { baseline, baselinePlaces, ignoredPlaces } = known;
  let { findings } = outcome;
  const counts = { ...outcome.summary.suppressed };
  if (baseline !== undefined) {
    const candidates = findings.map((finding) => ({ finding, allowed: false }));
    const { kept } = suppress(candidates, { inline: false, baseline, today });
    counts.baseline += findings.length - kept.length;
    findings = kept.map(({ finding }) => finding);
  }
  const ruleIds = new Set(outcome.rules.map(({ id }) => id));
  const takeOut = (places: KnownPlaces, count: "baseline" | "ignoreFile") => {
    const { kept, unused } = withoutKnownPlaces(findings, { places, roots, ruleIds });
    counts[count] += findings.length - kept.length;
    findings = kept;
    return unused;
  };
  if (baselinePlaces !== undefined) takeOut(baselinePlaces, "baseline");
  const stale = ignoredPlaces === undefined ? [] : takeOut(ignoredPlaces, "ignoreFile");
  const warnings = stale.map(
    ({ entry }) =>
      `${ignoredPlaces!.name}:${entry}: the fingerprint fits no finding of this scan; remove it if it is stale.`,
  );
  return { findings, counts, warnings };
}
