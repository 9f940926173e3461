/**
 * Git itself, for what our own reader cannot do. Promises: runs nothing of the repository and fetches nothing: no settings of
 * system or user, no hooks, no file system monitor, no transport, no pager, no prompt. A missing git is an answer, not an error.
 */
const SETTINGS: readonly (readonly [name: string, value: string])[] = [
  ["core.hooksPath", "/dev/null"],
  ["core.fsmonitor", "false"],
  ["core.untrackedCache", "false"],
  ["core.pager", "cat"],
  ["core.sshCommand", "false"],
  ["protocol.allow", "never"],
  ["credential.helper", ""],
  ["safe.directory", "*"],
];

function environment(): Record<string, string> {
  const counted = SETTINGS.flatMap(([name, value], i) => [
    [`GIT_CONFIG_KEY_${i}`, name],
    [`GIT_CONFIG_VALUE_${i}`, value],
  ]);
  return {
    PATH: process.env["PATH"] ?? "/usr/local/bin:/usr/bin:/bin",
    HOME: "/nonexistent",
    LC_ALL: "C",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_SYSTEM: "/dev/null",
    GIT_CONFIG_COUNT: String(SETTINGS.length),
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ASKPASS: "false",
    ...Object.fromEntries(counted),
  };
}

export type GitAnswer =
  | { readonly kind: "done"; readonly output: Buffer }
  | { readonly kind: "failed"; readonly message: string }
  /** There is no git on this machine. */
  | { readonly kind: "absent" };

const OUTPUT_MAX_BYTES = 256 * 1024 ** 2;
const TIMEOUT_MS = 60_000;
const MESSAGE_MAX_CHARACTERS = 300;

/** Runs git on the repository whose git directory is given, to its end. `more`: variables besides those that keep it harmless. */
export function askGit(
  gitDirectory: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): GitAnswer {
  const program = findGit();
  if (program === undefined) return { kind: "absent" };
  const run = Bun.spawnSync([program, `--git-dir=${gitDirectory}`, ...args], {
    env: { ...environment(), ...more },
    stdin: "ignore",
    maxBuffer: OUTPUT_MAX_BYTES,
    timeout: TIMEOUT_MS,
  });
  if (run.exitCode === 0) return { kind: "done", output: run.stdout };
  const said = run.stderr.toString().trim().split("\n")[0] ?? "";
  return { kind: "failed", message: said.slice(0, MESSAGE_MAX_CHARACTERS) || "git gave no reason" };
}

/** Git running on the repository, its output to be read as it comes. Undefined where there is none. Who starts it ends it. */
export function startGit(gitDirectory: string, args: readonly string[]) {
  const program = findGit();
  if (program === undefined) return undefined;
  return Bun.spawn([program, `--git-dir=${gitDirectory}`, ...args], {
    env: environment(),
    stdin: "ignore",
    stdout: "pipe",
    stderr: "ignore",
  });
}

/** By the path alone, which the scanned folder has no part in unless the user put it there. */
function findGit(): string | undefined {
  const path = environment()["PATH"]!;
  const absolute = path.split(":").filter((folder) => folder.startsWith("/"));
  return Bun.which("git", { PATH: absolute.join(":") }) ?? undefined;
}
