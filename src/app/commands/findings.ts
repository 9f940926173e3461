/** `gossip-worker findings list|show|export`: their words and flags. What they do is loaded when they run. */
import { SEVERITIES } from "../../contracts/rule-info.ts";
import { FORMAT_NAMES } from "../../output/formats/index.ts";
import { defineCommand } from "../command.ts";
import type { FlagSpecs } from "../strict-args.ts";
import { FINDINGS_FLAGS } from "./fleet-flags.ts";

const WHICH = "Which findings";

const FILTER_FLAGS = {
  run: { kind: "text", hint: "id", group: WHICH, description: "Only those this run was the last to see" },
  rule: { kind: "list", hint: "id,…", group: WHICH, description: "Only those of these rules" },
  severity: {
    kind: "choice",
    options: SEVERITIES,
    group: WHICH,
    description: "Only those of this severity or worse",
  },
  path: {
    kind: "text",
    hint: "words",
    group: WHICH,
    description: "Only those whose path holds this; with * and ? the whole path, or its end, has to fit",
  },
  "min-confidence": {
    kind: "integer",
    hint: "n",
    min: 0,
    max: 10,
    group: WHICH,
    description: "Only those at least so sure, 0 to 10",
  },
  "new-since": {
    kind: "text",
    hint: "run|day",
    group: WHICH,
    description:
      "Only those another run stored first, after this run began to write; or after a day, such as 2026-01-31",
  },
  present: {
    kind: "boolean",
    group: WHICH,
    description: "Only those that a branch, a tag or another ref holds at its tip, as of the last look",
  },
  removed: {
    kind: "boolean",
    group: WHICH,
    description: "Only those that no ref holds at its tip any more, though history may",
  },
  status: {
    kind: "list",
    hint: "word,…",
    group: WHICH,
    description: "Only those of these: present, branches, refs, removed, unreachable, message, unknown",
  },
} as const satisfies FlagSpecs;

const STATUS_NOTES = `WHAT BECAME OF A FINDING

  Each scan of a repository by the fleet looks where its findings stand: in HEAD (present), at the tip of other branches,
  of other refs alone, at no tip any more (removed), where no ref leads to (unreachable), or in a message. --present is the
  first three, --removed the two of no tip. Findings of files are unknown: a file that changed is not compared with what it
  was, so they are neither --present nor --removed.
`;

const EACH = {
  kind: "choice",
  options: ["finding", "place", "all"],
  group: WHICH,
  description: "An entry for each finding, for each place in its file as seen last, or for older places, too",
} as const;

export const findingsListCommand = defineCommand({
  description: "List what the fleet has found.",
  flags: {
    ...FILTER_FLAGS,
    each: { ...EACH, default: "finding" },
    limit: {
      kind: "integer",
      hint: "n",
      min: 1,
      max: 1_000_000,
      default: 100,
      group: WHICH,
      description: "At most so many; the closing line counts them all",
    },
    format: {
      kind: "choice",
      options: ["table", "json", "jsonl"],
      default: "table",
      description: "How to show them",
    },
    ...FINDINGS_FLAGS,
  },
  positionals: [],
  notes: `EXAMPLES

  gossip-worker findings list --severity=high
  gossip-worker findings list --rule=aws-access-key-id --path='*.tf' --min-confidence=8
  gossip-worker findings list --new-since=1864350918713344 --format=jsonl
  gossip-worker findings list --removed --severity=critical

${STATUS_NOTES}
EXIT CODES

  0 also when there are findings; 1 the database failed; 2 the command line or the configuration is wrong
`,
  run: async ({ flags }, context) => (await import("./findings-list.ts")).listFindings(flags, context),
});

export const findingsShowCommand = defineCommand({
  description: "Show one finding in full: its rule, how to revoke it, and every place it was seen at.",
  flags: {
    format: { kind: "choice", options: ["text", "json"], default: "text", description: "How to show it" },
    ...FINDINGS_FLAGS,
  },
  positionals: [
    { name: "id", description: "The finding's id, or as much of it as is its own", required: true },
  ],
  run: async ({ flags, positionals }, context) =>
    (await import("./findings-show.ts")).showFinding(positionals[0]!, flags, context),
});

export const findingsExportCommand = defineCommand({
  description: "Write findings as a report, in any format of 'scan'.",
  flags: {
    ...FILTER_FLAGS,
    each: { ...EACH, default: "place" },
    format: {
      kind: "choice",
      options: FORMAT_NAMES,
      description: "By default as the ending of the file says, else pretty",
    },
    output: { kind: "text", hint: "file|-", default: "-", description: "Where to; - is standard output" },
    ...FINDINGS_FLAGS,
  },
  positionals: [],
  notes: `What only the scan itself knew is not kept: the line around a secret, the reasons, how it was decoded. The excerpt is the mask,
the end of a secret is reckoned from its length, and the summary's bytes, times and threads are 0. csv and jsonl are written
while they are read; the others hold all findings in memory first.

A finding stands for a secret in a file: --each=finding takes its latest place, --each=place all its places in the version
of the file that was seen last, --each=all those in earlier versions as well. What was taken out of a file is still kept.
The commit of an entry is the one that introduced the finding, where a scan of its repository said so.

${STATUS_NOTES}
EXAMPLES

  gossip-worker findings export --run=1864350918713344 --output=findings.sarif
  gossip-worker findings export --format=csv --severity=high > findings.csv

EXIT CODES

  0 written, also when there are findings; 1 the database or the writing failed; 2 the command line or the configuration
  is wrong
`,
  run: async ({ flags }, context) => (await import("./findings-export.ts")).exportFindings(flags, context),
});
