/**
 * What a mirror was when it was last whole, kept inside it; its time says when it was last used. Promises: a mirror that lost or changed a pack
 * since is not taken for whole. May not: hold a credential.
 */
import { readdir, readFile, rename, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ObjectFormat } from "./core/remote-refs.ts";
import { directorySize } from "./directory-size.ts";

export interface MirrorState {
  /** Whose mirror this is. */
  readonly repoKey: string;
  /** Of what was fetched last; see `FetchPlan`. */
  readonly fingerprint: string;
  readonly format: ObjectFormat;
  readonly sizeBytes: number;
  /** Size of every file beside the packs, by name. */
  readonly packs: Readonly<Record<string, number>>;
}

export const STATE_FILE = "gossip-mirror.json";
const VERSION = 1;

/** Undefined when there is no mirror, or one that was left in the middle of a change. */
export async function readState(repository: string): Promise<MirrorState | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(join(repository, STATE_FILE), "utf8"));
    return isState(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isState(value: unknown): value is MirrorState {
  if (typeof value !== "object" || value === null) return false;
  const { version, repoKey, fingerprint, format, sizeBytes, packs } = value as Readonly<
    Record<string, unknown>
  >;
  if (version !== VERSION || typeof repoKey !== "string" || typeof fingerprint !== "string") return false;
  if ((format !== "sha1" && format !== "sha256") || typeof sizeBytes !== "number") return false;
  return typeof packs === "object" && packs !== null;
}

/** Looks at the mirror as it is, and keeps that beside what is known of it. */
export async function writeState(
  repository: string,
  known: Pick<MirrorState, "repoKey" | "fingerprint" | "format">,
): Promise<MirrorState> {
  const state = { ...known, sizeBytes: await directorySize(repository), packs: await packSizes(repository) };
  const path = join(repository, STATE_FILE);
  await writeFile(`${path}.new`, JSON.stringify({ version: VERSION, ...state }), { mode: 0o600 });
  await rename(`${path}.new`, path);
  return state;
}

/** Says that the mirror is used now. */
export async function stampUse(repository: string, nowMs: number): Promise<void> {
  await utimes(join(repository, STATE_FILE), nowMs / 1000, nowMs / 1000);
}

export async function isIntact(repository: string, { packs }: MirrorState): Promise<boolean> {
  const now = await packSizes(repository);
  const names = Object.keys(packs);
  if (names.length !== Object.keys(now).length || names.some((name) => now[name] !== packs[name]))
    return false;
  return (await isThere(join(repository, "HEAD"))) && (await isThere(join(repository, "config")));
}

export async function countPacks(repository: string): Promise<number> {
  return Object.keys(await packSizes(repository)).filter((name) => name.endsWith(".pack")).length;
}

async function packSizes(repository: string): Promise<Readonly<Record<string, number>>> {
  const folder = join(repository, "objects", "pack");
  const names = await readdir(folder).catch(() => []);
  const kept = names.filter((name) => /^pack-[0-9a-f]+\.(?:pack|idx)$/.test(name)).sort();
  return Object.fromEntries(
    await Promise.all(kept.map(async (name) => [name, (await stat(join(folder, name))).size] as const)),
  );
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
