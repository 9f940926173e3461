/**
 * The thread that makes a pack's index, by isomorphic-git: it takes a processor for seconds, and memory twenty times the pack's size, and gives all of that
 * back when it ends. An entry of the build. May not: touch anything but the pack it is given.
 */
import fs from "node:fs";
import { basename, dirname } from "node:path";
import { indexPack } from "isomorphic-git";

export type IndexAnswer =
  | { readonly kind: "indexed"; readonly objects: number }
  | { readonly kind: "failed" };

declare const self: Worker;

self.onmessage = async ({ data }: MessageEvent<string>) => {
  self.postMessage(await makeIndex(data));
};

/** The index lies beside the pack then. */
async function makeIndex(pack: string): Promise<IndexAnswer> {
  try {
    const folder = dirname(pack);
    const { oids } = await indexPack({ fs, dir: folder, gitdir: folder, filepath: basename(pack) });
    return { kind: "indexed", objects: oids.length };
  } catch {
    return { kind: "failed" };
  }
}
