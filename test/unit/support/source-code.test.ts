/** The reader behind the architecture tests: if it overlooked code, they would pass for the wrong reason. */
import { expect, test } from "bun:test";
import { readSourceCode } from "../../support/source-code.ts";

test("imports of every form are seen, and words that look like one are not", () => {
  const { imports } = readSourceCode(
    [
      'import a from "./a.ts";',
      'import type { B } from "./b.ts";',
      'import {\n  c,\n} from "./c.ts";',
      'import "./d.ts";',
      'export { e } from "./e.ts";',
      'const f = await import("./f.ts");',
      'import g from "./g.wasm" with { type: "file" };',
      'Buffer.from("x"); // import "./comment.ts"',
      'const text = `from "./template.ts"`; const other = "import \'./string.ts\'";',
    ].join("\n"),
  );
  expect(imports).toEqual(["./a.ts", "./b.ts", "./c.ts", "./d.ts", "./e.ts", "./f.ts", "./g.wasm"]);
});

test("texts, patterns and comments are no code; what stands in a template's braces is", () => {
  const braces = (inside: string) => "$" + `{${inside}}`;
  const template = `\`text ${braces(`inner({ k: \`deep ${braces("most")}\` })`)} text\``;
  const { code } = readSourceCode(
    `a(${template}, /a"b[/']/g, "q\\"uoted", x / y / z); // note\n/* more */ end`,
  );
  for (const word of ["inner", "most", "x / y / z", "end"]) expect(code).toContain(word);
  for (const word of ["text", "deep", "uoted", "note", "more"]) expect(code).not.toContain(word);
});

test("a slash after a keyword begins a pattern, after a value it divides", () => {
  expect(readSourceCode("return /process/.test(a)").code).not.toContain("process");
  expect(readSourceCode("(a) / process / b").code).toContain("process");
});
