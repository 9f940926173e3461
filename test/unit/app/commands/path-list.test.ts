/** Lists of paths for `scan --from-file`. */
import { expect, test } from "bun:test";
import { parsePathList, readPathList } from "../../../../src/app/commands/path-list.ts";
import { nativePath } from "../../../../src/sources/filesystem/fs-path.ts";
import { TempTree } from "../../../support/temp-tree.ts";
import { surroundings } from "../fixture.ts";

const parse = (text: string) => parsePathList(Buffer.from(text));

test.each([
  ["", []],
  ["\n\n", []],
  ["a\nb c/d\n", ["a", "b c/d"]],
  ["a\r\nb", ["a", "b"]],
  ["a\0b\nc\0", ["a", "b\nc"]],
  ["a\r\0", ["a\r"]],
  ["# no remark", ["# no remark"]],
  [" spaces stay ", [" spaces stay "]],
  ["-\0--help\0", ["./-", "--help"]],
])("%j lists %j", (text, paths) => {
  expect(parse(text)).toEqual(paths);
});

test("names that are no UTF-8 are kept byte for byte", () => {
  const name = Buffer.from([0x61, 0xff, 0x62]);
  const [path] = parsePathList(Buffer.concat([name, Buffer.from([0])]));
  expect(nativePath(path!)).toEqual(name);
});

test("a list is read from a file or from standard input", async () => {
  using tree = new TempTree({ list: "a\nb\n" });
  async function* input() {
    yield Buffer.from("c\0");
    yield Buffer.from("d");
  }
  const { context } = surroundings({}, false, input);
  expect(await readPathList(tree.at("list"), context)).toEqual(["a", "b"]);
  expect(await readPathList("-", context)).toEqual(["c", "d"]);
  await expect(readPathList(tree.at("gone"), context)).rejects.toThrow(
    "cannot be read: there is no such file",
  );
  await expect(readPathList(tree.path, context)).rejects.toThrow("cannot be read: it is a folder");
});
