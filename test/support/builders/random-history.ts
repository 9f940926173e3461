/**
 * A bare repository that changes by chance: commits, merges, branches that go and come back, pushes that go back in time, tags, packing. Keeps
 * what every commit holds, so that tests need not ask git.
 */
import type { GitSandbox } from "../../unit/sources/git/git-sandbox.ts";
import type { Random } from "../random.ts";

export interface RememberedCommit {
  readonly oid: string;
  readonly parents: readonly string[];
  readonly files: ReadonlyMap<string, string>;
}

const PATHS = ["a.txt", "dir/b.txt", "dir/deep/c.txt", "dir/deep/d.txt", "e.arc", "f.txt"] as const;
const BRANCHES = ["main", "b0", "b1", "feature/x"] as const;
const SECRETS = 12;

export class RandomHistory {
  readonly where: string;
  readonly commits = new Map<string, RememberedCommit>();
  readonly #sandbox: GitSandbox;
  readonly #random: Random;
  #numbers = 0;

  constructor(sandbox: GitSandbox, where: string, random: Random) {
    this.where = where;
    this.#sandbox = sandbox;
    this.#random = random;
    sandbox.git("", "init", "-q", "--bare", "-b", "main", where);
    sandbox.git(where, "config", "core.logAllRefUpdates", random.chance(0.4) ? "always" : "false");
    sandbox.git(where, "config", "gc.auto", "0");
  }

  get path(): string {
    return this.#sandbox.at(this.where);
  }

  git(...args: readonly string[]): string {
    return this.#sandbox.git(this.where, ...args);
  }

  /** Name and commit of every branch. */
  get branches(): ReadonlyMap<string, string> {
    const lines = this.git("for-each-ref", "--format=%(refname) %(objectname)", "refs/heads").split("\n");
    return new Map(lines.filter((line) => line !== "").map((line) => line.split(" ") as [string, string]));
  }

  /** One thing that happens; says what, in a word. What cannot happen now does not. */
  change(): string {
    const random = this.#random;
    const branches = [...this.branches];
    if (branches.length === 0 || random.chance(0.45)) return this.#commit(branches);
    const [name, oid] = random.pick(branches);
    const other = random.pick([...this.commits.keys()]);
    switch (random.below(9)) {
      case 0:
        return this.#merge(name, oid, random.pick(branches)[1]);
      case 1:
        this.git("update-ref", "-d", name);
        return `delete ${name}`;
      case 2:
        return this.#point(`refs/heads/${random.pick(BRANCHES)}`, other);
      case 3:
        return this.#tag(oid);
      case 4:
        this.git("symbolic-ref", "HEAD", name);
        return `HEAD to ${name}`;
      case 5:
        this.git("repack", "-q", "-a", "-d");
        return "repack";
      case 6:
        if (random.chance(0.5)) this.git("reflog", "expire", "--expire=now", "--all");
        this.git("gc", "-q", "--prune=now");
        return "gc";
      case 7:
        return this.#loneBlob();
      default:
        this.git("pack-refs", "--all");
        return "pack-refs";
    }
  }

  /** Of its parents and theirs. */
  ancestorsOf(oid: string): ReadonlySet<string> {
    const met = new Set<string>();
    const queue = [...this.commits.get(oid)!.parents];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (met.has(next)) continue;
      met.add(next);
      queue.push(...this.commits.get(next)!.parents);
    }
    return met;
  }

  #commit(branches: readonly (readonly [string, string])[]): string {
    const random = this.#random;
    const name = `refs/heads/${random.pick(BRANCHES)}`;
    const tip = branches.find(([other]) => other === name)?.[1];
    const isRoot = random.chance(0.08);
    const from = isRoot ? undefined : (tip ?? random.pick([undefined, ...branches.map(([, oid]) => oid)]));
    this.#write(name, from === undefined ? [] : [from]);
    return `commit on ${name}`;
  }

  #merge(name: string, oid: string, other: string): string {
    if (other === oid) return "nothing";
    this.#write(name, [oid, other]);
    return `merge into ${name}`;
  }

  /** A commit of some of its parents' files, changed. By fast-import, which packs it or not. */
  #write(ref: string, parents: readonly string[]): void {
    const random = this.#random;
    const files = new Map<string, string>();
    for (const parent of parents)
      for (const [path, content] of this.commits.get(parent)!.files)
        if (!files.has(path) || random.chance(0.5)) files.set(path, content);
    if (parents.length < 2 || random.chance(0.3))
      for (let changes = 1 + random.below(3); changes > 0; changes--) this.#edit(files);
    const message = random.chance(0.15) ? this.#secret() : `change ${this.#numbers++}`;
    // Clocks go wrong.
    const seconds = 1_700_000_000 + (random.chance(0.3) ? random.below(100_000) : 10 * this.#numbers);
    const [first, ...merged] = parents;
    const stream = [
      `commit ${ref}\nmark :1\ncommitter Ada <ada@example.org> ${seconds} +0000\n${data(message)}`,
      first === undefined ? "" : `from ${first}\n`,
      ...merged.map((oid) => `merge ${oid}\n`),
      "deleteall\n",
      ...[...files].map(([path, content]) => `M 100644 inline ${path}\n${data(content)}`),
      "get-mark :1\n",
    ].join("");
    const unpack = `fastimport.unpackLimit=${random.chance(0.3) ? 1 : 100_000}`;
    const args = ["-c", unpack, "fast-import", "--quiet", "--force"];
    const oid = this.#sandbox.raw(this.where, args, Buffer.from(stream)).toString().trim();
    this.commits.set(oid, { oid, parents, files });
  }

  #edit(files: Map<string, string>): void {
    const random = this.#random;
    const path = random.pick(PATHS);
    if (random.chance(0.25)) files.delete(path);
    else if (path.endsWith(".arc"))
      files.set(path, `ARCHIVE\nin=${this.#secret()}\nbinary=\0${random.below(3)}\n`);
    else files.set(path, `${"line\n".repeat(random.below(3))}${this.#secret()} and ${this.#secret()}\n`);
  }

  #secret(): string {
    return `MARK{s${this.#random.below(SECRETS)}}`;
  }

  #point(ref: string, oid: string): string {
    if (!this.#isWhole(oid)) return "nothing";
    this.git("update-ref", ref, oid);
    return `${ref} to ${oid.slice(0, 7)}`;
  }

  /** A commit that was given up may have lost what it holds to packing, before it is lost itself. */
  #isWhole(oid: string): boolean {
    try {
      this.git("rev-list", "--objects", "--quiet", oid);
      return true;
    } catch {
      return false;
    }
  }

  #tag(oid: string): string {
    const name = `v${this.#random.below(3)}`;
    const kind = this.#random.below(3);
    if (kind === 0) this.git("tag", "-f", name, oid);
    else this.git("tag", "-f", "-a", "-m", `${this.#secret()} ${this.#numbers++}`, name, oid);
    return `tag ${name}`;
  }

  /** That no commit leads to; with or without a ref. */
  #loneBlob(): string {
    const content = Buffer.from(`${this.#secret()} alone ${this.#numbers++}\n`);
    const oid = this.#sandbox.raw(this.where, ["hash-object", "-w", "--stdin"], content).toString().trim();
    if (this.#random.chance(0.5)) this.git("update-ref", `refs/lone/x${this.#random.below(2)}`, oid);
    return "lone blob";
  }
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
