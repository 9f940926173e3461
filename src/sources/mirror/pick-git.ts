/** Which git fetches on this host: the program when there is a usable one, else what is built in. Promises: the program is only taken from absolute folders of the path. */
import type { Transport } from "./core/remote-url.ts";
import { GitProgramRemote } from "./git-program-remote.ts";
import type { MirrorOptions } from "./mirror-options.ts";
import type { RemoteGit } from "./remote-git.ts";
import { runGit } from "./run-git.ts";

export interface PickedGit {
  readonly remote: RemoteGit;
  /** Why this git cannot use the transport. */
  refuse(transport: Transport): string | undefined;
}

/** The first that takes its settings from the environment: an older one would read those of system and user. */
const VERSION_MIN = [2, 31] as const;
const VERSION_MAX_MS = 10_000;
const DEFAULT_PATH = "/usr/local/bin:/usr/bin:/bin";

export async function pickGit(options: MirrorOptions): Promise<PickedGit> {
  const { environment, ssh = {}, caFile, clock } = options;
  const program =
    options.gitProgram === "built-in" ? undefined : findGit(environment["PATH"] ?? DEFAULT_PATH);
  if (program !== undefined && (await isUsable(program, options))) {
    const remote = new GitProgramRemote({ program, environment, ssh, caFile, clock });
    return { remote, refuse: () => undefined };
  }
  const { BuiltInRemote } = await import("./built-in/built-in-remote.ts");
  return { remote: new BuiltInRemote(options), refuse: refuseBuiltIn };
}

function refuseBuiltIn(transport: Transport): string | undefined {
  if (transport === "http" || transport === "https") return undefined;
  return `${transport} addresses need the git program (2.31 or newer), which is not installed on this worker's host`;
}

function findGit(path: string): string | undefined {
  const absolute = path.split(":").filter((folder) => folder.startsWith("/"));
  return Bun.which("git", { PATH: absolute.join(":") }) ?? undefined;
}

async function isUsable(program: string, { clock }: MirrorOptions): Promise<boolean> {
  const end = await runGit({
    program,
    args: ["version"],
    environment: { PATH: DEFAULT_PATH, LC_ALL: "C" },
    clock,
    deadlineMs: clock.monotonicMs() + VERSION_MAX_MS,
    signal: new AbortController().signal,
  });
  const [, major, minor] = (end.kind === "done" && /(\d+)\.(\d+)/.exec(end.output)) || [];
  if (major === undefined || minor === undefined) return false;
  return (
    Number(major) > VERSION_MIN[0] || (Number(major) === VERSION_MIN[0] && Number(minor) >= VERSION_MIN[1])
  );
}
