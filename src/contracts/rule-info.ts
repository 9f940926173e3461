/** What reports may say about a rule. */
export type Severity = "low" | "medium" | "high" | "critical";

export const SEVERITIES: readonly Severity[] = ["low", "medium", "high", "critical"];

export interface RuleInfo {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly description: string;
  /** Title or address of the vendor's documentation of the format. */
  readonly docs: string;
  readonly severity: Severity;
  readonly tags: readonly string[];
  /** How the holder takes the credential out of use. */
  readonly revoke: string;
}
