/** Numbers and codes in words people use. Pure; English, and independent of locale. */
import type { Finding, VerdictKind } from "../../contracts/finding.ts";
import { SEVERITIES, type Severity } from "../../contracts/rule-info.ts";

/** `1 file`, `2,000 files`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(count)} ${count === 1 ? singular : plural}`;
}

/** Digits in groups of three. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `812 B`, `56.7 MB`; decimal units, as disks and networks count. */
export function bytesInWords(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return unit === 0 ? `${bytes} B` : `${value.toFixed(1)} ${units[unit]}`;
}

/** `0.84 s`, `2 min 5 s`. */
export function durationInWords(durationMs: number): string {
  if (durationMs < 60_000) return `${(durationMs / 1000).toFixed(2)} s`;
  const seconds = Math.round(durationMs / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** What a confidence of 0 to 10 means. */
export function confidenceInWords(confidence: number): string {
  if (confidence >= 9) return "very high";
  if (confidence >= 7) return "high";
  if (confidence >= 4) return "medium";
  return confidence >= 2 ? "low" : "very low";
}

/** What the verdict adds to a finding, as a sentence; empty when it adds nothing. */
function verdictInWords(verdict: VerdictKind): string {
  const words: Record<VerdictKind, string> = {
    proved: "Proved by an offline check.",
    plausible: "",
    "test-key": "A test key: it opens no production system.",
    expired: "Expired by its own date.",
  };
  return words[verdict];
}

/** Why a finding is believed, as sentences on one line; empty when there is nothing to say. */
export function whyInWords({ verdict, reasons }: Pick<Finding, "verdict" | "reasons">): string {
  return [verdictInWords(verdict), ...reasons.map(asSentence)].filter((text) => text !== "").join(" ");
}

/** With a capital and a full stop. */
export function asSentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) || capital === "" ? capital : `${capital}.`;
}

/** Worst first. */
export const SEVERITIES_WORST_FIRST: readonly Severity[] = [...SEVERITIES].reverse();

/** `2 critical, 1 high`, worst first; empty for no findings. */
export function severityCounts(
  findings: readonly { readonly rule: { readonly severity: Severity } }[],
): string {
  const parts = SEVERITIES_WORST_FIRST.map((severity) => {
    const count = findings.filter(({ rule }) => rule.severity === severity).length;
    return count === 0 ? "" : `${grouped(count)} ${severity}`;
  });
  return parts.filter((part) => part !== "").join(", ");
}

/** `access key id AKIA******** at 3:7`, each half of a credential; empty when the secret stands alone. */
export function partsInWords({ parts = [] }: Pick<Finding, "parts">): string {
  return parts
    .map(
      ({ name, place, mask }) =>
        `${name}${mask === undefined ? "" : ` ${mask}`} at ${place.line}:${place.column}`,
    )
    .join(", ");
}
