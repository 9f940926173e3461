/**
 * The logins a worker was given, read again when their file changes: short-lived tokens are replaced while it runs.
 * May not: hold a file that others may read; say what stands in it.
 */
import { open, stat } from "node:fs/promises";
import { type Login, loginFor, makeLogin, parseLogins } from "./core/logins.ts";
import { GitMirrorError } from "./git-mirror-error.ts";
import type { MirrorCredentials } from "./mirror-options.ts";

const FILE_MAX_BYTES = 1024 * 1024;
const GROUP_AND_OTHERS = 0o077;

export class LoginBook {
  readonly #file: string | undefined;
  readonly #given: readonly Login[];
  #read: readonly Login[] = [];
  #seen = "";

  private constructor(file: string | undefined, given: readonly Login[]) {
    this.#file = file;
    this.#given = given;
  }

  /** Throws a GitMirrorError when something is wrong with what was given. */
  static async open(credentials: MirrorCredentials = {}): Promise<LoginBook> {
    const book = new LoginBook(credentials.file, givenLogins(credentials));
    await book.#refresh();
    return book;
  }

  /** Of the file first: it may be the newer one. Throws a GitMirrorError when the file cannot be used any more. */
  async find(url: URL): Promise<Login | undefined> {
    if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
    await this.#refresh();
    return loginFor([...this.#read, ...this.#given], url);
  }

  async #refresh(): Promise<void> {
    if (this.#file === undefined) return;
    const { mtimeMs, ctimeMs, size, ino } = await tried(this.#file, () => stat(this.#file!));
    const now = [mtimeMs, ctimeMs, size, ino].join();
    if (now === this.#seen) return;
    this.#read = await readLoginFile(this.#file);
    this.#seen = now;
  }
}

function givenLogins({ login }: MirrorCredentials): readonly Login[] {
  if (login === undefined) return [];
  const url = URL.parse(login.url);
  const made = url === null ? "is no URL" : makeLogin(url, login.username, login.password);
  if (typeof made === "string") throw refused(`the address or the login of the git token ${made}`);
  return [made];
}

async function readLoginFile(path: string): Promise<readonly Login[]> {
  const text = await tried(path, async () => {
    await using file = await open(path, "r");
    const stats = await file.stat();
    if (!stats.isFile()) throw refused(`the git credential file ${path} is no plain file`);
    if ((stats.mode & GROUP_AND_OTHERS) !== 0)
      throw refused(`the git credential file ${path} may be read by others: chmod 600 it`);
    if (stats.size > FILE_MAX_BYTES) throw refused(`the git credential file ${path} is larger than 1 MiB`);
    return file.readFile("utf8");
  });
  const parsed = parseLogins(text);
  if (parsed.kind === "logins") return parsed.logins;
  throw refused(`line ${parsed.line} of the git credential file ${path} ${parsed.why}`);
}

async function tried<T>(path: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof GitMirrorError || !(error instanceof Error && "code" in error)) throw error;
    throw refused(`the git credential file ${path} cannot be read (${String(error.code)})`);
  }
}

function refused(message: string): GitMirrorError {
  return new GitMirrorError("credentials", message);
}
