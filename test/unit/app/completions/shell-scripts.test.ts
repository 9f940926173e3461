/** Completions: the table has every word of the program, and each shell that is here takes its script and answers with it. */
import { describe, expect, test } from "bun:test";
import { cli } from "../../../../src/app/commands/index.ts";
import { SCAN_FLAGS } from "../../../../src/app/commands/scan-flags.ts";
import { completionTable } from "../../../../src/app/completions/completion-table.ts";
import { completionScript, SHELLS, type Shell } from "../../../../src/app/completions/shell-scripts.ts";
import { runWith } from "../../../../src/app/run.ts";
import { FORMAT_NAMES } from "../../../../src/output/formats/index.ts";
import { TempTree } from "../../../support/temp-tree.ts";
import { surroundings } from "../fixture.ts";

async function script(shell: string) {
  const { context, written } = surroundings();
  const code = await runWith(cli, ["completions", shell], context);
  return { code, ...written };
}

describe("the table", () => {
  const rows = completionTable(cli.commands, { format: FORMAT_NAMES });
  const row = async (path: string) => (await rows).find((one) => one.path === path)!;

  test("has a row for each command and each group, and names what is below it", async () => {
    expect((await row("")).commands.map(({ text }) => text)).toEqual(Object.keys(cli.commands));
    expect((await row("runs")).commands.map(({ text }) => text)).toContain("submit");
    expect((await row("runs submit")).commands).toEqual([]);
  });

  test("has every flag of scan as it is typed, with the values there are", async () => {
    const { flags } = await row("scan");
    expect(flags).toHaveLength(Object.keys(SCAN_FLAGS).length + 1);
    const texts = flags.map(({ text }) => text);
    for (const text of ["--quiet", "--no-progress", "--no-history", "--output=", "--threads=", "--help"])
      expect(texts).toContain(text);
    expect(flags.find(({ text }) => text === "--format=")!.values).toEqual(FORMAT_NAMES);
    expect(flags.find(({ text }) => text === "--color=")!.values).toEqual(["auto", "always", "never"]);
  });
});

describe("the scripts", () => {
  test.each([...SHELLS])("%s is printed, and the shell, where there is one, takes it", async (shell) => {
    const { code, stdout, stderr } = await script(shell);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.includes("--format"), "the script names flags").toBe(true);
    if (Bun.which(shell) === null) return;
    using tree = new TempTree({ script: stdout });
    expect(Bun.spawnSync([shell, "-n", tree.at("script")]).exitCode).toBe(0);
  });

  test("another shell is refused", async () => {
    expect(await script("powershell")).toMatchObject({
      code: 2,
      stdout: "",
      stderr:
        "gossip-worker: argument <shell> takes one of: bash, zsh, fish\nTry 'gossip-worker completions --help'.\n",
    });
  });

  test.each([
    ["gossip-worker sc", ["scan"]],
    ["gossip-worker runs su", ["submit"]],
    ["gossip-worker scan --form", ["--format="]],
    ["gossip-worker scan a.env --format=js", ["json", "jsonl"]],
    ["gossip-worker scan --no-h", ["--no-history"]],
    ["gossip-worker runs submit --source=", ["fs", "git"]],
    ["gossip-worker scan * --qui", ["--quiet"]],
    // What is no word of ours is completed as files.
    ["gossip-worker scan ", []],
    ["gossip-worker scan --output=x", []],
  ])("bash completes %j", async (line, expected) => {
    using tree = new TempTree({ script: (await script("bash")).stdout });
    const ask = `source "$1"; COMP_LINE="$2" COMP_POINT=\${#2}; _gossip_worker 2>&1; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout } = Bun.spawnSync(["bash", "--norc", "-c", ask, "bash", tree.at("script"), line]);
    expect(stdout.toString().trim().split("\n").filter(Boolean)).toEqual(expected);
  });

  test.skipIf(Bun.which("fish") === null)("fish completes flags with their equals sign", async () => {
    using tree = new TempTree({ script: (await script("fish")).stdout });
    const ask =
      'source $argv[1]; complete -C "gossip-worker scan --form"; complete -C "gossip-worker scan --color=a"; complete -C "gossip-worker scan --output=$argv[1]"';
    const { stdout } = Bun.spawnSync(["fish", "--no-config", "-c", ask, tree.at("script")]);
    const words = stdout
      .toString()
      .trim()
      .split("\n")
      .map((one) => one.split("\t")[0]);
    expect(words).toEqual(["--format=", "--color=always", "--color=auto", `--output=${tree.at("script")}`]);
  });

  test("a description cannot end the string it stands in", () => {
    const description = "it's \\' \"$(touch x)\" `y`";
    const rows = [{ path: "", commands: [{ text: "go", description }], flags: [] }];
    const made = (shell: Shell) => completionScript(shell, "gw", rows);
    expect(made("fish")).toContain("-d 'it\\'s \\\\\\' \"$(touch x)\" `y`'");
    for (const shell of ["bash", "zsh"] as const) expect(made(shell)).not.toContain("touch");
  });
});
