/** The program as a process: streams and exit codes. */

import { describe, expect, test } from "bun:test";
import { join } from "node:path";
import { TempTree } from "../support/temp-tree.ts";

const MAIN = join(import.meta.dir, "../../src/main.ts");

async function main(args: readonly string[], env: Record<string, string> = {}) {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith("GOSSIP_")),
  );
  const child = Bun.spawn([process.execPath, MAIN, ...args], {
    env: { ...clean, RUST_LOG: "", ...env },
    stdout: "pipe",
    stderr: "pipe",
  });
  const [stdout, stderr] = await Promise.all([child.stdout.text(), child.stderr.text()]);
  return { code: await child.exited, stdout, stderr };
}

describe("the process", () => {
  test("prints its version and ends in 0", async () => {
    const { version } = await import("../../package.json");
    expect(await main(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  test("tells usage errors on standard error and ends in 2", async () => {
    const { code, stdout, stderr } = await main(["--nope=1"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toStartWith("gossip-worker: unknown flag --nope\nUsage: gossip-worker ");
  });

  test("ends in 2 when no production backend is configured", async () => {
    const { code, stderr } = await main(["fs", "."]);
    expect(code).toBe(2);
    expect(stderr).toContain("missing required value for etcd_endpoints");
  });

  test("logs a failure and ends in 1, as text or as JSON lines", async () => {
    using tree = new TempTree({
      HEAD: "ref: refs/heads/main\n",
      config: "[extensions]\n  objectformat = unheard-of\n",
      "objects/info/x": "",
      "refs/heads/x": "",
    });
    const text = await main(["--mode=direct", "git", tree.path]);
    expect(text.code).toBe(1);
    expect(text.stderr).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z ERROR gossip_worker: worker scan failed /);
    const json = await main(["--mode=direct", "git", tree.path], { GOSSIP_LOG_FORMAT: "json" });
    expect(JSON.parse(json.stderr)).toMatchObject({ level: "error", message: "worker scan failed" });
  });

  test("obeys RUST_LOG and says what it cannot read in it", async () => {
    expect((await main(["--mode=direct", "git", "."], { RUST_LOG: "off" })).stderr).toBe("");
    expect((await main(["--version"], { RUST_LOG: "a=loud" })).stderr).toContain(
      "RUST_LOG cannot be read ignored=1",
    );
  });
});

describe("a fault nobody caught", () => {
  const canary = ["fault", "canary"].join("-");
  const faults = {
    "an exception": `throw new Error(text);`,
    "a rejection": `Promise.reject(new TypeError(text));`,
    "something that is no error": `throw text;`,
    "a connection that broke": `throw Object.assign(new Error(text), { code: "EPIPE" });`,
  };
  /** Runs before the program does, and its fault comes once the program listens for such: how soon is the machine's affair. */
  const preloaded = (code: string): string => `
    const text = ${JSON.stringify(`${canary}\n    at ${canary} (x.ts:1:1)`)};
    const waiting = setInterval(() => {
      if (process.listenerCount("unhandledRejection") === 0) return;
      clearInterval(waiting);
      ${code}
    }, 1);
    setTimeout(() => {}, 600_000);
  `;

  test.each(Object.entries(faults))(
    "%s ends the process in 70 and says nothing foreign",
    async (_name, code) => {
      using tree = new TempTree({ "fault.ts": preloaded(code) });
      const child = Bun.spawn(
        [process.execPath, "--preload", join(tree.path, "fault.ts"), MAIN, "--version"],
        {
          env: { PATH: "" },
          stdout: "ignore",
          stderr: "pipe",
        },
      );
      const stderr = await child.stderr.text();
      expect(await child.exited).toBe(70);
      expect(stderr).toContain(" ERROR gossip_worker: internal error, please report it kind=");
      expect(stderr).not.toContain(canary);
      expect(stderr.trim().split("\n")).toHaveLength(1);
    },
  );
});
