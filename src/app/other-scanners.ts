/**
 * What people type who come from another scanner, and what it is called here. docs/moving.md has the same words; a test compares.
 * Promises: a hint is a sentence that ends an error; nothing here changes what a command does. Pure.
 */

/** First words of a command line, by what to do instead. */
export const OTHER_COMMANDS: Readonly<Record<string, string>> = {
  check: "write gossip-worker scan <path>",
  detect: "write gossip-worker scan <path>",
  dir: "write gossip-worker scan --no-history <path>",
  directory: "write gossip-worker scan --no-history <path>",
  file: "write gossip-worker scan <path>",
  files: "write gossip-worker scan <path>",
  filesystem: "write gossip-worker scan --no-history <path>",
  protect: "write gossip-worker scan --staged",
  report: "a scan writes its report itself: gossip-worker scan --format=<name> --output=<file>",
  stdin: "write gossip-worker scan -",
  docker: "pipe an image: docker save <image> into gossip-worker scan -",
  github: "nothing is fetched for a scan: clone it first, or see gossip-worker help runs submit",
  gitlab: "nothing is fetched for a scan: clone it first, or see gossip-worker help runs submit",
};

const MASKED = "secrets are masked unless --show-secrets is given";
const NO_NETWORK = "no vendor is asked; --min-confidence=7 keeps what is all but certain";
const LOG = "write --quiet or --verbose";
const PATHS = "paths are arguments: gossip-worker scan <path>";

/** Flags of scans, dashes and all, by what to do instead. */
export const OTHER_SCAN_FLAGS: Readonly<Record<string, string>> = {
  "-b": "write --baseline=<file>",
  "-c": "write --rules-file=<file>, or --min-confidence=<n>",
  "-e": "write --min-confidence=<n>",
  "-f": "write --format=<name>",
  "-i": "write --ignore-file=<file>, or --include=<glob>",
  "-j": "write --format=jsonl, or --threads=<n>",
  "-l": LOG,
  "-n": "no vendor is ever asked",
  "-o": "write --output=<file>",
  "-q": "write --quiet",
  "-r": "write --output=<file>",
  "-s": PATHS,
  "-v": "write --verbose",
  "-x": "write --exclude=<glob>, once for each pattern",
  "--archive-max-size": "archives are bounded as they are; --skip-archives leaves them out",
  "--bare": "a bare repository is known when it is seen",
  "--baseline-file": "write --baseline=<file>",
  "--baseline-path": "write --baseline=<file>",
  "--concurrency": "write --threads=<n>",
  "--confidence": "write --min-confidence=<n>",
  "--config": "write --rules-file=<file>",
  "--datastore": "there is none; write --output=<file> for a report",
  "--enable-rule": "write --rules=<id,…>",
  "--exclude-detectors": "write --exclude-rules=<id,…>",
  "--exclude-globs": "write --exclude=<glob>",
  "--exclude-paths": "write --exclude=<glob>, once for each pattern",
  "--extraction-depth": "archives are opened as deep as is safe; --skip-archives leaves them out",
  "--fail": "findings end in exit code 3 as it is; --exit-code=<n> changes that",
  "--files-from": "write --from-file=<file>",
  "--filter-entropy": "write --min-confidence=<n>",
  "--filter-unverified": NO_NETWORK,
  "--follow-symlinks": "links are not followed; name what they lead to as a path",
  "--force-skip-archives": "write --skip-archives",
  "--force-skip-binaries": "binaries are left out unless --scan-binary is given",
  "--git-history": "write --no-history or --history-only",
  "--git-url": "nothing is fetched for a scan: clone it first",
  "--github-actions": "write --format=github",
  "--gitleaks-ignore-path": "write --ignore-file=<file>",
  "--ignore-gitleaks-allow": "write --no-inline-allow",
  "--include-detectors": "write --rules=<id,…>",
  "--include-paths": "write --include=<glob>, once for each pattern",
  "--jobs": "write --threads=<n>",
  "--json": "write --format=json, or --format=jsonl for a finding a line",
  "--log-level": LOG,
  "--log-opts": "write --commit-range=<A..B>, --branch=<rev> or --since=<date>",
  "--manage-baseline": "write --write-baseline=<file>",
  "--max-archive-depth": "archives are opened as deep as is safe; --skip-archives leaves them out",
  "--max-decode-depth": "write --decode-depth=<n>",
  "--max-target-megabytes": "write --max-file-size=<n>MB",
  "--min-entropy": "write --min-confidence=<n>",
  "--no-banner": "there is none",
  "--no-binary": "binaries are left out unless --scan-binary is given",
  "--no-color": "write --color=never",
  "--no-extract-archives": "write --skip-archives",
  "--no-git": "write --no-history",
  "--no-update": "it never updates itself",
  "--no-update-check": "it never updates itself",
  "--no-validate": "no vendor is ever asked",
  "--no-verification": "no vendor is ever asked",
  "--only-valid": NO_NETWORK,
  "--only-verified": NO_NETWORK,
  "--path": PATHS,
  "--pipe": "write gossip-worker scan -",
  "--pre-commit": "write --staged",
  "--redact": MASKED,
  "--report-format": "write --format=<name>",
  "--report-path": "write --output=<file>",
  "--report-template": "templates are not understood; --format=json is made to be read by programs",
  "--results": NO_NETWORK,
  "--rule": "write --rules=<id,…>",
  "--rules-path": "write --rules-file=<file>",
  "--source": PATHS,
};

/** What follows the unknown word in an error; undefined for a word that no other scanner has. */
export function hintFor(hints: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.hasOwn(hints, word) ? hints[word] : undefined;
}
