/** What the extract room offers. */
export {
  CONTENT_HEAD_BYTES,
  type ContentKind,
  contentKind,
  type ExtractKind,
  extractKind,
} from "./core/content-kind.ts";
export type { ExtractedText } from "./core/extracted-text.ts";
export { DEFAULT_EXTRACT_LIMITS, type ExtractLimits, extract } from "./extract.ts";
