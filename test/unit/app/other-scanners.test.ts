/** Hints for the words of other scanners: they lead to what is there, and the page about moving has them all. */
import { expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { cli } from "../../../src/app/commands/index.ts";
import { SCAN_FLAGS } from "../../../src/app/commands/scan-flags.ts";
import { hintFor, OTHER_COMMANDS, OTHER_SCAN_FLAGS } from "../../../src/app/other-scanners.ts";
import type { FlagSpecs } from "../../../src/app/strict-args.ts";
import { FORMAT_NAMES } from "../../../src/output/formats/index.ts";

const PAGE = readFileSync(new URL("../../../docs/moving.md", import.meta.url), "utf8");
const HINTS = [...Object.values(OTHER_COMMANDS), ...Object.values(OTHER_SCAN_FLAGS)];

/** `--no-x` of a switch that is on, or the flag's own name. */
function isFlagOfScan(flag: string): boolean {
  const flags: FlagSpecs = SCAN_FLAGS;
  return Object.hasOwn(flags, flag) || (flag.startsWith("no-") && flags[flag.slice(3)]?.kind === "boolean");
}

test("every flag a hint names is one of scan", () => {
  const named = HINTS.flatMap((hint) => Array.from(hint.matchAll(/--([a-z-]+)/g), ([, flag]) => flag!));
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((flag) => !isFlagOfScan(flag))).toEqual([]);
});

test("every format a hint or the page names is one", () => {
  const named = [...HINTS, PAGE].flatMap((text) =>
    Array.from(text.matchAll(/--format=([a-z][a-z-]*)/g), ([, format]) => format!),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((format) => !(FORMAT_NAMES as readonly string[]).includes(format))).toEqual([]);
});

test("no hint hides a command or a flag of ours", () => {
  expect(Object.keys(OTHER_COMMANDS).filter((word) => Object.hasOwn(cli.commands, word))).toEqual([]);
  expect(Object.keys(OTHER_SCAN_FLAGS).filter((flag) => isFlagOfScan(flag.slice(2)))).toEqual([]);
});

test("the page about moving has every flag there is a hint for", () => {
  const missing = Object.keys(OTHER_SCAN_FLAGS).filter((flag) => !PAGE.includes(`\`${flag}\``));
  expect(missing).toEqual([]);
});

test("the page about moving has every format", () => {
  for (const format of FORMAT_NAMES) expect(PAGE).toContain(`\`${format}\``);
});

test("inherited names are no hints", () => {
  expect(hintFor(OTHER_COMMANDS, "toString")).toBeUndefined();
  expect(hintFor(OTHER_SCAN_FLAGS, "__proto__")).toBeUndefined();
});
