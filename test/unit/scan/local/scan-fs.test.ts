import { expect, test } from "bun:test";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { chunks, fakeScan, foundPaths } from "../../../support/builders/fake-scan.ts";
import { TempTree } from "../../../support/temp-tree.ts";

const MARK = "MARK{one}";

test("an empty directory gives an empty, complete outcome", async () => {
  using tree = new TempTree();
  const outcome = await fakeScan([tree.path]);
  expect(outcome.findings).toEqual([]);
  expect(outcome.problems).toEqual([]);
  expect(outcome.summary).toMatchObject({ files: 0, bytes: 0, threads: 1, rules: 1 });
});

test("a single file is scanned under the path it was named by", async () => {
  using tree = new TempTree({ "a.txt": `x\n ${MARK}` });
  const outcome = await fakeScan([tree.at("a.txt")]);
  expect(foundPaths(outcome)).toEqual([tree.at("a.txt")]);
  expect(outcome.findings[0]).toMatchObject({ span: { start: 3, end: 12 }, place: { line: 2, column: 2 } });
  expect(outcome.summary).toMatchObject({ files: 1, bytes: 12 });
});

test("files of none to eight bytes are scanned and counted", async () => {
  using tree = new TempTree();
  for (let n = 0; n <= 8; n++) tree.write(`f${n}`, "x".repeat(n));
  const { summary, problems } = await fakeScan([tree.path]);
  expect(summary).toMatchObject({ files: 9, bytes: 36 });
  expect(problems).toEqual([]);
});

test("files around the size of a block are scanned whole, once", async () => {
  const sizes = [63, 64, 65, 127, 128, 129, 640];
  using tree = new TempTree();
  for (const size of sizes) tree.write(`f${size}`, MARK.padStart(size, "."));
  const outcome = await fakeScan([tree.path], {}, { blockBytes: 64 });
  expect(outcome.findings.map(({ span }) => span.end).sort((a, b) => a - b)).toEqual(sizes);
  expect(outcome.summary).toMatchObject({ files: sizes.length, bytes: sizes.reduce((a, b) => a + b) });
});

test("several roots are scanned; one named twice counts once, nested ones repeat no finding", async () => {
  using tree = new TempTree({ "a/x": MARK, "a/b/y": MARK, "c/z": MARK });
  const outcome = await fakeScan([tree.at("a"), `${tree.path}//a/`, tree.at("a/b"), tree.at("c/z")]);
  expect(foundPaths(outcome)).toEqual([tree.at("a/b/y"), tree.at("a/x"), tree.at("c/z")]);
});

test("a path that is not there is a problem, and the rest is scanned", async () => {
  using tree = new TempTree({ x: MARK });
  const outcome = await fakeScan([tree.at("nowhere"), "", tree.at("x/y"), tree.path]);
  expect(foundPaths(outcome)).toEqual([tree.at("x")]);
  expect(outcome.problems.map(({ kind, path }) => [kind, path])).toEqual([
    ["not-found", ""],
    ["not-found", tree.at("nowhere")],
    ["not-found", tree.at("x/y")],
  ]);
});

test("symbolic links are counted and not followed, so a loop ends", async () => {
  using tree = new TempTree({ "d/x": MARK });
  symlinkSync("..", tree.at("d/up"));
  symlinkSync("x", tree.at("d/again"));
  symlinkSync("nowhere", tree.at("d/dangling"));
  const outcome = await fakeScan([tree.path]);
  expect(foundPaths(outcome)).toEqual([tree.at("d/x")]);
  expect(outcome.summary.skipped.symlinks).toBe(3);
  expect(outcome.problems).toEqual([]);
});

test("a symbolic link the user names is followed, to a directory and to a file", async () => {
  using tree = new TempTree({ "d/x": MARK, f: MARK });
  symlinkSync("d", tree.at("to-d"));
  symlinkSync("f", tree.at("to-f"));
  const outcome = await fakeScan([tree.at("to-d"), tree.at("to-f")]);
  expect(foundPaths(outcome)).toEqual([tree.at("to-d/x"), tree.at("to-f")]);
});

test("pipes are counted as special, not opened; naming one is a problem", async () => {
  using tree = new TempTree({ x: MARK });
  Bun.spawnSync(["mkfifo", tree.at("pipe")]);
  const outcome = await fakeScan([tree.path]);
  expect(outcome.summary).toMatchObject({ files: 1, skipped: { special: 1 } });
  expect((await fakeScan([tree.at("pipe")])).problems).toMatchObject([{ kind: "unreadable" }]);
});

test("names that are not UTF-8 are read and shown with their bytes escaped", async () => {
  using tree = new TempTree({ "plain\ufffd": MARK });
  const raw = (...parts: (string | number[])[]) =>
    Buffer.concat([tree.path, "/", ...parts].map((part) => Buffer.from(part as string)));
  writeFileSync(raw("f", [0xff], "é"), MARK);
  mkdirSync(raw("d", [0xe9]));
  writeFileSync(raw("d", [0xe9], "/in"), MARK);
  mkdirSync(raw("d", [0xe9], "/deeper"));
  writeFileSync(raw("d", [0xe9], "/deeper/x", [0x80]), MARK);
  const outcome = await fakeScan([tree.path]);
  const names = ["d\\xe9/deeper/x\\x80", "d\\xe9/in", "f\\xffé", "plain\ufffd"];
  expect(foundPaths(outcome)).toEqual(names.map((name) => tree.at(name)));
  expect(outcome.problems).toEqual([]);
});

test("binaries are left out and counted, unless asked for", async () => {
  using tree = new TempTree({ bin: `\0${MARK}`, text: MARK });
  const without = await fakeScan([tree.path]);
  expect(foundPaths(without)).toEqual([tree.at("text")]);
  expect(without.summary).toMatchObject({ files: 1, skipped: { binary: 1 } });
  const withThem = await fakeScan([tree.path], { scanBinary: true });
  expect(withThem.findings).toHaveLength(2);
});

test("files above the size limit are left out and counted, at the limit they are scanned", async () => {
  using tree = new TempTree({ nine: MARK, ten: `${MARK}.`, big: MARK.padStart(500) });
  const outcome = await fakeScan([tree.path], { fileMaxBytes: 9 }, { blockBytes: 64 });
  expect(foundPaths(outcome)).toEqual([tree.at("nine")]);
  expect(outcome.summary).toMatchObject({ files: 1, skipped: { tooLarge: 2 } });
});

test("git's own directory is left out, another one of that name is not", async () => {
  using tree = new TempTree({
    ".git/HEAD": MARK,
    ".git/objects/x": MARK,
    "other/.git/notes": MARK,
    "link/.git": MARK,
    "bare.git/HEAD": MARK,
    "bare.git/objects/x": MARK,
  });
  const outcome = await fakeScan([tree.path]);
  const expected = ["bare.git/HEAD", "bare.git/objects/x", "link/.git", "other/.git/notes"];
  expect(foundPaths(outcome)).toEqual(expected.map((path) => tree.at(path)));
  expect(outcome.summary.skipped.excluded).toBe(1);
});

test("what may not be read is a problem each, and the rest is scanned", async () => {
  using tree = new TempTree({ "closed/x": MARK, secret: MARK, open: MARK });
  chmodSync(tree.path, 0o755);
  chmodSync(tree.at("closed"), 0);
  chmodSync(tree.at("secret"), 0);
  const outcome = scanAsNobody(tree.path);
  chmodSync(tree.at("closed"), 0o755);
  expect(outcome.found).toEqual([tree.at("open")]);
  expect(outcome.problems).toEqual([
    ["permission", tree.at("closed")],
    ["permission", tree.at("secret")],
  ]);
});

/** Permissions say nothing to root, so root's scan runs in a child that has become someone else. */
function scanAsNobody(path: string): { found: string[]; problems: string[][] } {
  const script = `
    if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534); }
    const outcome = await fakeScan([${JSON.stringify(path)}]);
    console.log(JSON.stringify({
      found: foundPaths(outcome),
      problems: outcome.problems.map(({ kind, path }) => [kind, path]),
    }));`;
  const builder = JSON.stringify(`${import.meta.dir}/../../../support/builders/fake-scan.ts`);
  // Everything is loaded before the user changes, as the new one may not be able to read the sources.
  const code = `import { fakeScan, foundPaths } from ${builder};${script}`;
  const child = Bun.spawnSync([process.execPath, "-e", code]);
  return JSON.parse(child.stdout.toString() || `"${child.stderr.toString()}"`);
}

test("standard input is scanned as one blob, across its chunks", async () => {
  const outcome = await fakeScan(["-"], { standardInput: chunks("a MA", "", "RK{t", "wo} b") });
  expect(foundPaths(outcome)).toEqual(["<stdin>"]);
  expect(outcome.summary).toMatchObject({ files: 1, bytes: 13 });
});

test("standard input and files can be scanned together", async () => {
  using tree = new TempTree({ x: MARK });
  const outcome = await fakeScan([tree.path, "-"], { standardInput: chunks(MARK) });
  expect(foundPaths(outcome).toSorted()).toEqual([tree.at("x"), "<stdin>"].toSorted());
});

test("an archive on standard input is opened, unless archives are to be left closed", async () => {
  const outcome = await fakeScan(["-"], { standardInput: chunks("ARCH", `IVE\nx=${MARK}`) });
  expect(foundPaths(outcome)).toEqual(["<stdin>::x"]);
  const closed = await fakeScan(["-"], { standardInput: chunks(`ARCHIVE\nx=${MARK}`), scanArchives: false });
  expect(foundPaths(closed)).toEqual(["<stdin>"]);
});

test("what stands behind an archive on standard input is taken, so that its writer is not cut off", async () => {
  let taken = 0;
  async function* input() {
    for (const text of ["ARCHIVE\nbroken=\n", "x".repeat(9000), "y".repeat(9000)]) {
      taken++;
      yield Buffer.from(text);
    }
  }
  await fakeScan(["-"], { standardInput: input() });
  expect(taken).toBe(3);
});

test("archives are opened, their entries stand under the archive's path, faults are problems", async () => {
  using tree = new TempTree({ "a.arc": `ARCHIVE\nx=${MARK}\ny=nothing\nz=\0${MARK}\nbroken=\n` });
  const outcome = await fakeScan([tree.path]);
  expect(foundPaths(outcome)).toEqual([`${tree.at("a.arc")}::x`]);
  expect(outcome.problems).toMatchObject([{ path: tree.at("a.arc"), kind: "archive-corrupt" }]);
  expect(outcome.summary).toMatchObject({ files: 2, skipped: { binary: 1 } });
});

test("archives are plain files when they are not to be opened", async () => {
  using tree = new TempTree({ "a.arc": `ARCHIVE\nx=${MARK}\n` });
  const outcome = await fakeScan([tree.path], { scanArchives: false });
  expect(foundPaths(outcome)).toEqual([tree.at("a.arc")]);
});

test("findings beyond the limits are counted and reported as problems", async () => {
  using tree = new TempTree({ a: MARK.repeat(7), b: MARK.repeat(3), c: MARK });
  const limits = { findingsPerBlobMax: 5, findingsMax: 7, problemsMax: 10 };
  const outcome = await fakeScan([tree.path], { limits });
  expect(outcome.findings).toHaveLength(7);
  expect(outcome.problems.map(({ path, kind }) => [path, kind])).toEqual([
    ["", "findings-limit"],
    [tree.at("a"), "findings-limit"],
  ]);
});

test("findings with an allow marker are suppressed and counted", async () => {
  using tree = new TempTree({ a: `${MARK} allowed`, b: MARK });
  const outcome = await fakeScan([tree.path]);
  expect(foundPaths(outcome)).toEqual([tree.at("b")]);
  expect(outcome.summary.suppressed.inline).toBe(1);
});

test("secrets are kept beside findings only when asked for", async () => {
  using tree = new TempTree({ a: "MARK{unmistakable}" });
  expect((await fakeScan([tree.path])).secrets.size).toBe(0);
  const outcome = await fakeScan([tree.path], {}, { keepSecrets: true });
  const secret = outcome.secrets.get(outcome.findings[0]!);
  expect(Buffer.from(secret!.reveal()).toString()).toBe("unmistakable");
  expect(JSON.stringify(outcome)).not.toContain("unmistakable");
});

test("the current directory is named by a dot and shown without it", async () => {
  using tree = new TempTree({ "d/x": MARK });
  const before = process.cwd();
  process.chdir(tree.path);
  try {
    expect(foundPaths(await fakeScan(["."]))).toEqual(["d/x"]);
    expect(foundPaths(await fakeScan(["./d/"]))).toEqual(["d/x"]);
    expect(foundPaths(await fakeScan(["d/../d"]))).toEqual(["d/../d/x"]);
  } finally {
    process.chdir(before);
  }
});

test("text taken out of a file is scanned, and its findings stand where it came from", async () => {
  const hidden = [..."\n MARK{x}"].join("~");
  using tree = new TempTree({
    nb: `{${hidden}~`,
    raw: "{! MARK{y}",
    "a.arc": "ARCHIVE\nx={M~A~R~K~{~z~}~\ny=\0\n",
  });
  const { findings, summary } = await fakeScan([tree.path]);
  expect(findings).toMatchObject([
    { path: `${tree.at("a.arc")}::x`, span: { start: 1, end: 14 }, place: { line: 1, column: 2 } },
    { path: tree.at("nb"), span: { start: 5, end: 18 }, place: { line: 2, column: 4, endColumn: 17 } },
    { path: tree.at("raw"), span: { start: 3, end: 10 }, place: { line: 1, column: 4 } },
  ]);
  expect(summary.files).toBe(3);
});
