/** Examples of documentation stand in places of their own; what was commented out stands elsewhere. */
import { describe, expect, test } from "bun:test";
import { madeUpPlace, PLACE_BYTES } from "../../../src/engine/made-up-text.ts";
import { sample } from "../../../src/engine/rules/sample.ts";
import { builtInProgram, engineFor, linesOf, scanWith } from "../../support/engine.ts";

const scanner = engineFor(builtInProgram());
const found = (text: string, blockLength?: () => number): number =>
  linesOf(scanWith(scanner, new TextEncoder().encode(text), blockLength)).length;
const VALUE = sample("alnum", 36);

const DOCUMENTED: readonly (readonly [string, string])[] = [
  [
    "a docstring's block",
    `"""\nRelays\n\n.. code-block:: yaml\n\n    relay:\n      api_key: ${VALUE}\n"""\n`,
  ],
  [
    "a block with options",
    `"""\n.. code-block:: yaml\n   :linenos:\n\n   relay:\n\n     api_key: ${VALUE}\n"""\n`,
  ],
  [
    "a sentence's block",
    `def relay():\n    """\n    Set it like this::\n\n        api_key: ${VALUE}\n    """\n`,
  ],
  ["a comment of Java's", `/**\n * Set it like this:\n *   api_key: ${VALUE}\n */\nclass Relay {}\n`],
  [
    "a comment longer than what is read",
    `/**\n${" * Relays carry what is given to them.\n".repeat(200)} *   api_key: ${VALUE}\n */\n`,
  ],
  ["a comment on one line", `/** Such as api_key: ${VALUE} */\nclass Relay {}\n`],
  [
    "a command under its heading",
    `help = """\nExample1:\nrelay user add ada \\\n  --api-key ${VALUE}\n"""\n`,
  ],
  ["a command of a help text", `const help = \`\n  Example:\n\n    $ relay login --token ${VALUE}\n\`;\n`],
  [
    "an expression and what it comes to",
    `# Relays.\n#\n#   relay.key # => "x"\n#   relay.api_key = "${VALUE}"\n`,
  ],
  ["an example in TOML", `Name = "Relay"\nExample = '''\nRELAY_API_KEY=${VALUE} \\\nrelay run\n'''\n`],
  ["a comment of Rust's", `/// Relays. Use api_key = "${VALUE}" for it.\nfn relay() {}\n`],
];
const WRITTEN: readonly (readonly [string, string])[] = [
  [
    "behind the docstring",
    `import os\n\n"""\nRelays\n\n.. code-block:: yaml\n\n    relay: 1\n"""\n\napi_key = "${VALUE}"\n`,
  ],
  ["deeper code behind it", `"""\nSet it::\n\n    relay\n"""\ndef relay():\n    api_key = "${VALUE}"\n`],
  ["a line that was commented out", `def relay():\n    # api_key = "${VALUE}"\n    pass\n`],
  ["a block that was commented out", `/*\n  api_key = "${VALUE}"\n*/\n`],
  ["a comment with two blanks", `# Settings:\n#   api_key = "${VALUE}"\n`],
  ["an item of a list", `Notes\n* api_key: ${VALUE}\n`],
  ["an item of a list set in", `Notes:\n${"  * carried\n".repeat(12)}  * api_key: ${VALUE}\n`],
  ["code further below a heading", `# Example:\n# relay()\n\nimport os\n\napi_key = "${VALUE}"\n`],
  ["a sentence that says example", `# For example:\n# settings = relay()\n\n\napi_key = "${VALUE}"\n`],
  ["an item behind a comment", `/** Notes */\n* api_key: ${VALUE}\n`],
  ["a setting in sections", `relay::\n  api_key: ${VALUE}\n`],
];

describe("code that a page shows", () => {
  const shown = (language: string, line = `api_key = "${VALUE}"`): string =>
    `# Relay\n\n\`\`\`${language}\nrelay()\n${line}\n\`\`\`\n`;
  test.each(["js", "ts", "python", "ruby", "go", "rust"])("%s is made up", (language) =>
    expect(found(shown(language))).toBe(0),
  );
  test.each(["", "yaml", "bash", "env", "json"])("%j may be pasted from somewhere", (language) =>
    expect(found(shown(language))).toBe(1),
  );
  test("what names its service counts, as does what stands behind the block", () => {
    expect(found(shown("js", `mailchimp_api_key = "${sample("hex", 32)}-us13"`))).toBe(1);
    expect(found(`${shown("js", "open()")}api_key = "${VALUE}"\n`)).toBe(1);
  });
});

describe("what is found there", () => {
  test.each(DOCUMENTED)("%s is documentation", (_, text) => expect(found(text)).toBe(0));
  test.each(WRITTEN)("%s is none", (_, text) => expect(found(text)).toBe(1));

  test("a vendor's own format is found in either", () => {
    const token = `${["gl", "pat-"].join("")}${sample("alnum", 20)}`;
    for (const [, text] of DOCUMENTED) expect(found(text.replace(VALUE, token))).toBe(1);
  });

  test("it is the same whatever the blocks", () => {
    const filler = "x = 1\n".repeat(30_000);
    for (const length of [1 << 20, 70_001, 999]) {
      for (const [, text] of DOCUMENTED) expect(found(`${filler}\n${text}`, () => length)).toBe(0);
      for (const [, text] of WRITTEN) expect(found(`${filler}\n${text}`, () => length)).toBe(1);
    }
  });
});

test("what opens a block further off than it reads opens none", () => {
  const opener = "Set it like this::\n\n";
  const lines = (count: number): string => "    x: 1\n".repeat(count);
  expect(madeUpPlace(`${opener}${lines(200)}    api_key: `)).toBe("manual");
  expect(madeUpPlace(`${opener}${lines(PLACE_BYTES / 8)}    api_key: `)).toBeUndefined();
});
