/**
 * The flags of `scan`, grouped as the help shows them; those that are on by default are described as `--no-…`.
 * May not: read values; scan-options.ts does.
 */
import { SEVERITIES } from "../../contracts/rule-info.ts";
import type { FlagSpecs } from "../strict-args.ts";
import { HISTORY_FLAGS } from "./history-flags.ts";

const INPUT = "What is scanned";
const RULES = "Rules";
const REPORT = "Report";
const KNOWN = "Living with findings";
const RUN = "Running";

const DECODE_DEPTH_MAX = 16;

export const SCAN_FLAGS = {
  "from-file": {
    kind: "text",
    hint: "file",
    group: INPUT,
    description: "Scan the paths this file lists, one to a line or ended by NUL; - is standard input",
  },
  exclude: {
    kind: "list",
    hint: "glob",
    group: INPUT,
    description: "Leave out what matches, in .gitignore syntax below each path",
  },
  include: {
    kind: "list",
    hint: "glob",
    group: INPUT,
    description: "Scan only what matches; a folder that matches brings all below it",
  },
  "respect-gitignore": {
    kind: "boolean",
    group: INPUT,
    description: "Leave out what .gitignore files in the tree name. Off by default: ignored files leak too",
  },
  "max-file-size": {
    kind: "text",
    hint: "size",
    group: INPUT,
    description: "Leave out larger files: 512KB, 10MB, 1GiB. No limit by default",
  },
  "scan-binary": { kind: "boolean", group: INPUT, description: "Scan binary files byte by byte too" },
  "skip-archives": {
    kind: "boolean",
    group: INPUT,
    description: "Do not open zip, jar, tar, gz, bz2, xz and zst files",
  },
  "decode-depth": {
    kind: "integer",
    hint: "n",
    min: 0,
    max: DECODE_DEPTH_MAX,
    default: 2,
    group: INPUT,
    description: "Layers of base64, hex, percent and escapes to look through",
  },

  ...HISTORY_FLAGS,

  rules: { kind: "list", hint: "id,…", group: RULES, description: "Use only these rules" },
  "exclude-rules": { kind: "list", hint: "id,…", group: RULES, description: "Do not use these rules" },
  tags: { kind: "list", hint: "tag,…", group: RULES, description: "Use only rules with one of these tags" },
  severity: {
    kind: "choice",
    options: SEVERITIES,
    group: RULES,
    description: "Use only rules of this severity or worse",
  },
  "min-confidence": {
    kind: "integer",
    hint: "n",
    min: 0,
    max: 10,
    default: 0,
    group: RULES,
    description: "Report only findings of this confidence, 0 to 10, or more",
  },
  "rules-file": {
    kind: "text",
    hint: "file|folder",
    group: RULES,
    description:
      "Use rules of your own (YAML, TOML), or of gitleaks, Nosey Parker or Kingfisher, from a file or a folder of them; see docs/rules-files.md",
  },
  "anchor-mode": {
    kind: "choice",
    options: ["manual", "derived"],
    default: "manual",
    group: RULES,
    description: "Look for the anchors rules name, or for those derived from their patterns. Same findings",
  },

  format: {
    kind: "list",
    hint: "name",
    group: REPORT,
    description:
      "pretty (default), json, jsonl, sarif, csv, junit, html, github (annotations), code-quality (GitLab) or gitleaks-json",
  },
  group: {
    kind: "choice",
    options: ["file", "secret"],
    default: "file",
    group: REPORT,
    description: "Order the pretty report by file, or by secret with all its places, worst first",
  },
  output: {
    kind: "list",
    hint: "file",
    group: REPORT,
    description:
      "Write the report here: the first file takes the first format, and so on. - is standard output",
  },
  "show-secrets": {
    kind: "boolean",
    group: REPORT,
    description: "Show secrets in full instead of masks. Report files are then readable by you alone",
  },
  "max-findings": {
    kind: "integer",
    hint: "n",
    min: 1,
    max: 10_000_000,
    group: REPORT,
    description: "Stop collecting after this many findings; what lies beyond is counted. 100,000 by default",
  },
  "exit-code": {
    kind: "integer",
    hint: "n",
    min: 0,
    max: 255,
    default: 3,
    group: REPORT,
    description: "Exit code when something was found",
  },
  color: {
    kind: "choice",
    options: ["auto", "always", "never"],
    default: "auto",
    group: REPORT,
    description: "Colour the pretty report",
  },

  baseline: {
    kind: "text",
    hint: "file",
    group: KNOWN,
    description: "Do not report the findings this file lists: a baseline, a json report or a gitleaks report",
  },
  "write-baseline": {
    kind: "text",
    hint: "file",
    group: KNOWN,
    description:
      "Write all findings, those of --baseline included, as a new baseline. They are reported as ever",
  },
  "ignore-file": {
    kind: "text",
    hint: "file",
    group: KNOWN,
    description:
      "Do not report the findings this .gossipignore or .gitleaksignore lists. Never read unless named here",
  },
  "inline-allow": {
    kind: "boolean",
    default: true,
    group: KNOWN,
    description: "Report findings even where their line holds gossip:allow, or another scanner's word for it",
  },

  threads: {
    kind: "text",
    hint: "n|auto",
    default: "auto",
    group: RUN,
    description: "Threads at most; auto takes as many as the machine runs at once, up to 8",
  },
  timeout: {
    kind: "text",
    hint: "time",
    group: RUN,
    description: "Stop after so long, such as 90s, 10m or 1h, and report what was found until then",
  },
  progress: {
    kind: "boolean",
    default: true,
    group: RUN,
    description: "Do not show on a terminal how far the scan is",
  },
  quiet: {
    kind: "boolean",
    group: RUN,
    description:
      "Write nothing but the report: no progress, notes or warnings; and no report for people that says nothing was found",
  },
  verbose: { kind: "boolean", group: RUN, description: "Tell more about each finding" },
} as const satisfies FlagSpecs;
