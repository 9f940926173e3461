/**
 * This process among those of its host, as locks see it. Promises: "runs" is only said of a process that began when the lock says it did.
 * May not: end anything but children that carry the claim they were started under.
 */

import { readFileSync } from "node:fs";
import { readdir, readFile, readlink } from "node:fs/promises";
import { hostname } from "node:os";
import { kill, pid } from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { TOKEN_VARIABLE } from "./core/git-environment.ts";
import type { LockOwner } from "./core/lock-record.ts";

/** What comes behind the program's name in `/proc/PID/stat`: the state is the first, the start time the 20th. */
const STATE = 0;
const START_TIME = 19;

export async function thisProcess(): Promise<LockOwner> {
  const boot = await quietly(readFile("/proc/sys/kernel/random/boot_id", "utf8"));
  const namespace = await quietly(readlink("/proc/self/ns/pid"));
  const kernel = [boot?.trim(), namespace].join(" ").trim();
  return { host: hostname(), kernel, pid, startedAt: statOf(pid)?.[START_TIME] ?? "" };
}

/** Of a process on the same host and in the same namespace. */
export function isRunning({ pid: owner, startedAt }: LockOwner): boolean {
  if (startedAt === "") return isThere(owner);
  const stat = statOf(owner);
  return stat !== undefined && stat[STATE] !== "Z" && stat[START_TIME] === startedAt;
}

function statOf(id: number): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${id}/stat`, "latin1");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

function isThere(id: number): boolean {
  try {
    kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

const ORPHANS_MAX_MS = 2000;
const LOOK_AGAIN_MS = 10;

/** Ends what a killed owner left running under its claim. Where the system shows no environments, git's own locks have to do. */
export async function endOrphans(token: string): Promise<void> {
  const until = performance.now() + ORPHANS_MAX_MS;
  for (;;) {
    const orphans = await childrenOf(token);
    if (orphans.length === 0 || performance.now() > until) return;
    for (const orphan of orphans) quietKill(orphan);
    await sleep(LOOK_AGAIN_MS);
  }
}

async function childrenOf(token: string): Promise<readonly number[]> {
  const mark = `${TOKEN_VARIABLE}=${token}`;
  const found: number[] = [];
  for (const name of (await quietly(readdir("/proc"))) ?? []) {
    if (!/^[1-9]\d*$/.test(name) || Number(name) === pid) continue;
    const variables = await quietly(readFile(`/proc/${name}/environ`, "latin1"));
    if (variables?.split("\0").includes(mark)) found.push(Number(name));
  }
  return found;
}

function quietKill(id: number): void {
  try {
    kill(id, "SIGKILL");
  } catch {
    // It ended by itself.
  }
}

async function quietly<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch {
    return undefined;
  }
}
