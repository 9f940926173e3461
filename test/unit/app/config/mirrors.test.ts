/** How a git worker is told about mirrors and credentials. */
import { describe, expect, test } from "bun:test";
import { fieldOf } from "../../../../src/app/config/schema.ts";
import {
  DEFAULT_MIRROR_TIMEOUT_MS,
  DEFAULT_REPOSITORY_MAX_BYTES,
} from "../../../../src/sources/mirror/index.ts";
import type { Variables } from "./fixture.ts";
import { distributed, fault, GIT, message, PASSWORD, printed, reasonOf } from "./fixture.ts";

function mirrors(more: Variables = {}, args: readonly string[] = []) {
  const launch = distributed({ ...GIT, ...more }, args).workerLaunch();
  if (launch.kind !== "git") throw new Error(launch.kind);
  return launch.mirrors;
}

const LOGIN: Variables = {
  GOSSIP_GIT_LOGIN_URL: "https://git.example/org",
  GOSSIP_GIT_LOGIN_USER: "robot",
  GOSSIP_GIT_LOGIN_PASSWORD: PASSWORD,
};

test("without settings all is left to the mirrors", () => {
  expect(mirrors()).toEqual({});
});

test("the defaults of the documentation are those of the mirrors", () => {
  expect(fieldOf("mirror_timeout_seconds").default).toBe(String(DEFAULT_MIRROR_TIMEOUT_MS / 1000));
  expect(fieldOf("mirror_repository_max_bytes").default).toBe(String(DEFAULT_REPOSITORY_MAX_BYTES));
});

test("limits, program and files are read", () => {
  const more = {
    GOSSIP_MIRROR_MAX_BYTES: "1000",
    GOSSIP_MIRROR_TIMEOUT_SECONDS: "90",
    GOSSIP_MIRROR_DEPTH: "50",
    GOSSIP_GIT_PROGRAM: "Built-In",
    GOSSIP_GIT_CREDENTIALS_FILE: "/run/logins",
    GOSSIP_GIT_CA_FILE: "/etc/ca.pem",
    GOSSIP_GIT_SSH_KEY_FILE: "/run/key",
    GOSSIP_GIT_SSH_KNOWN_HOSTS_FILE: "/etc/known",
  };
  expect(mirrors(more, ["--mirror-repository-max-bytes=7"])).toEqual({
    maxBytes: 1000,
    repositoryMaxBytes: 7,
    timeoutMs: 90_000,
    depth: 50,
    gitProgram: "built-in",
    credentialsFile: "/run/logins",
    caFile: "/etc/ca.pem",
    sshKeyFile: "/run/key",
    sshKnownHostsFile: "/etc/known",
  });
});

describe("a login", () => {
  test("is there as a whole, and prints as nothing", () => {
    const { login } = mirrors(LOGIN)!;
    expect(login?.parts()).toEqual({ url: "https://git.example/org", username: "robot", password: PASSWORD });
    expect(printed(distributed({ ...GIT, ...LOGIN }))).not.toContain(PASSWORD);
  });

  test.each(Object.keys(LOGIN))("without %s is refused", (name) => {
    const { [name]: _, ...rest } = LOGIN;
    expect(fault({ ...GIT, ...rest })).toMatchObject({ kind: "missing-required-value", env: name });
  });

  test.each([
    "git.example",
    "ssh://git.example",
    `https://robot:${PASSWORD}@git.example`,
    `https://git.example/?${PASSWORD}`,
  ])("is for an http(s) address, and %# is none; it is not repeated", (url) => {
    const env = { ...GIT, ...LOGIN, GOSSIP_GIT_LOGIN_URL: url };
    expect(reasonOf("git_login_url", env)).toContain("https://host");
    expect(message(env)).not.toContain(PASSWORD);
  });
});

test.each([
  ["mirror_max_bytes", "GOSSIP_MIRROR_MAX_BYTES", "0"],
  ["mirror_repository_max_bytes", "GOSSIP_MIRROR_REPOSITORY_MAX_BYTES", "1GB"],
  ["mirror_timeout_seconds", "GOSSIP_MIRROR_TIMEOUT_SECONDS", "86401"],
  ["mirror_depth", "GOSSIP_MIRROR_DEPTH", "-1"],
  ["git_program", "GOSSIP_GIT_PROGRAM", "hg"],
  ["repositories_at_once", "GOSSIP_REPOSITORIES_AT_ONCE", "257"],
  ["git_credentials_file", "GOSSIP_GIT_CREDENTIALS_FILE", ""],
])("%s of %s=%j is refused", (field, name, value) => {
  reasonOf(field, { ...GIT, [name]: value });
});

test("how many repositories are visited side by side can be said, and is left open otherwise", () => {
  const said = distributed({ ...GIT, GOSSIP_REPOSITORIES_AT_ONCE: "3" });
  expect(said.runtimeConfig().repositoriesAtOnce).toBe(3);
  expect(distributed(GIT).runtimeConfig().repositoriesAtOnce).toBeUndefined();
});

test("a file tree's worker asks for none of it", () => {
  const fs = { ...GIT, GOSSIP_WORKER_SOURCE: "fs", GOSSIP_MIRROR_DEPTH: "x", GOSSIP_GIT_PROGRAM: "hg" };
  expect(distributed(fs).workerLaunch().kind).toBe("fs");
});
