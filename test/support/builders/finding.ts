/** Findings for tests that do not care how they came about. */
import type { Finding } from "../../../src/contracts/finding.ts";
import type { RuleInfo } from "../../../src/contracts/rule-info.ts";

export const TEST_RULE: RuleInfo = {
  id: "acme-token",
  name: "Acme access token",
  vendor: "Acme",
  description: "Opens the Acme API with all rights of its owner.",
  docs: "https://docs.example/acme/tokens",
  severity: "high",
  tags: ["api"],
  revoke: "Delete the token under Settings, Access tokens, then create another one.",
};

const MASK = `acm_${"*".repeat(8)}`;

/** `over` replaces whole fields; the excerpt is built from `line`, in which `@` stands for the mask. */
export function buildFinding({
  line = "TOKEN=@",
  ...over
}: Partial<Finding> & { readonly line?: string } = {}): Finding {
  const mask = over.mask ?? MASK;
  const at = line.indexOf("@");
  return {
    id: "0".repeat(31) + "1",
    rule: TEST_RULE,
    confidence: 7,
    verdict: "plausible",
    reasons: ["its prefix and length fit this vendor alone"],
    mask,
    path: "src/settings.env",
    span: { start: 6, end: 46 },
    place: { line: 1, column: 7, endLine: 1, endColumn: 47 },
    excerpt: { text: line.replace("@", () => mask), markStart: at, markEnd: at + mask.length },
    decodedBy: [],
    ...over,
  };
}
