/** Mirrors of repositories that are reached over ssh, against a real sshd where there is one. */
import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { SshOptions } from "../../../src/sources/mirror/index.ts";
import { look, mirrorsAt, remoteTarget } from "../../support/open-mirrors.ts";
import { missingForSsh, SshServer } from "../../support/ssh-server.ts";
import { TempTree } from "../../support/temp-tree.ts";
import { GitSandbox } from "../../unit/sources/git/git-sandbox.ts";

const missing = missingForSsh();
if (missing !== undefined)
  process.stderr.write(`tests of mirrors over ssh are skipped: this machine lacks ${missing}\n`);

const box = new GitSandbox();
const root = new TempTree();
let server: SshServer;
let count = 0;

afterAll(() => {
  box[Symbol.dispose]();
  root[Symbol.dispose]();
});

describe.skipIf(missing !== undefined)("over ssh", () => {
  beforeAll(async () => {
    box.init("re po");
    box.commit("re po", { "a.txt": "a" });
    server = await SshServer.start();
  });
  afterAll(() => server[Symbol.asyncDispose]());

  async function ask(url: string, ssh: SshOptions, gitProgram: "when-present" | "built-in" = "when-present") {
    root.write(`${++count}/.keep`, "");
    const mirrors = await mirrorsAt(root.at(`${count}`), { ssh, gitProgram });
    const outcome = await look(mirrors, remoteTarget(url));
    await mirrors.close();
    return outcome;
  }

  const known = () => ({ keyFile: server.keyFile, knownHostsFile: server.knownHostsFile });
  const url = () => server.url(`${box.at("re%20po")}`);

  test("a repository is cloned with the key that was given", async () => {
    expect(await ask(url(), known())).toMatchObject({
      how: "cloned",
      head: box.git("re po", "rev-parse", "HEAD"),
      problems: [],
    });
  });

  test("a key that is not let in is denied", async () => {
    expect(await ask(url(), { ...known(), keyFile: server.otherKeyFile })).toEqual({
      kind: "unusable",
      reason: "permission-denied",
      why: "the server accepts none of the ssh keys",
    });
  });

  test("a repository that is not there is not found", async () => {
    expect(await ask(server.url(box.at("nowhere")), known())).toMatchObject({
      kind: "unusable",
      reason: "not-found",
    });
  });

  test("a host that is not known is refused, unless new hosts are to be believed", async () => {
    root.write("known hosts", "");
    const unknown = { ...known(), knownHostsFile: root.at("known hosts") };
    expect(await ask(url(), unknown)).toEqual({
      kind: "unusable",
      reason: "other",
      why: "the host key is not known here, or is not the known one",
    });
    expect(await ask(url(), { ...unknown, hostKeys: "accept-new" })).toMatchObject({ how: "cloned" });
    expect(await ask(url(), unknown)).toMatchObject({ how: "cloned" });
  });

  test("without the git program the answer says what is needed", async () => {
    expect(await ask(url(), known(), "built-in")).toEqual({
      kind: "unusable",
      reason: "other",
      why: "ssh addresses need the git program (2.31 or newer), which is not installed on this worker's host",
    });
  });
});

test.skipIf(Bun.which("ssh") === null)("a host that does not answer is asked again", async () => {
  root.write("closed/.keep", "");
  const mirrors = await mirrorsAt(root.at("closed"));
  expect(await look(mirrors, remoteTarget("ssh://git@127.0.0.1:1/repo.git"))).toMatchObject({
    kind: "retryable",
  });
  await mirrors.close();
});
