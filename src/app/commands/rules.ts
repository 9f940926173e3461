/** `gossip-worker rules list|show|check|test`: their words and flags. What they do is loaded when they run. */
import { SEVERITIES } from "../../contracts/rule-info.ts";
import { defineCommand } from "../command.ts";

const RULES_FILE = {
  kind: "text",
  hint: "file",
  description: "Rules of your own, or of gitleaks, Nosey Parker or Kingfisher",
} as const;

export const rulesListCommand = defineCommand({
  description: "List the rules in force.",
  flags: {
    format: { kind: "choice", options: ["table", "json"], default: "table", description: "How to show them" },
    tags: { kind: "list", hint: "tag,…", description: "Only rules with one of these tags" },
    vendor: { kind: "list", hint: "name,…", description: "Only rules of these vendors" },
    severity: { kind: "choice", options: SEVERITIES, description: "Only rules of this severity or worse" },
    "rules-file": RULES_FILE,
  },
  positionals: [],
  run: async ({ flags }, context) => (await import("./rules-list.ts")).listRules(flags, context),
});

export const rulesShowCommand = defineCommand({
  description: "Show everything about one rule: pattern, how it is looked for, gates, proof, how to revoke.",
  flags: {
    format: { kind: "choice", options: ["text", "json"], default: "text", description: "How to show it" },
    "rules-file": RULES_FILE,
    "anchor-mode": {
      kind: "choice",
      options: ["manual", "derived"],
      default: "manual",
      description: "Whose anchors to show: those rules name, or those derived from their patterns",
    },
  },
  positionals: [{ name: "id", description: "The rule's id, as 'rules list' shows it", required: true }],
  run: async ({ flags, positionals }, context) =>
    (await import("./rules-show.ts")).showRule(positionals[0]!, flags, context),
});

export const rulesCheckCommand = defineCommand({
  description: "Compile rules and run their own examples through the engine.",
  flags: {
    "anchor-mode": {
      kind: "choice",
      options: ["manual", "derived"],
      default: "manual",
      description: "Which anchors the filter looks for",
    },
  },
  positionals: [{ name: "file", description: "A rules file; without one the built-in rules are checked" }],
  notes:
    "EXIT CODES\n\n  0 all is well; 1 an example does not do what it should, or a rule is left out; 2 the file cannot be used\n",
  run: async ({ flags, positionals }, context) =>
    (await import("./rules-check.ts")).checkRules(positionals[0], flags["anchor-mode"], context),
});

export const rulesTestCommand = defineCommand({
  description: "Run every example of every rule through the engine, and tell for each rule how it went.",
  flags: {
    format: { kind: "choice", options: ["table", "json"], default: "table", description: "How to show it" },
    failed: { kind: "boolean", description: "Show only the rules that failed" },
    "anchor-mode": {
      kind: "choice",
      options: ["manual", "derived"],
      default: "manual",
      description: "Which anchors the filter looks for",
    },
  },
  positionals: [{ name: "file", description: "A rules file; without one the built-in rules are tested" }],
  notes:
    "EXIT CODES\n\n  0 every example does what it should; 1 one does not, or a rule is left out; 2 the file cannot be used\n",
  run: async ({ flags, positionals }, context) =>
    (await import("./rules-test.ts")).testRules(positionals[0], flags, context),
});
