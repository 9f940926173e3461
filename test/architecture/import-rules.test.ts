/**
 * The floor plan of src/, as a test; ARCHITECTURE.md draws it. A room may import only the rooms listed for it, type-only
 * imports included; pure places touch no input or output, clock or randomness.
 */
import { expect, test } from "bun:test";
import packageJson from "../../package.json" with { type: "json" };
import { type Import, type SourceFile, sourceFiles } from "./source-tree.ts";

const ROOMS: Readonly<Record<string, readonly string[]>> = {
  contracts: [],
  engine: ["contracts"],
  sources: ["contracts"],
  coordination: ["contracts"],
  persistence: ["contracts"],
  output: ["contracts"],
  scan: ["contracts", "engine", "sources"],
  app: ["contracts", "engine", "sources", "coordination", "persistence", "output", "scan"],
  "main.ts": ["app"],
  "embedded.d.ts": [],
};

/** Every package we ship, and the only place it may be imported from. */
const DOORS: Readonly<Record<string, RegExp>> = {
  "@grpc/grpc-js": /^coordination\/etcd\//,
  "@grpc/proto-loader": /^coordination\/etcd\//,
  citty: /^app\/help\.ts$/,
  etcd3: /^coordination\/etcd\//,
  "hash-wasm": /^scan\/identity\//,
  "isomorphic-git": /^sources\/mirror\/built-in\/index-pack-thread\.ts$/,
  postgres: /^persistence\/sql\.ts$/,
  "prom-client": /^output\/metrics\//,
  protobufjs: /^coordination\/etcd\//,
  "smol-toml": /^app\/rules-file\//,
  tar: /^sources\/archive\/read-tar\.ts$/,
  "xz-decompress": /^sources\/archive\/unxz\.ts$/,
  yaml: /^app\/rules-file\//,
  yauzl: /^sources\/archive\/zip-reader\.ts$/,
};

/** Formats are pure, and so is all they are made of. */
const PURE = /^(?:contracts|engine|output\/(?:formats|text))\/|^output\/(?:format|chunks)\.ts$|\/core\//;
const IMPURE =
  /(?<![.\w$])(?:Date\.now|new Date\s*(?:\(\s*\)|;)|Math\.random|(?:performance|crypto|process|Bun|console|globalThis)\s*[.[]|(?:setTimeout|setInterval|setImmediate|queueMicrotask|fetch)\s*\(|import\s*\(|async\b|await\b)/;

/** Who may look at a secret's bytes: the engine, the redaction boundary, the one door of local reports. */
const MAY_REVEAL =
  /^(?:contracts\/secret\.ts$|engine\/|scan\/core\/(?:redact|finding-id|match-filter|secret-copies)\.ts$|output\/reveal\.ts$)/;
/** Who may hold a secret unopened, or a Match: from here on there are only Findings. */
const MAY_HOLD = /^(?:contracts|engine|scan)\/|^output\/reveal\.ts$/;

const fileImports = ({ imports }: SourceFile): readonly Extract<Import, { kind: "file" }>[] =>
  imports.filter((one) => one.kind === "file");

test("every room is on the plan", () => {
  expect(sourceFiles.length).toBeGreaterThan(200);
  expect([...new Set(sourceFiles.map(({ room }) => room))].filter((room) => !(room in ROOMS))).toEqual([]);
});

test("every room imports only the rooms below it", () => {
  const broken = sourceFiles.flatMap((file) =>
    fileImports(file)
      .filter(
        ({ room, path }) => room !== file.room && !ROOMS[file.room]?.includes(room) && !isManifest(path),
      )
      .map(({ path }) => `${file.path} -> ${path}`),
  );
  expect(broken).toEqual([]);
});

/** The version is the one thing outside src that src reads. */
function isManifest(path: string): boolean {
  return path === "../package.json";
}

test("no import circles, even inside a room", () => {
  expect(findCircles()).toEqual([]);
});

/** Each circle once, from where the walk entered it. */
function findCircles(): string[] {
  const byPath = new Map(sourceFiles.map((file) => [file.path, file]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: SourceFile, trail: readonly string[]): void => {
    const before = trail.indexOf(file.path);
    if (before !== -1) circles.push([...trail.slice(before), file.path].join(" -> "));
    if (before !== -1 || done.has(file.path)) return;
    for (const { path } of fileImports(file)) {
      const target = byPath.get(path);
      if (target !== undefined) visit(target, [...trail, file.path]);
    }
    done.add(file.path);
  };
  for (const file of sourceFiles) visit(file, []);
  return circles;
}

test("every import names a file that is there", () => {
  const known = new Set(sourceFiles.map(({ path }) => path));
  const broken = sourceFiles.flatMap((file) =>
    fileImports(file)
      .filter(({ path }) => !known.has(path) && !isManifest(path) && !/\.(?:wasm|bin)$/.test(path))
      .map(({ path }) => `${file.path} -> ${path}`),
  );
  expect(broken).toEqual([]);
});

test("each package has one door", () => {
  const broken = sourceFiles.flatMap(({ path, imports }) =>
    imports
      .filter((one) => one.kind === "package" && !DOORS[one.name]?.test(path))
      .map((one) => `${path} -> ${one.kind === "package" ? one.specifier : ""}`),
  );
  expect(broken).toEqual([]);
  expect(Object.keys(packageJson.dependencies).filter((name) => !(name in DOORS))).toEqual([]);
});

test("no package is shipped that nobody uses", () => {
  const used = new Set(
    sourceFiles.flatMap(({ imports }) => imports.map((one) => one.kind === "package" && one.name)),
  );
  expect(Object.keys(packageJson.dependencies).filter((name) => !used.has(name))).toEqual([]);
});

test("pure places import nothing impure", () => {
  const broken = sourceFiles
    .filter(({ path }) => PURE.test(path))
    .flatMap((file) =>
      file.imports
        .filter((one) => one.kind !== "file" || !PURE.test(one.path))
        .map((one) => `${file.path} -> ${one.kind === "file" ? one.path : one.specifier}`),
    );
  expect(broken).toEqual([]);
});

test("pure places ask no clock, no chance and no machine, and never wait", () => {
  const broken = sourceFiles
    .filter(({ path }) => PURE.test(path))
    .flatMap(({ path, code }) => {
      const hit = IMPURE.exec(code);
      return hit === null ? [] : [`${path}: ${hit[0]}`];
    });
  expect(broken).toEqual([]);
});

test("only the engine, the redaction boundary and the door of local reports look at a secret", () => {
  const broken = sourceFiles.filter(
    ({ path, code }) => /\.reveal\s*\(\s*\)/.test(code) && !MAY_REVEAL.test(path),
  );
  expect(broken.map(({ path }) => path)).toEqual([]);
});

test("above the redaction boundary there are findings and no matches", () => {
  const broken = sourceFiles.flatMap((file) =>
    MAY_HOLD.test(file.path)
      ? []
      : fileImports(file)
          .filter(({ path }) => path === "engine/match.ts" || path === "contracts/secret.ts")
          .map(({ path }) => `${file.path} -> ${path}`),
  );
  expect(broken).toEqual([]);
});

test("only main.ts ends the process or names its exit code", () => {
  const broken = sourceFiles.filter(
    ({ path, code }) =>
      path !== "main.ts" && /\bprocess\s*\.\s*(?:exit|exitCode|abort|kill|reallyExit)\b/.test(code),
  );
  expect(broken.map(({ path }) => path)).toEqual([]);
});
