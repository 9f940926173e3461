/** Matches as the engine makes them, from a blob's text and the secrets in it. */
import { SecretBytes } from "../../../src/contracts/secret.ts";
import type { Match } from "../../../src/engine/match.ts";

const CONTEXT_BYTES = 200;
const LINE_FEED = 10;

export interface MatchSpec {
  /** The bytes that stand in the blob; their first place at or after `from` is taken. */
  readonly shown: Uint8Array | string;
  readonly from?: number;
  /** The secret, where it is not `shown` itself (decoded matches). */
  readonly secret?: Uint8Array | string;
  readonly decodedBy?: readonly string[];
  readonly ruleId?: string;
  readonly allowed?: boolean;
}

export function buildMatch(blob: Uint8Array | string, spec: MatchSpec): Match {
  const bytes = bytesOf(blob);
  const shown = bytesOf(spec.shown);
  const start = Buffer.from(bytes).indexOf(shown, spec.from ?? 0);
  if (start < 0) throw new Error("the blob does not hold the text of the match");
  const end = start + shown.length;
  const contextStart = Math.max(0, start - CONTEXT_BYTES, bytes.lastIndexOf(LINE_FEED, start - 1) + 1);
  const lineEnd = bytes.indexOf(LINE_FEED, end);
  const contextEnd = Math.min(end + CONTEXT_BYTES, lineEnd < 0 ? bytes.length : lineEnd);
  return {
    ruleId: spec.ruleId ?? "test-rule",
    secret: new SecretBytes(bytesOf(spec.secret ?? shown)),
    span: { start, end },
    place: placeOf(bytes, start, end),
    context: { bytes: new SecretBytes(bytes.slice(contextStart, contextEnd)), start: contextStart },
    allowed: spec.allowed ?? false,
    decodedBy: spec.decodedBy ?? [],
    confidence: 7,
    verdict: "plausible",
    reasons: ["its shape is unmistakable"],
  };
}

/** Columns are counted in bytes here: good enough for ASCII blobs. */
function placeOf(bytes: Uint8Array, start: number, end: number): Match["place"] {
  const lineOf = (offset: number) =>
    1 + bytes.subarray(0, offset).filter((byte) => byte === LINE_FEED).length;
  const columnOf = (offset: number) => offset - bytes.subarray(0, offset).lastIndexOf(LINE_FEED);
  return { line: lineOf(start), column: columnOf(start), endLine: lineOf(end), endColumn: columnOf(end) };
}

export function bytesOf(input: Uint8Array | string): Uint8Array {
  return typeof input === "string" ? new TextEncoder().encode(input) : input;
}
