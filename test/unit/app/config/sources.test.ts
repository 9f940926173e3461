/** Where values come from: variables and arguments that are not UTF-8, files of secrets, the real disk and process. */
import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentOf, invalidArgument } from "../../../../src/app/config/environment.ts";
import { diskFileSystem, type SmallFile } from "../../../../src/app/config/file-system.ts";
import { TempTree } from "../../../support/temp-tree.ts";
import {
  distributed,
  dsn,
  errorOf,
  fakeDisk,
  fault,
  KEY,
  local,
  PASSWORD,
  PRODUCTION,
  printed,
  reasonOf,
  resolve,
  without,
} from "./fixture.ts";

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "number" ? [part] : [...new TextEncoder().encode(part)])),
  );

describe("text that is not UTF-8", () => {
  test("a variable with damaged bytes is told from one that holds U+FFFD", () => {
    const block = () => bytes("OTHER=x\0BAD=a", 0xff, "\0GOOD=a\ufffd\0BAD2=b\0");
    const env = environmentOf({ BAD: "a\ufffd", GOOD: "a\ufffd", PLAIN: "a" }, block);
    expect(env.read("BAD")).toEqual({ kind: "invalid-utf8" });
    expect(env.read("GOOD")).toEqual({ kind: "text", text: "a\ufffd" });
    expect(env.read("PLAIN")).toEqual({ kind: "text", text: "a" });
    expect(env.read("toString")).toEqual({ kind: "absent" });
  });

  test("where the bytes cannot be seen, U+FFFD counts as damage", () => {
    expect(environmentOf({ X: "\ufffd" }).read("X")).toEqual({ kind: "invalid-utf8" });
  });

  test("the kernel's copy is read only when it is needed", () => {
    const block = () => expect.unreachable();
    expect(environmentOf({ X: "é" }, block).read("X")).toEqual({ kind: "text", text: "é" });
  });

  test("a flag makes a damaged variable irrelevant", () => {
    expect(fault({ ...PRODUCTION, GOSSIP_RUN_ID: "1\ufffd" })).toEqual({
      kind: "invalid-utf8",
      variable: "GOSSIP_RUN_ID",
    });
    expect(distributed({ ...PRODUCTION, GOSSIP_RUN_ID: "1\ufffd" }, ["--run-id=3"]).identity.run).toBe(3n);
  });

  test("a damaged argument is found among the last entries of the command line", () => {
    const block = () => bytes("bun\0main.ts\0--a=\ufffd\0--b=", 0xfe, "\0");
    expect(invalidArgument(["--a=\ufffd", "--b=\ufffd"], block)).toBe(1);
    expect(invalidArgument(["--a=\ufffd"], () => bytes("bun\0--a=\ufffd\0"))).toBe(-1);
    expect(invalidArgument(["x"], () => expect.unreachable())).toBe(-1);
  });

  const shell = (command: string) => {
    const script = `
      import { resolveWorkerConfigFromEnvAndArgs } from ${JSON.stringify(join(import.meta.dir, "../../../../src/app/config/index.ts"))};
      try { resolveWorkerConfigFromEnvAndArgs(); console.log("resolved"); }
      catch (error) { console.log(error.fault.kind, error.fault.variable ?? error.fault.cause); }`;
    using tree = new TempTree({ "probe.ts": script });
    const run = Bun.spawnSync(["sh", "-c", command], {
      env: { ...process.env, BUN: process.execPath, FILE: join(tree.path, "probe.ts") },
    });
    return run.stdout.toString().trim();
  };

  test.skipIf(process.platform !== "linux")(
    "a real process sees damage in its environment and arguments",
    () => {
      const env = `export GOSSIP_ETCD_NAMESPACE="$(printf '/a\\377')"`;
      expect(shell(`${env}; exec "$BUN" "$FILE" --mode=direct .`)).toBe("invalid-utf8 GOSSIP_ETCD_NAMESPACE");
      expect(shell(`exec "$BUN" "$FILE" --mode=direct "$(printf '/a\\377')"`)).toBe(
        "usage command-line argument 2 contains invalid UTF-8",
      );
      const intact = `export GOSSIP_ETCD_NAMESPACE="$(printf '/a\\357\\277\\275')"`;
      expect(shell(`${intact}; exec "$BUN" "$FILE" --mode=direct .`)).toBe("resolved");
    },
  );
});

describe("secrets in files", () => {
  const inFile = {
    ...without(PRODUCTION, "GOSSIP_TENANT_SECRET_KEY"),
    GOSSIP_TENANT_SECRET_KEY_FILE: "/run/key",
  };
  const file = (content: Uint8Array, permissions = 0o600): SmallFile => ({
    kind: "read",
    bytes: content,
    permissions,
  });
  const disk = (found: SmallFile) => fakeDisk({ "/run/key": found });
  const reason = (found: SmallFile) => reasonOf("tenant_secret_key", inFile, [], disk(found));

  test("the value is the file's content without blanks around it", () => {
    const config = distributed(inFile, [], disk(file(bytes(`0x${KEY}\r\n`))));
    expect(config.identity.tenantSecretKey.keyBytes().toHex()).toBe(KEY);
  });

  test("each secret variable has the form", () => {
    const names = ["DONE_LEDGER_POSTGRES_DSN", "FINDINGS_POSTGRES_DSN", "ETCD_ENDPOINTS"];
    for (const name of names) {
      const address = name.endsWith("_DSN") ? "postgres://from.file:1/kept" : "http://from.file:1";
      const env = { ...without(PRODUCTION, `GOSSIP_${name}`), [`GOSSIP_${name}_FILE`]: "/run/key" };
      const { backends } = distributed(env, [], disk(file(bytes(`${address}\n`))));
      const all = [
        backends.doneLedgerDsn.connectionString(),
        backends.findingsDsn.connectionString(),
        ...backends.etcd.endpoints.urls(),
      ];
      expect(all).toContain(address);
    }
  });

  test("a DSN that no driver could use is refused with its store, and not repeated", () => {
    const canary = "not-a-dsn-but-a-secret";
    const error = fault({ ...PRODUCTION, GOSSIP_FINDINGS_POSTGRES_DSN: canary });
    expect(error).toMatchObject({ kind: "invalid-backend-config" });
    expect(JSON.stringify(error)).toContain("findings PostgreSQL DSN cannot be used");
    expect(JSON.stringify(error)).not.toContain(canary);
  });

  test("value and file together are refused, with the remedy", () => {
    const env = { ...PRODUCTION, GOSSIP_TENANT_SECRET_KEY_FILE: "/run/key" };
    expect(fault(env)).toEqual({
      kind: "unsupported-combination",
      sentence: "GOSSIP_TENANT_SECRET_KEY and GOSSIP_TENANT_SECRET_KEY_FILE are both set; unset one of them",
    });
  });

  test("a flag beats the file, which is then not opened", () => {
    const disk = { ...fakeDisk(), readSmallFile: () => expect.unreachable() };
    expect(distributed(inFile, [`--tenant-secret-key=${KEY}`], disk).identity.tenant).toBeDefined();
  });

  test("a direct launch opens no file of secrets", () => {
    const disk = { ...fakeDisk(), readSmallFile: () => expect.unreachable() };
    expect(local(inFile, ["--mode=direct"], disk).mode).toBe("direct");
  });

  test.each([0o640, 0o604, 0o644, 0o620, 0o777])("a file of mode %p is refused", (mode) => {
    expect(reason(file(bytes(KEY), mode))).toContain("chmod 600");
  });

  test.each([0o600, 0o400, 0o700])("a file of mode %p is accepted", (mode) => {
    expect(distributed(inFile, [], disk(file(bytes(KEY), mode))).identity.run).toBe(7n);
  });

  test("whatever else is wrong with the file is said", () => {
    expect(reason({ kind: "missing" })).toContain("GOSSIP_TENANT_SECRET_KEY_FILE names does not exist");
    expect(reason({ kind: "not-a-file" })).toContain("is not a regular file");
    expect(reason({ kind: "too-large" })).toContain("is larger than 65536 bytes");
    expect(reason({ kind: "failed", code: "EACCES" })).toContain("cannot be read: EACCES");
    expect(reason(file(bytes(0xff)))).toContain("invalid UTF-8");
    expect(reason(file(bytes(" \n")))).toContain("64 hex characters");
  });

  test("neither the path nor the content shows, should the secret itself stand where its path belongs", () => {
    const env = { ...inFile, GOSSIP_TENANT_SECRET_KEY_FILE: PASSWORD };
    expect(printed(errorOf(() => resolve(env)))).not.toContain(PASSWORD);
    const content = disk(file(bytes(PASSWORD)));
    expect(printed(errorOf(() => resolve(inFile, [], content)))).not.toContain(PASSWORD);
  });
});

describe("the real disk", () => {
  let root = "";
  const at = (name: string) => join(root, name);

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "gossip-config-"));
    mkdirSync(at("tree"));
    writeFileSync(at("key"), `${KEY}\n`, { mode: 0o600 });
    writeFileSync(at("open-key"), `${KEY}\n`);
    chmodSync(at("open-key"), 0o644);
    symlinkSync(at("key"), at("link"));
    writeFileSync(at("large"), new Uint8Array(70_000), { mode: 0o600 });
    Bun.spawnSync(["mkfifo", at("pipe")]);
  });

  afterAll(() => rmSync(root, { recursive: true }));

  test("a whole launch resolves on it, the key through a link", () => {
    const env = {
      ...without(PRODUCTION, "GOSSIP_TENANT_SECRET_KEY"),
      GOSSIP_TENANT_SECRET_KEY_FILE: at("link"),
      GOSSIP_WORKER_SOURCE: "git",
      GOSSIP_GIT_KV_POSTGRES_DSN: dsn("kv"),
      GOSSIP_MIRROR_ROOT: at("tree"),
    };
    expect(distributed(env, [], diskFileSystem).workerLaunch()).toMatchObject({ mirrorRoot: at("tree") });
    const files = { ...env, GOSSIP_MIRROR_ROOT: at("key") };
    expect(reasonOf("mirror_root", files, [], diskFileSystem)).toBe("path exists but is not a directory");
    const open = { ...env, GOSSIP_TENANT_SECRET_KEY_FILE: at("open-key") };
    expect(reasonOf("tenant_secret_key", open, [], diskFileSystem)).toContain("mode 0644");
  });

  test("paths exist or not", () => {
    expect(diskFileSystem.exists(at("tree"))).toEqual({ kind: "exists" });
    expect(diskFileSystem.exists(at("none"))).toEqual({ kind: "missing" });
    expect(diskFileSystem.exists(at("key/below"))).toEqual({ kind: "missing" });
    expect(diskFileSystem.exists("a\u0000b").kind).toBe("failed");
    expect(diskFileSystem.kindOf(at("tree"))).toEqual({ kind: "directory" });
    expect(diskFileSystem.kindOf(at("none"))).toEqual({ kind: "failed", code: "ENOENT" });
  });

  test("only a small regular file is read, and a pipe is not waited for", () => {
    const read = (name: string) => diskFileSystem.readSmallFile(at(name), 65_536).kind;
    expect(read("key")).toBe("read");
    expect(read("none")).toBe("missing");
    expect(read("tree")).toBe("not-a-file");
    expect(read("pipe")).toBe("not-a-file");
    expect(read("large")).toBe("too-large");
  });
});
