/**
 * The words of git's fetch protocol, version 0 over HTTP: what a server lists, what is asked of it, which refs a refspec means.
 * Promises: a server's words are hostile; what makes no sense is left out.
 */
import { isFullRef, type RemoteRefs } from "./remote-refs.ts";

export interface Advertisement {
  readonly refs: RemoteRefs;
  readonly capabilities: ReadonlySet<string>;
}

const LINE = /^([0-9a-f]{40}|[0-9a-f]{64}) ([^\0\n]+)(?:\0([^\n]*))?\n?$/;
const SYMBOLIC_HEAD = "symref=HEAD:";

/** `lines`: packets as text, without those that only mark an end. Undefined: this is no listing. */
export function readAdvertisement(lines: readonly string[]): Advertisement | undefined {
  const [service, ...rest] = lines;
  if (service?.trimEnd() !== "# service=git-upload-pack") return undefined;
  const refs = new Map<string, string>();
  let headOid: string | undefined;
  let capabilities: ReadonlySet<string> = new Set();
  for (const line of rest) {
    const [, oid, name, words] = LINE.exec(line) ?? [];
    if (words !== undefined) capabilities = new Set(words.split(" "));
    if (oid === undefined || name === undefined) continue;
    if (name === "HEAD") headOid = oid;
    else if (isFullRef(name)) refs.set(name, oid);
  }
  const symbolic = [...capabilities].find((word) => word.startsWith(SYMBOLIC_HEAD));
  const headBranch = symbolic?.slice(SYMBOLIC_HEAD.length);
  const isBranch = headBranch !== undefined && isFullRef(headBranch);
  return { refs: { headBranch: isBranch ? headBranch : undefined, headOid, refs }, capabilities };
}

export interface UploadRequest {
  readonly wants: readonly string[];
  readonly haves: readonly string[];
  readonly shallow: readonly string[];
  readonly depth: number | undefined;
}

/** What stands for "all there is" when a shallow mirror is completed. */
const NO_DEPTH = 0x7fffffff;
const HAVES_MAX = 512;

export function uploadRequest({ wants, haves, shallow, depth }: UploadRequest): string {
  const words = "ofs-delta side-band-64k no-progress agent=gossip-worker";
  const deepen = depth ?? (shallow.length > 0 ? NO_DEPTH : undefined);
  return [
    ...wants.map((oid, i) => packet(i === 0 ? `want ${oid} ${words}\n` : `want ${oid}\n`)),
    ...shallow.map((oid) => packet(`shallow ${oid}\n`)),
    ...(deepen === undefined ? [] : [packet(`deepen ${deepen}\n`)]),
    END,
    ...haves.slice(0, HAVES_MAX).map((oid) => packet(`have ${oid}\n`)),
    packet("done\n"),
  ].join("");
}

const END = "0000";

function packet(text: string): string {
  return (text.length + 4).toString(16).padStart(4, "0") + text;
}

/** Which refs the mirror gets by these refspecs, and what they lead to. Undefined: one of them asks for what was not listed. */
export function mapRefspecs(
  refspecs: readonly string[],
  remote: RemoteRefs,
): ReadonlyMap<string, string> | undefined {
  const mapped = new Map<string, string>();
  for (const refspec of refspecs) {
    const [source = "", target = ""] = refspec.slice(1).split(":");
    if (source === "refs/*") for (const [name, oid] of remote.refs) mapped.set(name, oid);
    else {
      const oid =
        source === "HEAD" ? remote.headOid : source.startsWith("refs/") ? remote.refs.get(source) : source;
      if (oid === undefined) return undefined;
      mapped.set(target, oid);
    }
  }
  return mapped;
}

/** The content of a `packed-refs` file. */
export function packedRefsText(refs: ReadonlyMap<string, string>): string {
  const lines = [...refs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, oid]) => `${oid} ${name}\n`);
  return `# pack-refs with: sorted \n${lines.join("")}`;
}
