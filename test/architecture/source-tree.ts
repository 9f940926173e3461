/** The files of src/ as the architecture tests see them: path, text, code, and imports resolved to paths or packages. */
import { dirname, join, normalize } from "node:path";
import { readSourceCode } from "../support/source-code.ts";

export interface SourceFile {
  /** Relative to src, with `/`. */
  readonly path: string;
  /** The first folder, or the file itself at the top. */
  readonly room: string;
  readonly text: string;
  readonly code: string;
  readonly imports: readonly Import[];
}

export type Import =
  /** A file of ours, relative to src; `..` in front of one that lies outside. */
  | { readonly kind: "file"; readonly path: string; readonly room: string }
  /** A package, or `bun`; the specifier as it is written. */
  | { readonly kind: "package"; readonly name: string; readonly specifier: string }
  | { readonly kind: "builtin"; readonly specifier: string };

export const ROOT = join(import.meta.dir, "../..");
const SRC = join(ROOT, "src");

export const sourceFiles: readonly SourceFile[] = await Promise.all(
  [...new Bun.Glob("**/*.ts").scanSync({ cwd: SRC })].sort().map(readSourceFile),
);

async function readSourceFile(path: string): Promise<SourceFile> {
  const text = await Bun.file(join(SRC, path)).text();
  const { code, imports } = readSourceCode(text);
  return { path, room: roomOf(path), text, code, imports: imports.map((name) => resolve(path, name)) };
}

function resolve(from: string, specifier: string): Import {
  if (specifier.startsWith(".")) {
    const path = normalize(join(dirname(from), specifier)).replace(/\.as$/, ".as.ts");
    return { kind: "file", path, room: roomOf(path) };
  }
  if (/^(?:node|bun):/.test(specifier) || specifier === "bun") return { kind: "builtin", specifier };
  const name = specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
  return { kind: "package", name, specifier };
}

function roomOf(path: string): string {
  const end = path.indexOf("/");
  return end === -1 ? path : path.slice(0, end);
}
