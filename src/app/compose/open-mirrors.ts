/** The mirrors of a git worker, as its settings ask for. Promises: what cannot be used is a ProductionStartupError; no credential is shown. */
import { resolve } from "node:path";
import type { Clock } from "../../contracts/ports/clock.ts";
import type { RepositoryMirrors } from "../../contracts/ports/repository-mirrors.ts";
import { createRepositoryMirrors, GitMirrorError, type MirrorOptions } from "../../sources/mirror/index.ts";
import type { MirrorSettings } from "../config/settings.ts";
import { ProductionStartupError } from "./startup-error.ts";

export interface OpenMirrors extends AsyncDisposable {
  readonly mirrors: RepositoryMirrors;
}

export async function openMirrors(
  root: string,
  settings: MirrorSettings,
  clock: Clock,
): Promise<OpenMirrors> {
  try {
    const mirrors = await createRepositoryMirrors(mirrorOptions(root, settings, clock));
    return { mirrors, [Symbol.asyncDispose]: () => mirrors.close() };
  } catch (error) {
    if (!(error instanceof GitMirrorError)) throw error;
    throw new ProductionStartupError({ kind: "git-mirror-manager" }, error.message, error);
  }
}

function mirrorOptions(root: string, settings: MirrorSettings, clock: Clock): MirrorOptions {
  const { maxBytes, repositoryMaxBytes, timeoutMs, depth, gitProgram } = settings;
  const { credentialsFile, login, caFile, sshKeyFile, sshKnownHostsFile } = settings;
  return {
    root: resolve(root),
    clock,
    environment: process.env,
    credentials: given({
      file: absolute(credentialsFile),
      login: login?.parts(),
    }),
    ssh: given({ keyFile: absolute(sshKeyFile), knownHostsFile: absolute(sshKnownHostsFile) }),
    ...given({ maxBytes, repositoryMaxBytes, timeoutMs, depth, gitProgram, caFile: absolute(caFile) }),
  };
}

function absolute(path: string | undefined): string | undefined {
  return path === undefined ? undefined : resolve(path);
}

type Given<T> = { readonly [Name in keyof T]?: Exclude<T[Name], undefined> };

/** Without what is undefined. */
function given<T extends object>(values: T): Given<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<T>;
}
