/** Every command line the pages show, and every hook, is one the program takes. */
import { describe, expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { AnyCommand, CommandTable } from "../../../src/app/command.ts";
import { cli } from "../../../src/app/commands/index.ts";
import { fieldOfFlag } from "../../../src/app/config/schema.ts";
import { parseArgs } from "../../../src/app/strict-args.ts";
import { parseIgnoreFile } from "../../../src/scan/core/ignore-file.ts";

const ROOT = join(import.meta.dir, "../../..");
const PAGES = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"].concat(
  readdirSync(join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
);
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

/** What stands behind the program's name, up to the end of the code or a sign of the shell. */
function commandLines(page: string): string[] {
  const text = read(page).replace(/\\\n\s*/g, " ");
  const lines = text.matchAll(
    /(?:gossip-worker|run\.sh)"? ((?:[a-z]+ )*(?:scan|rules|explain|ignore|runs|shards|findings|migrate|policy)\b[^`\n|#;&)]*)/g,
  );
  return Array.from(lines, ([, line]) => line!.trim());
}

async function commandOf(words: readonly string[]): Promise<AnyCommand | undefined> {
  let table: CommandTable = cli.commands;
  for (const word of words) {
    const entry = Object.hasOwn(table, word) ? table[word] : undefined;
    if (entry === undefined) return undefined;
    if ("load" in entry) return entry.load();
    table = entry.commands;
  }
  return undefined;
}

function isKnown(command: AnyCommand, flag: string): boolean {
  if (flag === "help" || Object.hasOwn(command.flags, flag)) return true;
  return flag.startsWith("no-") && command.flags[flag.slice(3)]?.kind === "boolean";
}

test("there are command lines to look at", () => {
  expect(commandLines("README.md").length).toBeGreaterThan(10);
  expect(commandLines("docs/ci.md").length).toBeGreaterThan(4);
});

test.each(PAGES)("the flags of every command in %s are there", async (page) => {
  const unknown: string[] = [];
  for (const line of commandLines(page)) {
    const words = line.split(/\s+/);
    const command = await commandOf(words);
    if (command === undefined) continue;
    for (const [, flag] of line.matchAll(/(?<=^|\s)--([a-z][a-z-]*)/g))
      if (!isKnown(command, flag!) && fieldOfFlag(flag!) === undefined) unknown.push(`${line}: --${flag}`);
  }
  expect(unknown).toEqual([]);
});

describe("hooks", () => {
  const hooks = parse(read(".pre-commit-hooks.yaml")) as readonly Record<string, unknown>[];

  test("of the pre-commit framework scan what is staged, once, and say nothing when there is nothing", async () => {
    const scan = await commandOf(["scan"]);
    expect(hooks.map(({ id }) => id)).toEqual(["gossip-worker", "gossip-worker-system"]);
    for (const hook of hooks) {
      const [program, name, ...args] = String(hook["entry"]).split(" ");
      expect(["scripts/run.sh", "gossip-worker"]).toContain(program!);
      expect(name).toBe("scan");
      const { flags } = parseArgs(scan!.flags, scan!.positionals, args);
      expect(flags).toMatchObject({ staged: true, quiet: true });
      // Names of files would be taken for repositories, and several runs at once would each build the binary.
      expect(hook).toMatchObject({ pass_filenames: false, require_serial: true });
    }
  });

  test("are those the page about pipelines shows", () => {
    for (const { id } of hooks) expect(read("docs/ci.md")).toContain(`- id: ${id}`);
  });
});

test("the pipelines of the page are YAML", () => {
  const blocks = Array.from(read("docs/ci.md").matchAll(/```yaml\n(.*?)```/gs), ([, text]) => text!);
  expect(blocks).toHaveLength(3);
  for (const block of blocks) expect(parse(block)).toBeObject();
});

test("the ignore file of the page about findings is one", () => {
  const [, text] = /```\n(# <finding id>.*?)```/s.exec(read("docs/findings.md")) ?? [];
  const { entries } = parseIgnoreFile(text!, "docs/findings.md");
  expect(entries.map(({ path, until }) => [path, until])).toEqual([
    [undefined, undefined],
    ["test/**", "2027-01-31"],
    ["old files/*", undefined],
  ]);
});
