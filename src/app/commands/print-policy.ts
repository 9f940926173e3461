/** `policy`: the policy of the rules and options given, for people or as JSON. Warnings of a rules file go to standard error. */
import type { Severity } from "../../contracts/rule-info.ts";
import { counted } from "../../output/text/words.ts";
import {
  derivePolicy,
  ENGINE_REVISION,
  EVIDENCE_VERSION,
  POLICY_VERSION,
  type PolicyParts,
} from "../../scan/core/policy.ts";
import { createBlake3Hasher } from "../../scan/identity/blake3-hasher.ts";
import type { CommandContext } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { effectivePolicy } from "../rule-set/effective-policy.ts";
import { loadProgram } from "../rule-set/load-program.ts";
import { splitList } from "../rule-set/select-rules.ts";

export interface PolicyFlags {
  readonly rules: readonly string[];
  readonly "exclude-rules": readonly string[];
  readonly tags: readonly string[];
  readonly severity: Severity | undefined;
  readonly "min-confidence": number;
  readonly "rules-file": string | undefined;
  readonly "decode-depth": number;
  readonly "scan-binary": boolean;
  readonly "skip-archives": boolean;
  readonly unkeyed: boolean;
  readonly format: "text" | "json";
  readonly output: string | undefined;
}

export async function printPolicy(flags: PolicyFlags, { stdout, stderr }: CommandContext): Promise<number> {
  const { parts, warnings } = await policyParts(flags);
  if (warnings.length > 0) await stderr.write(warnings.map((warning) => `warning: ${warning}\n`).join(""));
  const { hash, rulesDigest, rules } = derivePolicy(await createBlake3Hasher(), parts);
  const { options, idHashMode, filters } = parts;
  const policy = {
    policyHash: hash.toHex(),
    rulesDigest: rulesDigest.toHex(),
    policyVersion: POLICY_VERSION,
    evidenceVersion: EVIDENCE_VERSION,
    engineRevision: ENGINE_REVISION,
    idHashMode,
    options,
    filters: filters.length,
    rules: rules.map(({ id, digest }) => ({ id, digest: digest.toHex() })),
  };
  if (flags.output !== undefined) await writeHash(flags.output, policy.policyHash);
  await stdout.write(flags.format === "json" ? `${JSON.stringify(policy, null, 2)}\n` : asText(policy));
  return EXIT.clean;
}

/** Readable by its owner alone: the worker refuses files that others may open. */
async function writeHash(path: string, hash: string): Promise<void> {
  const { writeFileAtomically } = await import("../../output/file-target.ts");
  await writeFileAtomically([new TextEncoder().encode(`${hash}\n`)], { path, isPrivate: true });
}

async function policyParts(
  flags: PolicyFlags,
): Promise<{ readonly parts: PolicyParts; readonly warnings: readonly string[] }> {
  const rulesFile = flags["rules-file"];
  const loaded = await loadProgram({
    // How rules are looked for is no part of the policy: what is found is the same.
    anchorMode: "manual",
    confidenceMin: flags["min-confidence"],
    selection: {
      ids: splitList("rules", flags.rules),
      excludedIds: splitList("exclude-rules", flags["exclude-rules"]),
      tags: splitList("tags", flags.tags),
      ...(flags.severity === undefined ? {} : { severity: flags.severity }),
    },
    ...(rulesFile === undefined ? {} : { rulesFile }),
  });
  const options = {
    decodeDepth: flags["decode-depth"],
    scanBinary: flags["scan-binary"],
    scanArchives: !flags["skip-archives"],
  };
  const parts = effectivePolicy(loaded, options, flags.unkeyed ? "unkeyed" : "keyed");
  return { parts, warnings: loaded.warnings };
}

interface PrintedPolicy {
  readonly policyHash: string;
  readonly rulesDigest: string;
  readonly policyVersion: number;
  readonly evidenceVersion: number;
  readonly engineRevision: number;
  readonly idHashMode: string;
  readonly options: PolicyParts["options"];
  readonly filters: number;
  readonly rules: readonly unknown[];
}

const LABEL_COLUMNS = 14;

/** The hash stands on the first line by itself, for scripts. */
function asText(policy: PrintedPolicy): string {
  const { options, policyVersion, evidenceVersion, engineRevision } = policy;
  const looked = [
    counted(options.decodeDepth, "layer") + " of encoding",
    ...(options.scanArchives ? ["archives"] : []),
    ...(options.scanBinary ? ["binary files"] : []),
  ];
  const rows = [
    ["Rules", `${counted(policy.rules.length, "rule")}, ${counted(policy.filters, "filter")}`],
    ["Rules digest", policy.rulesDigest],
    ["Looked into", looked.join(", ")],
    ["Secret ids", policy.idHashMode],
    ["Versions", `policy ${policyVersion}, evidence ${evidenceVersion}, engine ${engineRevision}`],
  ] as const;
  const lines = rows.map(([label, text]) => `  ${label.padEnd(LABEL_COLUMNS)}${text}`);
  return `${[policy.policyHash, "", ...lines].join("\n")}\n`;
}
