/** Arguments that are no UTF-8. */
import { expect, test } from "bun:test";
import { rawArguments } from "../../../src/app/raw-arguments.ts";
import { displayPath, nativePath } from "../../../src/sources/filesystem/fs-path.ts";
import { cleanPath } from "../../../src/sources/filesystem/roots.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");
const GIVEN = ["program", "scan", "./caf\xe9//a", "caf\xc3\xa9", "--output=\xff"].map(bytes);
const DECODED = GIVEN.slice(1).map((part) => part.toString("utf8"));

test("an argument that lost bytes is a path that still has them", () => {
  const [command, path, plain, flag] = rawArguments(DECODED, () => GIVEN);
  expect([command, plain, flag]).toEqual(["scan", "café", "--output=\ufffd"]);
  expect(nativePath(cleanPath(path!))).toEqual(bytes("caf\xe9/a"));
  expect(displayPath(cleanPath(path!))).toBe("caf\\xe9/a");
});

test("where the system does not tell, arguments stay as they are", () => {
  expect(rawArguments(DECODED, () => undefined)).toEqual(DECODED);
});

test("a replacement character that was given is one", () => {
  expect(rawArguments(["\ufffd"], () => [Buffer.from("\ufffd")])).toEqual(["\ufffd"]);
});

test("nobody asks the system when nothing was lost", () => {
  const never = () => {
    throw new Error("asked");
  };
  expect(rawArguments(["scan", "café"], never)).toEqual(["scan", "café"]);
});
