/** What other programs may import of this package: each export resolves to its module, and importing it does nothing. */
import { expect, test } from "bun:test";
import { join } from "node:path";
import packageJson from "../../../package.json" with { type: "json" };
import * as production from "../../../src/app/compose/production.ts";
import * as config from "../../../src/app/config/index.ts";
import * as recorder from "../../../src/app/recorder/index.ts";

const ROOT = join(import.meta.dir, "../../..");
const MODULES: Readonly<Record<string, object>> = {
  "./config": config,
  "./production": production,
  "./recorder": recorder,
};

test("the package exports these modules and no others", () => {
  expect(Object.keys(packageJson.exports).toSorted()).toEqual(Object.keys(MODULES));
});

test.each(Object.keys(MODULES))("%s resolves by the package's name", async (name) => {
  expect(await import(`gossip-worker${name.slice(1)}`)).toBe(MODULES[name]!);
});

test("a launch can be made from what is exported alone", () => {
  expect(typeof config.resolveWorkerConfigFromEnvAndArgs).toBe("function");
  expect(typeof production.runProductionWorker).toBe("function");
  expect(typeof production.buildProductionBackends).toBe("function");
  expect(typeof production.buildProductionBackendsFromClients).toBe("function");
  expect(typeof recorder.createProductionRecorder).toBe("function");
});

test.each(Object.keys(MODULES))("importing %s prints nothing and keeps nothing running", async (name) => {
  const script = `await import("gossip-worker${name.slice(1)}")`;
  const child = Bun.spawn([process.execPath, "-e", script], { cwd: ROOT, stdout: "pipe", stderr: "pipe" });
  const [stdout, stderr] = await Promise.all([child.stdout.text(), child.stderr.text()]);
  expect({ code: await child.exited, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: "" });
});
