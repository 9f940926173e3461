/** `gossip-worker scan`: its words and flags. What it does is loaded when it runs: see run-scan.ts. */
import { defineCommand } from "../command.ts";
import { OTHER_SCAN_FLAGS } from "../other-scanners.ts";
import { SCAN_FLAGS } from "./scan-flags.ts";

const NOTES = `EXAMPLES

  gossip-worker scan                                   this folder, and its history if it is a repository
  gossip-worker scan src docs deploy.env               several paths, single files
  git diff | gossip-worker scan -                      standard input
  git ls-files -z | gossip-worker scan --from-file=-   the paths of a list, and no others
  docker save app | gossip-worker scan -               an image, or any archive, as it comes
  gossip-worker scan --exclude=testdata/ --min-confidence=4
  gossip-worker scan --group=secret                    each secret once, with all its places
  gossip-worker scan --format=sarif --output=findings.sarif --format=pretty
  gossip-worker scan --output=report.html              the format follows the ending
  gossip-worker scan git .                             all history of the repository here, and no files
  gossip-worker scan --staged                          what is about to be committed
  gossip-worker scan --commit-range=main..HEAD         what a branch brings
  gossip-worker scan --write-baseline=known.json       accept what is there today …
  gossip-worker scan --baseline=known.json             … and hear of what is new

GIT HISTORY

  A PATH that is the root of a repository, bare or not, brings its history: every blob once, also those no
  branch reaches, and the messages of commits, annotated tags and notes. One secret is one finding, with the
  commit that brought it in, every path, and whether it is still there; where a file holds it too, the
  file's finding says so. Nothing of the repository is run, nothing is fetched; missing or damaged objects
  make the scan incomplete. Flags that choose commits, and --staged, scan history alone and take PATH for a
  repository; without one, that which the working directory is in. So does scan git PATH; a folder named git
  is ./git. More: docs/git.md.

LIVING WITH FINDINGS

  gossip:allow on a line, or another scanner's word for it, lets its findings pass. A line of an ignore
  file reads <finding id> [path=GLOB] [until=YYYY-MM-DD] # why this is no problem. The id stands for the
  secret wherever it is. A baseline holds ids and paths, and no secrets. More: docs/findings.md.

EXIT CODES

  0   nothing found
  3   secrets found (--exit-code replaces it), whether or not everything could be read
  4   nothing found, but some input could not be read
  1   the scan failed, or a report could not be written
  2   the command line, a named file or every path given is wrong
  130 or 143   stopped by SIGINT or SIGTERM; what was found until then is reported

  A scan that --timeout ends tells what it has found, and is one that could not read everything: 3 or 4.

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
  flagHints: OTHER_SCAN_FLAGS,
  notes: NOTES,
  run: async (args, context) => {
    const { readScanOptions } = await import("./scan-options.ts");
    const { runScan } = await import("./run-scan.ts");
    return runScan(readScanOptions(args), context);
  },
});
