/** When output is coloured. */
import { expect, test } from "bun:test";
import { type ColorChoice, decideColor } from "../../../src/output/color.ts";

const decide = (env: Record<string, string>, isTTY = true, choice: ColorChoice = "auto") =>
  decideColor({ choice, env, isTTY });

test("a terminal is coloured, a pipe is not", () => {
  expect(decide({})).toBe(true);
  expect(decide({}, false)).toBe(false);
});

test("the flag beats every variable", () => {
  expect(decide({ NO_COLOR: "1", TERM: "dumb" }, false, "always")).toBe(true);
  expect(decide({ FORCE_COLOR: "1" }, true, "never")).toBe(false);
});

test("NO_COLOR counts with any text but the empty one, and beats FORCE_COLOR", () => {
  expect(decide({ NO_COLOR: "0" })).toBe(false);
  expect(decide({ NO_COLOR: "" })).toBe(true);
  expect(decide({ NO_COLOR: "1", FORCE_COLOR: "1" })).toBe(false);
});

test("FORCE_COLOR and CLICOLOR_FORCE colour a pipe and a dumb terminal unless they say no", () => {
  expect(decide({ FORCE_COLOR: "1", TERM: "dumb" }, false)).toBe(true);
  expect(decide({ CLICOLOR_FORCE: "1" }, false)).toBe(true);
  expect(decide({ CLICOLOR_FORCE: "0" }, false)).toBe(false);
  expect(decide({ FORCE_COLOR: "0" })).toBe(false);
  expect(decide({ FORCE_COLOR: "" }, false)).toBe(false);
});

test("a dumb terminal and CLICOLOR=0 are not coloured; CI alone changes nothing", () => {
  expect(decide({ TERM: "dumb" })).toBe(false);
  expect(decide({ CLICOLOR: "0" })).toBe(false);
  expect(decide({ CI: "true" }, false)).toBe(false);
});
