/**
 * All objects as `git cat-file --batch-all-objects --batch` prints them: for repositories stored in a way our own reader does
 * not know. Promises: holds one object at a time, and none beyond the limit; each larger one is named to `tooLarge`. Throws
 * GitFault where there is no git, or it cannot read the repository either.
 */
import { corrupt, GitFault } from "./core/git-fault.ts";
import { objectTypeNamed } from "./core/object-type.ts";
import { startGit } from "./git-program.ts";
import type { GitObject } from "./object-database.ts";

const COMMAND = ["cat-file", "--batch-all-objects", "--unordered", "--buffer", "--batch"];
const HEADER_MAX_BYTES = 256;
const LINE_FEED = 10;

export async function* catFileObjects(
  gitDirectory: string,
  sizeMaxBytes: number,
  tooLarge: (oid: string, sizeBytes: number) => void,
): AsyncGenerator<GitObject> {
  const git = startGit(gitDirectory, COMMAND);
  if (git === undefined) throw new GitFault("unsupported", "there is no git on this machine");
  const input = new PieceReader(git.stdout);
  try {
    for (let header = await input.line(); header !== undefined; header = await input.line()) {
      const [oid = "", typeName = "", size = ""] = header.split(" ");
      const type = objectTypeNamed(typeName);
      const sizeBytes = Number(size);
      if (type === undefined || !Number.isSafeInteger(sizeBytes))
        throw corrupt(`git cat-file says ${header}`);
      const isHeld = sizeBytes <= sizeMaxBytes;
      const bytes = await input.take(sizeBytes + 1, isHeld);
      if (isHeld) yield { oid, type, sizeBytes, bytes: bytes.subarray(0, sizeBytes) };
      else tooLarge(oid, sizeBytes);
    }
    const code = await git.exited;
    if (code !== 0) throw new GitFault("unsupported", `git cat-file ended with ${code}`);
  } finally {
    git.kill();
  }
}

/** Bytes of a stream by lines and by lengths. */
class PieceReader {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#pieces = stream[Symbol.asyncIterator]();
  }

  /** Undefined at the end of the stream. */
  async line(): Promise<string | undefined> {
    for (let end = this.#rest.indexOf(LINE_FEED); ; end = this.#rest.indexOf(LINE_FEED)) {
      if (end !== -1) {
        const text = this.#rest.toString("latin1", 0, end);
        this.#rest = this.#rest.subarray(end + 1);
        return text;
      }
      if (this.#rest.length > HEADER_MAX_BYTES) throw corrupt("git cat-file prints no header");
      if (!(await this.#more())) return undefined;
    }
  }

  /** The next `length` bytes, or nothing of them when they are only to be passed over. */
  async take(length: number, isWanted: boolean): Promise<Uint8Array> {
    const bytes = Buffer.alloc(isWanted ? length : 0);
    for (let taken = 0; taken < length; ) {
      if (this.#rest.length === 0 && !(await this.#more()))
        throw corrupt("git cat-file ended within an object");
      const count = Math.min(this.#rest.length, length - taken);
      if (isWanted) this.#rest.copy(bytes, taken, 0, count);
      this.#rest = this.#rest.subarray(count);
      taken += count;
    }
    return bytes;
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#pieces.next();
    if (done === true) return false;
    const piece = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    this.#rest = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
    return true;
  }
}
