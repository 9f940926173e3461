/** Mirrors over https: whom git believes, and where logins go when a server sends from http to https. */
import { afterAll, describe, expect, test } from "bun:test";
import type { MirrorOptions } from "../../../src/sources/mirror/index.ts";
import { TestAuthority } from "../../support/certificates.ts";
import { GitHttpServer } from "../../support/git-http-server.ts";
import { look, mirrorsAt, remoteTarget } from "../../support/open-mirrors.ts";
import { TempTree } from "../../support/temp-tree.ts";
import { GitSandbox } from "../../unit/sources/git/git-sandbox.ts";

const box = new GitSandbox();
const root = new TempTree();
const authority = new TestAuthority();
const login = { username: "reader", password: ["pass", "word"].join("-") };
box.init("repo");
box.commit("repo", { "a.txt": "a" });
const folder = box.at("");
const server = new GitHttpServer({ folder, tls: authority.server() });
const misnamed = new GitHttpServer({ folder, tls: authority.server(["DNS:elsewhere.example"]) });
const guarded = new GitHttpServer({ folder, tls: authority.server(), login });
const plain = new GitHttpServer({ folder });
afterAll(async () => {
  for (const one of [server, misnamed, guarded, plain]) await one[Symbol.asyncDispose]();
  for (const one of [box, root, authority]) one[Symbol.dispose]();
});

let count = 0;

async function ask(url: string, options: Partial<MirrorOptions>) {
  root.write(`${++count}/.keep`, "");
  const mirrors = await mirrorsAt(root.at(`${count}`), options);
  const outcome = await look(mirrors, remoteTarget(url));
  await mirrors.close();
  return outcome;
}

describe.each(["when-present", "built-in"] as const)("with git %s", (gitProgram) => {
  const caFile = authority.files.cert;
  const refused = {
    kind: "unusable",
    reason: "other",
    why: "the server's certificate is not accepted",
  } as const;

  test("a server of an authority that was named is believed", async () => {
    expect(await ask(server.url("repo/.git"), { gitProgram, caFile })).toMatchObject({ how: "cloned" });
  });

  test("a server of an unknown authority, or with another name, is not", async () => {
    expect(await ask(server.url("repo/.git"), { gitProgram })).toEqual(refused);
    expect(await ask(misnamed.url("repo/.git"), { gitProgram, caFile })).toEqual(refused);
  });

  test("a server may send from http to https, and a login for https goes there alone", async () => {
    plain.mood = { kind: "redirect", from: "/", to: guarded.url("") };
    plain.requests.length = 0;
    const credentials = { login: { url: guarded.url(""), ...login } };
    const url = plain.url("repo/.git");
    // The login was given for the address that is redirected to, not for the one that was asked for.
    expect(await ask(url, { gitProgram, caFile, credentials })).toMatchObject({
      reason: "permission-denied",
    });
    expect(plain.requests.every(({ authorization }) => authorization === null)).toBe(true);
    expect(await ask(guarded.url("repo/.git"), { gitProgram, caFile, credentials })).toMatchObject({
      how: "cloned",
    });
    plain.mood = { kind: "redirect", from: "/", to: server.url("") };
    expect(await ask(url, { gitProgram, caFile })).toMatchObject({ how: "cloned" });
  });

  test("a server that sends from https to http is not followed", async () => {
    server.mood = { kind: "redirect", from: "/", to: plain.url("") };
    expect(await ask(server.url("repo/.git"), { gitProgram, caFile })).toMatchObject({ reason: "other" });
    server.mood = { kind: "well" };
  });
});
