/** The files of a bare repository that are not objects: what git init makes, refs, and where a shallow history ends. Promises: each file is replaced whole. */
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openRepository } from "../../git/index.ts";
import { packedRefsText } from "../core/upload-pack.ts";
import type { ReceivedPack } from "./receive-pack-file.ts";

const CONFIG = "[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n";

/** SHA-1, without refs or objects. */
export async function createBare(repository: string): Promise<void> {
  for (const folder of ["objects/pack", "objects/info", "refs/heads"])
    await mkdir(join(repository, folder), { recursive: true, mode: 0o700 });
  await writeFile(join(repository, "HEAD"), "ref: refs/heads/main\n");
  await writeFile(join(repository, "config"), CONFIG);
}

export function refsOf(repository: string): ReadonlyMap<string, string> {
  using reader = openRepository(repository);
  const refs = reader?.refs() ?? [];
  return new Map(
    refs.flatMap(({ name, oid }) => (name.startsWith("refs/") && oid !== undefined ? [[name, oid]] : [])),
  );
}

/** All of them, and no others: in one file, the loose ones are gone. */
export async function writeRefs(repository: string, refs: ReadonlyMap<string, string>): Promise<void> {
  const path = join(repository, "packed-refs");
  await writeFile(`${path}.new`, packedRefsText(refs));
  await rename(`${path}.new`, path);
  await rm(join(repository, "refs"), { recursive: true, force: true });
  await mkdir(join(repository, "refs", "heads"), { recursive: true, mode: 0o700 });
}

export async function shallowOf(repository: string): Promise<readonly string[]> {
  const path = join(repository, "shallow");
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  return isThere ? (await readFile(path, "latin1")).split("\n").filter((line) => line !== "") : [];
}

export async function writeShallow(
  repository: string,
  before: readonly string[],
  pack: ReceivedPack,
): Promise<void> {
  const oids = new Set([...before, ...pack.shallow]);
  for (const oid of pack.unshallow) oids.delete(oid);
  const path = join(repository, "shallow");
  if (oids.size === 0) await rm(path, { force: true });
  else await writeFile(path, [...oids].map((oid) => `${oid}\n`).join(""));
}
