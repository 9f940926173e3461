/** The grouped flags of a help page. */
import { expect, test } from "bun:test";
import { cli } from "../../../src/app/commands/index.ts";
import { SCAN_FLAGS } from "../../../src/app/commands/scan-flags.ts";
import { groupedFlags } from "../../../src/app/help-flags.ts";
import { runWith } from "../../../src/app/run.ts";
import { surroundings } from "./fixture.ts";

const PLAIN = { widthColumns: 60, heading: (text: string) => text, label: (text: string) => text };

test("flags stand under their heading, in columns, wrapped to the width", () => {
  const help = groupedFlags(
    {
      a: { kind: "boolean", group: "One", description: "The first" },
      off: { kind: "boolean", default: true, group: "Two", description: "Not that" },
      level: {
        kind: "choice",
        options: ["low", "high"],
        default: "low",
        group: "One",
        description: "How much of it there is to be",
      },
      each: { kind: "list", hint: "x", group: "One", description: "Those" },
      "a-very-long-name-of-a-flag": { kind: "text", hint: "text", group: "Two", description: "Long" },
    },
    PLAIN,
  );
  expect(help).toBe(
    [
      "ONE",
      "",
      "  --a                         The first",
      "  --level=<low|high>          How much of it there is to be",
      "                              [low]",
      "  --each=<x>                  Those (may be repeated)",
      "",
      "TWO",
      "",
      "  --no-off                    Not that",
      "  --a-very-long-name-of-a-flag=<text>",
      "                              Long",
      "",
    ].join("\n"),
  );
});

test("the help of scan names every flag, the examples and the exit codes", async () => {
  const { context, written } = surroundings();
  expect(await runWith(cli, ["scan", "--help"], context)).toBe(0);
  for (const [name, spec] of Object.entries(SCAN_FLAGS)) {
    const isOn = spec.kind === "boolean" && "default" in spec && spec.default;
    expect(written.stdout).toContain(isOn ? `--no-${name} ` : `--${name}`);
  }
  for (const piece of ["EXAMPLES", "EXIT CODES", "WHAT IS SCANNED", "gossip-worker scan -"]) {
    expect(written.stdout).toContain(piece);
  }
  expect(written.stdout.split("\n").filter((line) => line.length > 110)).toEqual([]);
});
