/** Reports on their way out: files whole or not at all, pipes to the last byte. */
import { afterAll, beforeAll, expect, test } from "bun:test";
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GossipError, UsageError } from "../../../src/contracts/errors.ts";
import { CHUNK_BYTES, encodedChunks } from "../../../src/output/chunks.ts";
import { writeFileAtomically } from "../../../src/output/file-target.ts";
import { PLAIN_OPTIONS } from "../../../src/output/format.ts";
import type { FormatName } from "../../../src/output/formats/index.ts";
import type { ByteStream } from "../../../src/output/stream-target.ts";
import { type ReportTarget, writeReport } from "../../../src/output/write-report.ts";
import { buildReport } from "../../support/builders/report.ts";

const PRINTER = join(import.meta.dir, "../../support/print-report.ts");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gossip-output-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A stdout that keeps what it gets, or fails as told. */
function fakeStdout(error?: Error) {
  const written: Uint8Array[] = [];
  let underWay = 0;
  const stdout: ByteStream = {
    write(chunk, done) {
      underWay += 1;
      if (underWay > 1) throw new Error("two chunks under way");
      written.push(chunk);
      setTimeout(() => {
        underWay -= 1;
        done(error ?? null);
      }, 1);
    },
    on: () => undefined,
    off: () => undefined,
  };
  return { stdout, text: () => Buffer.concat(written).toString() };
}

const output = (format: FormatName, target: ReportTarget) => ({ format, target, options: PLAIN_OPTIONS });
const errno = (code: string) => Object.assign(new Error(code), { code });

test("several outputs go to stdout and files at once", async () => {
  const { stdout, text } = fakeStdout();
  const [jsonFile, csvFile] = [join(folder, "a.json"), join(folder, "a.csv")];
  await writeReport(buildReport(), {
    outputs: [
      output("pretty", { kind: "stdout" }),
      output("json", { kind: "file", path: jsonFile }),
      output("csv", { kind: "file", path: csvFile }),
    ],
    showsSecrets: false,
    stdout,
  });
  expect(text()).toContain("Found 2 secrets");
  expect(JSON.parse(await readFile(jsonFile, "utf8")).findings).toHaveLength(3);
  expect((await readFile(csvFile, "utf8")).split("\r\n")).toHaveLength(5);
});

test("a file that shows secrets is readable by its owner alone, even where an open one stood", async () => {
  const path = join(folder, "secret.json");
  await writeFile(path, "old", { mode: 0o644 });
  const outputs = [output("json", { kind: "file", path })];
  await writeReport(buildReport(), { outputs, showsSecrets: true, stdout: fakeStdout().stdout });
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test("an ordinary file keeps the mode of the one it replaces", async () => {
  const path = join(folder, "mode.json");
  await writeFile(path, "old", { mode: 0o640 });
  await writeFileAtomically([Buffer.from("new")], { path, isPrivate: false });
  expect((await stat(path)).mode & 0o777).toBe(0o640);
  expect(await readFile(path, "utf8")).toBe("new");
});

test("when writing fails midway the old file stands and nothing is left beside it", async () => {
  const place = join(folder, "midway");
  await mkdir(place);
  const path = join(place, "report.json");
  await writeFile(path, "old");
  function* failing(): Generator<Uint8Array> {
    yield Buffer.from("half");
    throw new Error("the format broke");
  }
  await expect(writeFileAtomically(failing(), { path, isPrivate: false })).rejects.toThrow(
    "could not be written",
  );
  expect(await readFile(path, "utf8")).toBe("old");
  expect(await readdir(place)).toEqual(["report.json"]);
});

test("a link is followed, not replaced", async () => {
  const [path, link] = [join(folder, "real.txt"), join(folder, "link.txt")];
  await writeFile(path, "old");
  await symlink(path, link);
  await writeFileAtomically([Buffer.from("new")], { path: link, isPrivate: false });
  expect(await readFile(path, "utf8")).toBe("new");
  expect(await readlink(link)).toBe(path);
});

test("a device is written to directly", async () => {
  await writeFileAtomically([Buffer.from("gone")], { path: "/dev/null", isPrivate: true });
  expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
});

test("a folder or a missing folder is an error that names the path", async () => {
  const target = (path: string) => writeFileAtomically([], { path, isPrivate: false });
  await expect(target(folder)).rejects.toThrow(UsageError);
  const missing = join(folder, "none", "x.json");
  await expect(target(missing)).rejects.toThrow(
    `${missing} could not be written (ENOENT); create its folder first`,
  );
});

test("a closed pipe ends the writing quietly, any other failure is an error", async () => {
  const outputs = [output("json", { kind: "stdout" })];
  const closed = fakeStdout(errno("EPIPE"));
  await writeReport(buildReport(), { outputs, showsSecrets: false, stdout: closed.stdout });
  const full = fakeStdout(errno("ENOSPC"));
  const writing = writeReport(buildReport(), { outputs, showsSecrets: false, stdout: full.stdout });
  await expect(writing).rejects.toThrow(GossipError);
});

test("chunks are about 64 KiB and hold every piece in order", () => {
  const pieces = Array.from({ length: 50_000 }, (_, index) => `${index},ü `);
  const chunks = [...encodedChunks(pieces)];
  expect(Buffer.concat(chunks).toString()).toBe(pieces.join(""));
  for (const chunk of chunks) expect(chunk.length).toBeLessThan(2 * CHUNK_BYTES);
  expect(chunks.length).toBeLessThan(12);
  expect([...encodedChunks(["", ""])]).toEqual([]);
});

test("3 MB through a slow pipe arrive whole", async () => {
  const child = Bun.spawn(["bash", "-c", `"$0" "$1" | (sleep 0.3; cat)`, process.execPath, PRINTER], {
    stderr: "pipe",
  });
  const text = await new Response(child.stdout).text();
  expect(text.length).toBeGreaterThan(3_000_000);
  expect(JSON.parse(text).findings).toHaveLength(5000);
  expect(await new Response(child.stderr).text()).toBe("written\n");
});

test("a reader that leaves early is no failure", async () => {
  const script = `"$0" "$1" | head -c 10 >/dev/null; echo "\${PIPESTATUS[0]}"`;
  const child = Bun.spawn(["bash", "-c", script, process.execPath, PRINTER], { stderr: "pipe" });
  expect((await new Response(child.stdout).text()).trim()).toBe("0");
  expect(await new Response(child.stderr).text()).toBe("written\n");
});

test("a full disk behind standard output is called what the system calls it", async () => {
  const cause = Object.assign(new Error("no room"), { code: "ENOSPC" });
  const stdout = {
    write: (_: Uint8Array, done: (error?: Error | null) => void) =>
      done(new GossipError("cannot write", { code: "E_OUTPUT", cause })),
    on: () => undefined,
    off: () => undefined,
  };
  const outputs = [{ format: "json", target: { kind: "stdout" }, options: PLAIN_OPTIONS }] as const;
  await expect(writeReport(buildReport(), { outputs, showsSecrets: false, stdout })).rejects.toThrow(
    "the report could not be written to standard output (ENOSPC)",
  );
});
