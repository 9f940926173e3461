/** Reports for format tests. `buildReport` shows every feature a format has to carry; `buildHostileReport` tries to break it. */
import type { Finding } from "../../../src/contracts/finding.ts";
import type { Report } from "../../../src/contracts/report.ts";
import type { RuleInfo } from "../../../src/contracts/rule-info.ts";
import { SecretBytes } from "../../../src/contracts/secret.ts";
import { sample } from "../../../src/engine/rules/sample.ts";
import { createRevealer } from "../../../src/output/reveal.ts";
import { hostileText, Prng } from "../hostile-text.ts";
import { buildFinding, TEST_RULE } from "./finding.ts";

const STARS = "*".repeat(8);
const id = (digit: string) => digit.repeat(32);

const KEY_RULE: RuleInfo = {
  id: "globex-signing-key",
  name: "Globex signing key",
  vendor: "Globex",
  description: "Signs requests to the Globex payment service.",
  docs: "Globex handbook, chapter 4",
  severity: "critical",
  tags: ["payment", "secret"],
  revoke: "Rotate it with the command-line client, then update every service that signs with it.",
};
const QUIET_RULE: RuleInfo = {
  ...TEST_RULE,
  id: "initech-password",
  name: "Initech password",
  vendor: "Initech",
  severity: "low",
};

const FINDINGS: readonly Finding[] = [
  buildFinding({
    id: id("a"),
    line: 'export ACME_TOKEN="@" # used by the nightly job',
    path: "app/deploy.sh",
  }),
  buildFinding({
    id: id("b"),
    rule: KEY_RULE,
    path: "app/deploy.sh",
    confidence: 10,
    verdict: "proved",
    reasons: ["its checksum is right", "the word `key` stands beside it"],
    mask: STARS,
    line: "\tif 鍵 == 🔑 {\tsign(@) }",
    place: { line: 1204, column: 23, endLine: 1206, endColumn: 5 },
    span: { start: 40_210, end: 40_500 },
    decodedBy: ["base64", "percent"],
    parts: [
      {
        name: "key id",
        span: { start: 40_180, end: 40_200 },
        place: { line: 1203, column: 5, endLine: 1203, endColumn: 25 },
        mask: `GLX${STARS}`,
      },
      {
        name: "user name",
        span: { start: 40_201, end: 40_205 },
        place: { line: 1203, column: 26, endLine: 1203, endColumn: 30 },
      },
    ],
  }),
  buildFinding({
    id: id("a"),
    path: "archive/old copy.zip::conf/ü&<a>.env",
    verdict: "test-key",
    confidence: 3,
    reasons: [],
    line: "@",
  }),
];

export function buildReport(over: Partial<Report> = {}): Report {
  return {
    tool: { name: "gossip-worker", version: "1.2.3" },
    findings: FINDINGS,
    problems: [
      {
        path: "data/broken.tar.gz",
        kind: "archive-corrupt",
        message: "The archive ends early; fetch it again.",
      },
    ],
    summary: {
      files: 1234,
      bytes: 56_700_000,
      durationMs: 840,
      threads: 4,
      rules: 3,
      skipped: { binary: 12, tooLarge: 3, excluded: 1500, symlinks: 1, special: 0 },
      suppressed: { baseline: 2, ignoreFile: 0, inline: 1 },
    },
    rules: [TEST_RULE, KEY_RULE, QUIET_RULE],
    ...over,
  };
}

export function buildCleanReport(): Report {
  const { summary } = buildReport();
  const nothing = { baseline: 0, ignoreFile: 0, inline: 0 };
  const skipped = { binary: 0, tooLarge: 0, excluded: 0, symlinks: 0, special: 0 };
  return buildReport({ findings: [], problems: [], summary: { ...summary, skipped, suppressed: nothing } });
}

/** A secret for each finding of a report, and the revealer that shows them. */
export function buildSecrets({ findings }: Report) {
  const texts = findings.map((_, index) => sample("alnum", 40, index + 77));
  const entries = findings.map(
    (finding, index) => [finding, new SecretBytes(new TextEncoder().encode(texts[index]))] as const,
  );
  return { texts, reveal: createRevealer(entries) };
}

/** Every text a stranger can choose is hostile: paths, lines, reasons, rules from a file, problems. */
export function buildHostileReport(seed: number): Report {
  const prng = new Prng(seed);
  const text = () => hostileText(prng);
  const rule: RuleInfo = {
    ...TEST_RULE,
    name: text(),
    description: text(),
    docs: text(),
    revoke: text(),
    vendor: text(),
  };
  const findings = Array.from({ length: 1 + prng.below(4) }, (_, index) =>
    buildFinding({
      id: id("0123456789abcdef"[index]!),
      rule: prng.below(2) === 0 ? TEST_RULE : { ...rule, id: "hostile-rule", tags: [text(), "same", "same"] },
      path: prng.below(4) === 0 ? `/${text()}` : text(),
      line: `${text().replaceAll("@", "")}@${text()}${prng.below(5) === 0 ? "x".repeat(10_000) : ""}`,
      reasons: [text()],
      decodedBy: prng.below(2) === 0 ? [] : ["base64"],
    }),
  );
  const problems = [{ path: text(), kind: "unreadable", message: text() }] as const;
  return buildReport({ findings, problems, rules: [TEST_RULE] });
}
