/** The list of output formats: every file of this folder, under the name `--format=` takes. */
import type { Format } from "../format.ts";
import { codeQuality } from "./code-quality.ts";
import { csv } from "./csv.ts";
import { github } from "./github.ts";
import { gitleaksJson } from "./gitleaks-json.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { jsonl } from "./jsonl.ts";
import { junit } from "./junit.ts";
import { pretty } from "./pretty.ts";
import { sarif } from "./sarif.ts";

export const FORMATS = {
  pretty,
  json,
  jsonl,
  sarif,
  csv,
  junit,
  html,
  github,
  "code-quality": codeQuality,
  "gitleaks-json": gitleaksJson,
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

export function isFormatName(text: string): text is FormatName {
  return Object.hasOwn(FORMATS, text);
}
