/** What git gets to see of the worker, and of a login. */
import { expect, test } from "bun:test";
import {
  type GitSurroundings,
  gitEnvironment,
} from "../../../../../src/sources/mirror/core/git-environment.ts";
import { parseLogins } from "../../../../../src/sources/mirror/core/logins.ts";

const NOWHERE: GitSurroundings = {
  environment: { PATH: "/bin" },
  transport: "https",
  login: undefined,
  origin: "https://host.example",
  ssh: {},
  caFile: undefined,
  token: "t0",
};

function settingsOf(environment: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const count = Number(environment["GIT_CONFIG_COUNT"]);
  const numbers = Array.from({ length: count }, (_, i) => i);
  return new Map(
    numbers.map((i) => [environment[`GIT_CONFIG_KEY_${i}`]!, environment[`GIT_CONFIG_VALUE_${i}`]!]),
  );
}

test("of the worker's environment only the way to a server is passed on", () => {
  const environment = {
    PATH: "/bin",
    HTTPS_PROXY: "http://proxy.example:3128",
    SSH_AUTH_SOCK: "/run/agent",
    GIT_SSL_NO_VERIFY: "1",
    GIT_DIR: "/elsewhere",
    LD_PRELOAD: "/evil.so",
    BUN_OPTIONS: "--preload=x",
    GOSSIP_TENANT_SECRET_KEY: "never",
    SSH_ASKPASS: "/ask",
  };
  const made = gitEnvironment({ ...NOWHERE, environment });
  expect(made).toMatchObject({
    HTTPS_PROXY: "http://proxy.example:3128",
    SSH_AUTH_SOCK: "/run/agent",
    LC_ALL: "C",
  });
  for (const name of [
    "GIT_SSL_NO_VERIFY",
    "GIT_DIR",
    "LD_PRELOAD",
    "BUN_OPTIONS",
    "GOSSIP_TENANT_SECRET_KEY",
    "SSH_ASKPASS",
  ])
    expect(made).not.toHaveProperty(name);
});

test("one transport is open, hooks and settings of others are not", () => {
  const made = gitEnvironment(NOWHERE);
  const settings = settingsOf(made);
  expect(settings.get("protocol.allow")).toBe("never");
  expect([...settings.keys()].filter((name) => /^protocol\..+\.allow$/.test(name))).toEqual([
    "protocol.https.allow",
  ]);
  expect(settings.get("core.hooksPath")).toBe("/dev/null");
  expect(settings.get("http.followRedirects")).toBe("false");
  expect(made).toMatchObject({
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_TERMINAL_PROMPT: "0",
  });
  expect(made["GIT_SSH_COMMAND"]).toBe("false");
  expect([...settingsOf(gitEnvironment({ ...NOWHERE, transport: undefined })).keys()].join()).not.toMatch(
    /protocol\.\w+\./,
  );
});

test("a login is given by two variables, for one host, and stands in no setting", () => {
  const password = ["a'b", '"$(c)'].join("");
  const parsed = parseLogins(`https://me:${encodeURIComponent(password)}@host.example/`);
  const login = parsed.kind === "logins" ? parsed.logins[0] : undefined;
  const made = gitEnvironment({ ...NOWHERE, login });
  const helper = settingsOf(made).get("credential.https://host.example.helper");
  expect(helper).toStartWith("!");
  expect([...settingsOf(made)].join()).not.toContain(password);
  expect(settingsOf(made).get("credential.helper")).toBe("");
  const said = Bun.spawnSync(["sh", "-c", `${helper!.slice(1)} get`], { env: made });
  expect(said.stdout.toString()).toBe(`username=me\npassword=${password}\n`);
  const asked = Bun.spawnSync(["sh", "-c", `${helper!.slice(1)} store`], { env: made });
  expect(asked.stdout.toString()).toBe("");
});

test("ssh never asks, reads no settings, and takes keys by path whatever is in it", () => {
  const ssh = { keyFile: '/keys/it\'s 100% "mine"', knownHostsFile: "/known hosts" };
  const command = gitEnvironment({ ...NOWHERE, transport: "ssh", ssh })["GIT_SSH_COMMAND"]!;
  const words = Bun.spawnSync(["sh", "-c", `printf '%s\\n' ${command}`])
    .stdout.toString()
    .split("\n");
  expect(words.slice(0, 3)).toEqual(["ssh", "-F", "none"]);
  expect(words).toContain("-oBatchMode=yes");
  expect(words).toContain("-oStrictHostKeyChecking=yes");
  expect(words).toContain('-oUserKnownHostsFile="/known hosts"');
  expect(words).toContain("-oIdentitiesOnly=yes");
  const trusting = gitEnvironment({ ...NOWHERE, transport: "ssh", ssh: { hostKeys: "accept-new" } });
  expect(trusting["GIT_SSH_COMMAND"]).toContain("StrictHostKeyChecking=accept-new");
  expect(trusting["GIT_SSH_COMMAND"]).not.toContain("IdentitiesOnly");
});
