/** Paths as services know them that know a repository's files alone. */
import { expect, test } from "bun:test";
import { repositoryPlace } from "../../../../src/output/text/repository-place.ts";

test.each([
  ["src/a.env", "src/a.env", ""],
  ["./src/a.env", "src/a.env", ""],
  ["././a", "a", ""],
  ["../a", "../a", ""],
  ["a.zip::b/c.env", "a.zip", "b/c.env"],
  ["./a.zip::b.tar::c", "a.zip", "b.tar::c"],
  ["::a", "::a", ""],
  ["./", "./", ""],
  ["", ".", ""],
])("%s is the file %s", (path, file, inner) => {
  expect(repositoryPlace(path)).toEqual({ file, inner });
});
