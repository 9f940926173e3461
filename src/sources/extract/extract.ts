/** Takes text out of formats that hide it. Never throws: what is malformed gives what could be read, or nothing. */
import { InputEnds } from "./core/byte-cursor.ts";
import { extractClass } from "./core/class-file.ts";
import type { ExtractKind } from "./core/content-kind.ts";
import { type ExtractedText, TextBuilder, TextFull } from "./core/extracted-text.ts";
import { extractNotebook } from "./core/notebook.ts";
import { extractPyc } from "./core/pyc.ts";

export interface ExtractLimits {
  /** Bytes of text taken out of one file. */
  readonly textMaxBytes: number;
}

/** One block of the engine: class files and notebooks seldom hold more, and nothing is cut that memory would allow. */
export const DEFAULT_EXTRACT_LIMITS: ExtractLimits = { textMaxBytes: 1024 * 1024 };

/** The text of `bytes`, a whole file of the given kind; undefined if there is none. */
export function extract(
  kind: ExtractKind,
  bytes: Uint8Array,
  limits: ExtractLimits,
): ExtractedText | undefined {
  const text = new TextBuilder(limits.textMaxBytes);
  try {
    EXTRACTORS[kind](bytes, text);
  } catch (error) {
    if (!(error instanceof InputEnds || error instanceof TextFull)) throw error;
  }
  return text.build();
}

const EXTRACTORS: Readonly<Record<ExtractKind, (bytes: Uint8Array, text: TextBuilder) => void>> = {
  class: extractClass,
  pyc: extractPyc,
  notebook: extractNotebook,
};
