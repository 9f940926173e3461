/** `rules list`, `show` and `check`, with built-in rules and with a file. */
import { describe, expect, test } from "bun:test";
import { cli } from "../../../../src/app/commands/index.ts";
import { runWith } from "../../../../src/app/run.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { TempTree } from "../../../support/temp-tree.ts";
import { surroundings } from "../fixture.ts";

async function rules(...argv: string[]) {
  const { context, written } = surroundings();
  const code = await runWith(cli, ["rules", ...argv], context);
  return { code, ...written };
}

/** One rule with the examples given. */
function ownRules(positive: readonly string[], negative: readonly string[]): string {
  const rule = {
    id: "acme-token",
    name: "Acme token",
    description: "Opens Acme.",
    severity: "high",
    regex: "(?<![a-z0-9])acme_([a-z0-9]{20})(?![a-z0-9])",
    base: 5,
    tags: ["internal"],
    examples: { positive, negative },
  };
  return JSON.stringify({ rules: [rule] });
}

const TOKEN = `acme_${sample("lowerDigits", 20)}`;

describe("list", () => {
  test("a table with headings and a count", async () => {
    const { code, stdout } = await rules("list");
    expect(code).toBe(0);
    expect(stdout).toStartWith("ID ");
    expect(stdout).toMatch(/^github-pat {2,}critical {2,}GitHub {2,}/m);
    expect(stdout).toMatch(/\n[\d,]{3,} rules\.\n$/);
  });

  test("json for programs, filtered", async () => {
    const { stdout } = await rules("list", "--format=json", "--vendor=github", "--severity=critical");
    const listed = JSON.parse(stdout) as { vendor: string; severity: string }[];
    expect(listed.length).toBeGreaterThan(0);
    expect(new Set(listed.map(({ vendor, severity }) => `${vendor} ${severity}`))).toEqual(
      new Set(["GitHub critical"]),
    );
  });

  test("a rules file joins in", async () => {
    using tree = new TempTree({ "own.yaml": ownRules([], []) });
    const { stdout } = await rules("list", `--rules-file=${tree.at("own.yaml")}`, "--tags=internal");
    expect(stdout).toContain("acme-token  high      Custom  Acme token  internal\n");
    expect(stdout).toEndWith("\n1 rule.\n");
  });
});

describe("show", () => {
  test("everything about a rule", async () => {
    const { code, stdout } = await rules("show", "github-pat");
    expect(code).toBe(0);
    for (const piece of [
      "GitHub",
      "critical",
      "ghp_[A-Za-z0-9]{36}",
      "Looked for",
      "ghp_",
      "github-token",
      "Delete the token",
    ]) {
      expect(stdout).toContain(piece);
    }
  });

  test("as json, with how it is looked for", async () => {
    const rule = JSON.parse((await rules("show", "--format=json", "github-pat")).stdout);
    expect(rule).toMatchObject({ id: "github-pat", vendor: "GitHub", validator: "github-token" });
    expect(rule.found.join()).toContain("ghp_");
  });

  test("an unknown id is a usage error with a hint", async () => {
    const { code, stderr } = await rules("show", "github-pta");
    expect(code).toBe(2);
    expect(stderr).toContain("there is no such rule (did you mean github-pat?)");
    expect((await rules("show", "github")).stderr).toMatch(/\(some begin so: github-[a-z-]+, github-/);
    expect((await rules("show", "xyzzy-nothing")).stderr).toContain("(see 'rules list')");
    expect((await rules("show")).code).toBe(2);
  });
});

describe("check", () => {
  test("a file whose examples hold is well", async () => {
    using tree = new TempTree({ "own.yaml": ownRules([`key ${TOKEN}`], [`${TOKEN}z`, "acme_short"]) });
    expect(await rules("check", tree.at("own.yaml"))).toMatchObject({
      code: 0,
      stdout: "1 rule, 3 examples: all as they should be.\n",
    });
  });

  test("examples that do not hold are named by place, and end in 1", async () => {
    using tree = new TempTree({ "own.yaml": ownRules(["acme_short", TOKEN], [TOKEN]) });
    const { code, stdout } = await rules("check", tree.at("own.yaml"));
    expect(code).toBe(1);
    expect(stdout).toContain("fault: rule acme-token: positive example 1 gives no finding of this rule");
    expect(stdout).toContain("fault: rule acme-token: negative example 1 gives a finding of this rule");
    expect(stdout).toEndWith("1 rule, 3 examples: 2 faults.\n");
    expect(stdout).not.toContain(TOKEN);
  });

  test("a rule without a positive example is noted", async () => {
    using tree = new TempTree({ "own.yaml": ownRules([], []) });
    const { code, stdout } = await rules("check", tree.at("own.yaml"));
    expect(code).toBe(0);
    expect(stdout).toContain("note: rule acme-token: has no positive example");
  });

  test("a file without any example is told so once", async () => {
    const texts = ["a", "b", "c"].map((id) => `[[rules]]\nid = "${id}"\nregex = '''${id}${id}${id}_x'''`);
    using tree = new TempTree({ "g.toml": texts.join("\n") });
    const { code, stdout } = await rules("check", tree.at("g.toml"));
    expect([code, stdout]).toEqual([
      0,
      `${tree.at("g.toml")}: note: none of its rules has an example, so none was run\n3 rules, 0 examples: all as they should be.\n`,
    ]);
  });

  test("a file that is no rules file ends in 2 with its faults", async () => {
    using tree = new TempTree({ "own.yaml": ownRules([], []).replace("regex", "regexp") });
    const { code, stderr } = await rules("check", tree.at("own.yaml"));
    expect(code).toBe(2);
    expect(stderr).toContain(`${tree.at("own.yaml")}:1: rule acme-token: \`regexp\` is not known`);
  });
});

describe("check of other tools' files", () => {
  const TOML = [
    "[[rules]]",
    'id = "acme_token"',
    "regex = '''acme_([a-z0-9]{20})'''",
    'colour = "red"',
    "[[rules]]",
    'id = "anything"',
    "regex = '''[a-z0-9]{20}'''",
  ];

  test("what cannot be expressed is told by line and rule; a rule left out ends in 1", async () => {
    using tree = new TempTree({ "g.toml": TOML.join("\n"), "good.toml": TOML.slice(0, 4).join("\n") });
    const { code, stdout } = await rules("check", tree.at("g.toml"));
    expect(code).toBe(1);
    expect(stdout).toContain(`note: ${tree.at("g.toml")}:4: rule acme-token: \`colour\` is not known here`);
    expect(stdout).toContain(
      `fault: ${tree.at("g.toml")}:5: rule anything is left out: a match need not hold`,
    );
    expect(stdout).toEndWith("1 rule, 0 examples: 1 fault.\n");
    expect((await rules("check", tree.at("good.toml"))).code).toBe(0);
  });

  test("names the file speaks of and nobody has are told", async () => {
    const required = [
      "[[rules.required]]",
      'id = "ghost"',
      "[[allowlists]]",
      'targetRules = ["ghoul"]',
      'stopwords = ["x"]',
    ];
    using tree = new TempTree({ "g.toml": [...TOML.slice(0, 3), ...required].join("\n") });
    const { stdout } = await rules("check", tree.at("g.toml"));
    expect(stdout).toContain("rule acme-token: it requires a rule that is not here, so it reports nothing");
    expect(stdout).toContain("an allow list speaks of ghoul, which is no rule here");
  });

  test("examples of a Kingfisher file run through the engine", async () => {
    const yaml = [
      "rules:",
      "- id: k.acme.1",
      "  name: Acme",
      "  pattern: '(?x) \\b ( acme_ [a-z0-9]{20} ) \\b'",
    ];
    const examples = [`  examples: ['${TOKEN}']`, "  negative_examples: ['acme_short']"];
    using tree = new TempTree({ "k.yml": [...yaml, ...examples].join("\n") });
    expect(await rules("check", tree.at("k.yml"))).toMatchObject({
      code: 0,
      stdout: "1 rule, 2 examples: all as they should be.\n",
    });
  });
});

describe("test", () => {
  test("tells for each rule how its examples went", async () => {
    using tree = new TempTree({ "own.yaml": ownRules([`key ${TOKEN}`], ["acme_short"]) });
    const { code, stdout } = await rules("test", tree.at("own.yaml"));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^RULE +POSITIVE +NEGATIVE +RESULT +REMARKS\nacme-token +1 +1 +passed\n/);
    expect(stdout).toEndWith("\n1 rule, 2 examples: all as they should be.\n");
  });

  test("an example that does not do what it should ends in 1, unquoted", async () => {
    using tree = new TempTree({ "own.yaml": ownRules(["acme_short", TOKEN], [TOKEN]) });
    const { code, stdout } = await rules("test", "--failed", tree.at("own.yaml"));
    expect(code).toBe(1);
    expect(stdout).toContain("failed");
    expect(stdout).toContain(
      "positive example 1 gives no finding of this rule; negative example 1 gives a finding",
    );
    expect(stdout).not.toContain(TOKEN);
  });

  test("a rule without examples is untested, in json as well", async () => {
    using tree = new TempTree({ "own.yaml": ownRules([], []) });
    const { code, stdout } = await rules("test", "--format=json", tree.at("own.yaml"));
    expect(code).toBe(0);
    expect(JSON.parse(stdout).rules).toEqual([
      expect.objectContaining({ rule: "acme-token", verdict: "untested", positive: 0, negative: 0 }),
    ]);
  });

  test("a rule that another tool's file has in vain ends in 1", async () => {
    const toml = ["acme_", ""].map(
      (start, index) => `[[rules]]\nid = "r${index}"\nregex = '''${start}[a-z0-9]{20}'''`,
    );
    using tree = new TempTree({ "g.toml": toml.join("\n") });
    const { code, stdout, stderr } = await rules("test", tree.at("g.toml"));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^r0 +0 +0 +untested +has no positive example$/m);
    expect(stderr).toContain("rule r1 is left out");
  });
});
