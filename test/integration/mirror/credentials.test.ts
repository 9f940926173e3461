/** Where credentials may be given, and where they must never be seen. */
import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { chmodSync, readdirSync, readFileSync, utimesSync } from "node:fs";
import { inspect } from "node:util";
import { GitMirrorError } from "../../../src/sources/mirror/index.ts";
import { GitHttpServer } from "../../support/git-http-server.ts";
import { look, mirrorsAt, never, remoteTarget } from "../../support/open-mirrors.ts";
import { TempTree } from "../../support/temp-tree.ts";
import { GitSandbox } from "../../unit/sources/git/git-sandbox.ts";

const box = new GitSandbox();
const root = new TempTree();
/** Of signs that shells, URLs and formats treat in their own ways. */
const login = { username: "re ader@x", password: ["p'ss:", '%41$(id)"&', "#wörd/"].join("") };
let server: GitHttpServer;
let count = 0;

beforeAll(() => {
  box.init("repo");
  box.commit("repo", { "noise.bin": crypto.getRandomValues(new Uint8Array(300_000)) });
  server = new GitHttpServer({ folder: box.at(""), login });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  box[Symbol.dispose]();
  root[Symbol.dispose]();
});

function freshRoot(): string {
  root.write(`${++count}/.keep`, "");
  return root.at(`${count}`);
}

/** A line of a credential file. */
function line(path: string, { username, password } = login): string {
  return `http://${encodeURIComponent(username)}:${encodeURIComponent(password)}@127.0.0.1:${server.port}/${path}`;
}

function credentialFile(lines: readonly string[], mode = 0o600): string {
  const name = `credentials-${++count}`;
  root.write(name, `${lines.join("\n")}\n`);
  chmodSync(root.at(name), mode);
  return root.at(name);
}

const target = () => remoteTarget(server.url("repo/.git"));

describe.each(["when-present", "built-in"] as const)("with git %s", (gitProgram) => {
  test("a credential file opens what it is for, by the longest path", async () => {
    const wrong = { ...login, password: "wrong" };
    const file = credentialFile(["# ours", "", line("", wrong), line("repo"), line("other", wrong)]);
    const mirrors = await mirrorsAt(freshRoot(), { gitProgram, credentials: { file } });
    expect(await look(mirrors, target())).toMatchObject({ how: "cloned", problems: [] });
    await mirrors.close();
  });

  test("a credential file that changes is read again", async () => {
    const file = credentialFile([line("", { ...login, password: "old" })]);
    const mirrors = await mirrorsAt(freshRoot(), { gitProgram, credentials: { file } });
    expect(await look(mirrors, target())).toMatchObject({ reason: "permission-denied" });
    root.write(file.slice(root.path.length + 1), line(""));
    utimesSync(file, 1, 1);
    expect(await look(mirrors, target())).toMatchObject({ how: "cloned" });
    chmodSync(file, 0o644);
    expect(await look(mirrors, target())).toEqual({
      kind: "retryable",
      why: "the git credential file of this worker cannot be used",
    });
    await mirrors.close();
  });

  test.skipIf(process.platform !== "linux")(
    "credentials stand in no argument of a process, no file and no answer",
    async () => {
      const place = freshRoot();
      const mirrors = await mirrorsAt(place, {
        gitProgram,
        credentials: { login: { url: server.url(""), ...login } },
      });
      server.mood = { kind: "drips", bytes: 30_000 };
      const seen = new Set<string>();
      const watching = setInterval(() => {
        for (const words of argumentsOfAll()) seen.add(words);
      }, 5);
      const outcome = await mirrors.open(target(), never());
      clearInterval(watching);
      server.mood = { kind: "well" };
      expect(outcome.kind).toBe("ready");
      const fetching = [...seen].filter((words) => words.includes(server.url("repo/.git")));
      if (gitProgram === "when-present") expect(fetching.length).toBeGreaterThan(1);
      const files = [...new Bun.Glob("**/*").scanSync({ cwd: place, dot: true })].filter(
        (name) => name !== ".keep",
      );
      expect(files.some((name) => name.endsWith("config"))).toBe(true);
      const texts = [...seen, ...files.map((name) => readFileSync(`${place}/${name}`, "latin1"))];
      for (const shown of shapes()) {
        expect(texts.filter((text) => text.includes(shown))).toEqual([]);
        expect(inspect([outcome, mirrors], { depth: 20, showHidden: true })).not.toContain(shown);
      }
      await mirrors.close();
    },
  );
});

/** The password as it could be written. */
function shapes(): readonly string[] {
  const { username, password } = login;
  const pair = `${username}:${password}`;
  const bytes = Buffer.from(password).toString("latin1");
  return [
    password,
    bytes,
    encodeURIComponent(password),
    Buffer.from(pair).toString("base64"),
    JSON.stringify(password),
  ];
}

function argumentsOfAll(): readonly string[] {
  return readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      return [readFileSync(`/proc/${name}/cmdline`, "latin1")];
    } catch {
      return [];
    }
  });
}

describe("what cannot be used is refused before anything is fetched", () => {
  /** Of a creation that has to fail. */
  async function refusal(
    options: Parameters<typeof mirrorsAt>[1],
    place = freshRoot(),
  ): Promise<GitMirrorError> {
    try {
      await mirrorsAt(place, options);
    } catch (error) {
      if (error instanceof GitMirrorError) return error;
      throw error;
    }
    throw new Error("nothing was refused");
  }

  test("a credential file that others may read", async () => {
    for (const mode of [0o640, 0o604, 0o620]) {
      const file = credentialFile([line("")], mode);
      const error = await refusal({ credentials: { file } });
      expect(error).toMatchObject({ code: "E_GIT_MIRROR", fault: "credentials" });
      expect(error.message).toBe(`the git credential file ${file} may be read by others: chmod 600 it`);
    }
  });

  test("a credential file that is missing, a folder, or holds what is no login; its content is not shown", async () => {
    const missing = root.at("nowhere");
    expect((await refusal({ credentials: { file: missing } })).message).toContain("cannot be read (ENOENT)");
    expect((await refusal({ credentials: { file: freshRoot() } })).message).toContain("no plain file");
    const file = credentialFile([line(""), `ssh://user:${["se", "cret"].join("")}@host/`]);
    const { message } = await refusal({ credentials: { file } });
    expect(message).toBe(`line 2 of the git credential file ${file} is neither an https nor an http URL`);
  });

  test("a token for an address that is none", async () => {
    const { message } = await refusal({ credentials: { login: { url: "example.org", ...login } } });
    expect(message).toBe("the address or the login of the git token is no URL");
  });

  test("a root that is missing, a file, relative or not writable", async () => {
    root.write("plain", "");
    expect((await refusal({}, root.at("absent"))).fault).toBe("root-missing");
    expect((await refusal({}, root.at("plain"))).fault).toBe("root-no-directory");
    expect((await refusal({}, "relative")).fault).toBe("root-missing");
    // Nobody may write there, root included.
    if (process.platform === "linux")
      expect((await refusal({}, "/proc/self")).fault).toBe("root-not-writable");
  });

  test("a root that is gone later is the worker's own fault", async () => {
    const place = freshRoot();
    const mirrors = await mirrorsAt(place);
    Bun.spawnSync(["rm", "-r", place]);
    root.write(`${place.slice(root.path.length + 1)}`, "now a file");
    await expect(mirrors.open(target(), never())).rejects.toMatchObject({ fault: "root-no-directory" });
  });
});
