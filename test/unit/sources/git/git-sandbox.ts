/** Repositories made by the real git in a temporary directory, and what git itself says is in them. */
import { TempTree } from "../../../support/temp-tree.ts";

const ENVIRONMENT = {
  PATH: process.env["PATH"] ?? "/usr/bin:/bin",
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_AUTHOR_NAME: "Ada",
  GIT_AUTHOR_EMAIL: "ada@example.org",
  GIT_AUTHOR_DATE: "1700000000 +0100",
  GIT_COMMITTER_NAME: "Grace",
  GIT_COMMITTER_EMAIL: "grace@example.org",
  GIT_COMMITTER_DATE: "1700000100 -0330",
};

export interface TruthObject {
  readonly type: string;
  readonly bytes: Buffer;
}

export class GitSandbox implements Disposable {
  readonly #tree = new TempTree();

  at(path: string): string {
    return this.#tree.at(path);
  }

  write(path: string, content: string | Uint8Array): void {
    this.#tree.write(path, content);
  }

  /** Runs git in the directory `where`, below the sandbox, and gives what it printed. */
  git(where: string, ...args: readonly string[]): string {
    return this.raw(where, args).toString().trim();
  }

  raw(where: string, args: readonly string[], input?: Uint8Array): Buffer {
    const run = Bun.spawnSync(["git", "-c", "protocol.file.allow=always", ...args], {
      cwd: this.at(where),
      env: ENVIRONMENT,
      ...(input === undefined ? {} : { stdin: input }),
    });
    if (run.exitCode !== 0) throw new Error(`git ${args.join(" ")}: ${run.stderr.toString()}`);
    return run.stdout;
  }

  init(where: string, ...args: readonly string[]): void {
    this.git("", "init", "-q", "-b", "main", ...args, where);
  }

  /** Writes files into the work tree and commits all of it. */
  commit(where: string, files: Readonly<Record<string, string | Uint8Array>>, message = "change"): string {
    for (const [path, content] of Object.entries(files)) this.write(`${where}/${path}`, content);
    this.git(where, "add", "-A");
    this.git(where, "commit", "-q", "--allow-empty", "-m", message);
    return this.git(where, "rev-parse", "HEAD");
  }

  /** A history that packs into chains of deltas: a long file and a folder of files, changed again and again. */
  history(where: string, commits: number, from = 0): void {
    const numbers = Array.from({ length: commits }, (_, i) => from + i);
    const started = this.raw(where, ["for-each-ref", "refs/heads/main"]).length > 0;
    const stream = numbers.flatMap((i, k) => [
      `commit refs/heads/main\ncommitter Grace <grace@example.org> ${1700000000 + i} +0000\n`,
      data(`commit ${i}\n\nwith a body\n`),
      k === 0 && started ? "from refs/heads/main^0\n" : "",
      ...Object.entries(filesOf(i)).flatMap(([path, content]) => [
        `M 100644 inline ${path}\n`,
        data(content),
      ]),
    ]);
    const input = Buffer.concat(stream.map((part) => Buffer.from(part)));
    this.raw(where, ["-c", "fastimport.unpackLimit=100000", "fast-import", "--quiet"], input);
    this.git(where, "reset", "-q", "--hard");
  }

  /** Every object as git gives it. */
  truth(where: string): ReadonlyMap<string, TruthObject> {
    return parseBatch(this.raw(where, ["cat-file", "--batch-all-objects", "--batch"]));
  }

  [Symbol.dispose](): void {
    this.#tree[Symbol.dispose]();
  }
}

function filesOf(version: number): Readonly<Record<string, string>> {
  return {
    "long.txt": longText(version),
    [`folder/file-${version % 7}.txt`]: `file ${version}\n${"same line\n".repeat(40)}${version}\n`,
    [`folder/deep/er/${version}.bin`]: Array.from({ length: 300 }, (_, k) =>
      String.fromCharCode((k * 31 + version) & 127),
    ).join(""),
  };
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function longText(version: number): string {
  const lines = Array.from({ length: 400 }, (_, i) => `line ${i} says ${(i * 2654435761) >>> 7}`);
  lines[(version * 37) % 400] = `version ${version}`;
  lines.splice((version * 53) % 400, version % 3, `inserted by ${version}`);
  return lines.join("\n");
}

function parseBatch(output: Buffer): ReadonlyMap<string, TruthObject> {
  const objects = new Map<string, TruthObject>();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const [oid, type, size] = output.toString("latin1", at, end).split(" ");
    const bytes = output.subarray(end + 1, end + 1 + Number(size));
    objects.set(oid!, { type: type!, bytes });
    at = end + 1 + Number(size) + 1;
  }
  return objects;
}
