/**
 * What an undisturbed scan says of a tree: its findings, and for every file the mark it must have in the ledger.
 * Promises: findings come from the binary's local scan, which shares no coordination and no database with the fleet.
 */
import { lstatSync, mkdirSync, readdirSync, realpathSync } from "node:fs";
import { join, relative } from "node:path";
import { createFileIdentifier } from "../../src/scan/core/fs-identity.ts";
import { createBlake3Hasher } from "../../src/scan/identity/blake3-hasher.ts";
import { makeTree } from "../fleet/make-tree.ts";

export interface ExpectedMark {
  readonly path: string;
  readonly status: "clean" | "with-findings";
  readonly findings: number;
}

export interface Truth {
  readonly root: string;
  /** As `placeKey` writes them, sorted. */
  readonly findings: readonly string[];
  /** By the ledger's key in hex. */
  readonly marks: ReadonlyMap<string, ExpectedMark>;
  /** Secrets of the tree that no log may hold. */
  readonly secrets: readonly string[];
}

interface Reported {
  readonly rule: string;
  readonly path: string;
  readonly startByte: number;
  readonly endByte: number;
  readonly secret: string;
}

/** Shorter ones are found in any text. */
const SECRET_LENGTH_MIN = 12;

export function placeKey(rule: string, path: string, start: number, length: number): string {
  return `${path}\t${start}+${length}\t${rule}`;
}

export async function makeTruth(binary: string, folder: string, files: number, seed: number): Promise<Truth> {
  mkdirSync(folder, { recursive: true });
  makeTree(folder, { files, fileBytes: 4000, secrets: Math.round(files / 10), seed });
  const root = realpathSync(folder);
  const reported = await localScan(binary, root);
  const findings = reported.map(({ rule, path, startByte, endByte }) =>
    placeKey(rule, path, startByte, endByte - startByte),
  );
  const secrets = new Set(reported.map(({ secret }) => secret));
  return {
    root,
    findings: findings.sort(),
    marks: await expectedMarks(root, reported),
    secrets: [...secrets].filter((secret) => secret.length >= SECRET_LENGTH_MIN),
  };
}

async function localScan(binary: string, root: string): Promise<readonly Reported[]> {
  const child = Bun.spawn([binary, "scan", root, "--format=json", "--no-history", "--show-secrets"], {
    env: { PATH: process.env["PATH"] ?? "" },
    stderr: "pipe",
  });
  const [stdout, stderr] = await Promise.all([child.stdout.text(), child.stderr.text()]);
  // 3: secrets were found and everything was read.
  if ((await child.exited) !== 3) throw new Error(`the local scan of ${root} failed: ${stderr}`);
  return (JSON.parse(stdout) as { findings: readonly Reported[] }).findings;
}

async function expectedMarks(
  root: string,
  reported: readonly Reported[],
): Promise<ReadonlyMap<string, ExpectedMark>> {
  const identifier = createFileIdentifier(await createBlake3Hasher(), Buffer.from(root));
  // What lies inside an archive counts for the file it came in.
  const perFile = Map.groupBy(reported, ({ path }) => path.split("::")[0]!);
  const marks = new Map<string, ExpectedMark>();
  for (const path of filesBelow(root)) {
    const { size, mtimeNs, ctimeNs } = lstatSync(path, { bigint: true });
    const facts = { sizeBytes: Number(size), mtimeNs, ctimeNs };
    const { ovid } = identifier.byFacts(Buffer.from(relative(root, path)), facts);
    const findings = perFile.get(path)?.length ?? 0;
    marks.set(Buffer.from(ovid).toString("hex"), {
      ...{ path, findings, status: findings > 0 ? "with-findings" : "clean" },
    });
  }
  return marks;
}

function filesBelow(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
