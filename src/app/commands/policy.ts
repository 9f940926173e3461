/** `gossip-worker policy`: its words and flags. What it does is loaded when it runs: see print-policy.ts. */
import { defineCommand } from "../command.ts";
import { SCAN_FLAGS } from "./scan-flags.ts";

const { rules, tags, severity } = SCAN_FLAGS;

const NOTES = `The hash is made of the canonical form of every rule in force (pattern, group, gates, proof, confidence), the conditions a
rules file brings, what is looked at (encodings, binary files, archives), and the engine's revision. Names, descriptions and
severities of rules are no part of it, nor is how the filter looks for them. Workers whose hashes are equal report alike.

EXAMPLES

  gossip-worker policy
  gossip-worker policy --rules-file=acme.yaml --decode-depth=3
  diff <(gossip-worker policy --format=json) <(gossip-worker policy --format=json --rules-file=acme.yaml)
`;

export const policyCommand = defineCommand({
  description: "Print the policy hash: one value for everything that decides what a scan reports.",
  flags: {
    rules,
    "exclude-rules": SCAN_FLAGS["exclude-rules"],
    tags,
    severity,
    "min-confidence": SCAN_FLAGS["min-confidence"],
    "rules-file": SCAN_FLAGS["rules-file"],
    "decode-depth": SCAN_FLAGS["decode-depth"],
    "scan-binary": SCAN_FLAGS["scan-binary"],
    "skip-archives": SCAN_FLAGS["skip-archives"],
    unkeyed: {
      kind: "boolean",
      group: "Report",
      description: "For findings whose ids are made without a tenant's key",
    },
    format: {
      kind: "choice",
      options: ["text", "json"],
      default: "text",
      group: "Report",
      description: "How to show it; json lists every rule with its digest",
    },
    output: {
      kind: "text",
      hint: "file",
      group: "Report",
      description: "Also write the hash alone to this file, for GOSSIP_POLICY_HASH_FILE",
    },
  },
  positionals: [],
  notes: NOTES,
  run: async ({ flags }, context) => (await import("./print-policy.ts")).printPolicy(flags, context),
});
