/** `gossip-worker ignore`: its words and flags. What it does is loaded when it runs: see ignore-findings.ts. */
import { defineCommand } from "../command.ts";

const NOTES = `The id stands for the secret wherever it is, today and later. The file is read by scans that name it, as in
gossip-worker scan --ignore-file=.gossipignore; one that only lies in the tree is never read. More: docs/findings.md.

EXAMPLES

  gossip-worker ignore cf7895209d5e7eb360930542a5713dfb --reason="sample of the vendor's documentation"
  gossip-worker ignore cf7895209d5e7eb360930542a5713dfb --path='test/**' --until=2027-01-31 --reason="rotated, see 812"

EXIT CODES

  0 the file holds the entries; 1 it could not be written; 2 the command line is wrong, or the file is no ignore file
`;

export const ignoreCommand = defineCommand({
  description: "Add findings to an ignore file, with the reason why they are no problem.",
  flags: {
    reason: { kind: "text", hint: "text", description: "Why this is no problem; it is not optional" },
    path: { kind: "text", hint: "glob", description: "Only below these paths: test/**, or /src/*.env" },
    until: { kind: "text", hint: "YYYY-MM-DD", description: "The last day on which the entry holds" },
    file: {
      kind: "text",
      hint: "file",
      default: ".gossipignore",
      description: "The ignore file; made when it is not there",
    },
  },
  positionals: [
    { name: "id", description: "A finding's id, as reports show it", required: true, repeated: true },
  ],
  notes: NOTES,
  run: async ({ flags, positionals }, context) =>
    (await import("./ignore-findings.ts")).ignoreFindings(positionals, flags, context),
});
