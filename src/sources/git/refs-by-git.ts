/** Refs as git tells them, for repositories that keep them in a form not read here. */
import { isOid, type ObjectFormat } from "./core/object-format.ts";
import { askGit } from "./git-program.ts";
import type { GitRef } from "./ref-store.ts";

/** Sorted by name; undefined where git is missing or cannot read them either. */
export function refsByGit(gitDirectory: string, format: ObjectFormat): readonly GitRef[] | undefined {
  const listed = askGit(gitDirectory, ["for-each-ref", "--format=%(objectname) %(refname) %(symref)"]);
  if (listed.kind !== "done") return undefined;
  const refs = listed.output
    .toString("utf8")
    .split("\n")
    .map((line) => line.split(" "))
    .filter(([oid]) => oid !== undefined && isOid(oid, format))
    .map(([oid, name = "", target = ""]) => ({ name, oid, target: target === "" ? undefined : target }));
  const head = askGit(gitDirectory, ["rev-parse", "--verify", "--quiet", "HEAD"]);
  const oid = head.kind === "done" ? head.output.toString("latin1").trim() : undefined;
  return [...refs, { name: "HEAD", oid, target: undefined }].sort((a, b) => (a.name < b.name ? -1 : 1));
}
