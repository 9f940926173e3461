/** `gossip-worker explain`: its words and flags. What it does is loaded when it runs: see explain-place.ts. */
import { defineCommand } from "../command.ts";
import { SCAN_FLAGS } from "./scan-flags.ts";

const NOTES = `A rule came near when the bytes it is looked up by stand on the line: its prefix, its name, its literal. Each of its matches
there is followed through the gates in their order: digit, suppressor, placeholder, entropy, keyword, validator, confidence.
Secrets are masked.

EXAMPLES

  gossip-worker explain config/deploy.env:12
  gossip-worker explain --all src/main.ts:40      rules whose pattern does not match, too
  gossip-worker explain --rules-file=acme.yaml notes.txt:3
`;

export const explainCommand = defineCommand({
  description: "Say for each rule that came near on a line which gate let it pass or stopped it.",
  flags: {
    "rules-file": SCAN_FLAGS["rules-file"],
    "decode-depth": SCAN_FLAGS["decode-depth"],
    all: {
      kind: "boolean",
      group: "Report",
      description: "List the rules whose pattern does not match one by one",
    },
    format: {
      kind: "choice",
      options: ["text", "json"],
      default: "text",
      group: "Report",
      description: "How to show it",
    },
  },
  positionals: [{ name: "path:line", description: "File and line, as reports name them", required: true }],
  notes: NOTES,
  run: async ({ flags, positionals }, context) =>
    (await import("./explain-place.ts")).explainPlace(positionals[0]!, flags, context),
});
