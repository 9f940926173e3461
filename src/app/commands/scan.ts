/** `gossip-worker scan`: its words and flags. What it does is loaded when it runs: see run-scan.ts. */
import { defineCommand } from "../command.ts";
import { SCAN_FLAGS } from "./scan-flags.ts";

const NOTES = `EXAMPLES

  gossip-worker scan                                   this folder
  gossip-worker scan src docs deploy.env               several paths, single files
  git diff | gossip-worker scan -                      standard input
  gossip-worker scan --exclude=testdata/ --min-confidence=4
  gossip-worker scan --format=sarif --output=findings.sarif --format=pretty
  gossip-worker scan --output=report.html              the format follows the ending
  gossip-worker scan git .                             all history of the repository here
  gossip-worker scan --write-baseline=known.json       accept what is there today …
  gossip-worker scan --baseline=known.json             … and hear of what is new

GIT HISTORY

  scan git PATH reads the object database of the repository at PATH, bare or not: every blob once, also
  those no branch reaches, and the messages of commits and annotated tags. A finding names the commit
  that brought it in. Nothing of the repository is run, nothing is fetched; missing or damaged objects
  make the scan incomplete. The work tree is not read: scan PATH does that. Ranges of commits and
  --staged are not there yet. A folder named git is ./git.

EXIT CODES

  0   nothing found
  3   secrets found (--exit-code replaces it), whether or not everything could be read
  4   nothing found, but some input could not be read
  1   the scan failed, or a report could not be written
  2   the command line, a named file or every path given is wrong
  130 or 143   stopped by SIGINT or SIGTERM; what was found until then is reported

Settings, ignore files and baselines that lie in the scanned tree are never read unless a flag names them.
`;

export const scanCommand = defineCommand({
  description: "Scan files and folders, standard input, or git history, for credentials.",
  flags: SCAN_FLAGS,
  positionals: [
    {
      name: "path",
      description: "File or folder to scan, or - for standard input; default . After git: a repository",
      repeated: true,
    },
  ],
  notes: NOTES,
  run: async (args, context) => {
    const { readScanOptions } = await import("./scan-options.ts");
    const { runScan } = await import("./run-scan.ts");
    return runScan(readScanOptions(args), context);
  },
});
