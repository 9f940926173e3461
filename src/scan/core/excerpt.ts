/**
 * Makes the line a finding stands on showable: every known secret on it masked, nothing in it able to move a cursor.
 * Promises: no byte under any span, and no copy of a known secret elsewhere on the line, reaches the text. Pure.
 */
import type { Excerpt } from "../../contracts/finding.ts";

/** A region to hide, in offsets like those of the context it stands in, and what stands for it. */
export interface Hidden {
  readonly start: number;
  readonly end: number;
  readonly mask: string;
}

export interface ExcerptInput {
  /** The bytes around the finding and the offset of the first. */
  readonly context: { readonly bytes: Uint8Array; readonly start: number };
  /** The finding's own region. */
  readonly own: Hidden;
  /** Regions of the other secrets, in any order, overlapping or outside the context as they may. */
  readonly others: readonly Hidden[];
}

/** About one terminal line and a half: enough to recognise the place. */
export const EXCERPT_CHARS_MAX = 160;
const ELLIPSIS = "…";

export function makeExcerpt({ context, own, others }: ExcerptInput): Excerpt {
  const regions = mergeRegions([own, ...others], context.start, context.start + context.bytes.length);
  const ownIndex = regions.findIndex((region) => region.start <= own.start && own.start < region.end);
  let before = "";
  let after = "";
  let at = context.start;
  const textTo = (end: number): string =>
    showable(context.bytes.subarray(at - context.start, end - context.start));
  for (const [index, region] of regions.entries()) {
    const text = textTo(region.start);
    if (index <= ownIndex) before += text;
    else after += text;
    if (index < ownIndex) before += region.mask;
    if (index > ownIndex) after += region.mask;
    at = region.end;
  }
  after += textTo(context.start + context.bytes.length);
  return cutLine(before, own.mask, after);
}

/** The regions clipped to the context, ascending and disjoint. Where some overlap, the first one's mask stands for all. */
function mergeRegions(hidden: readonly Hidden[], start: number, end: number): Hidden[] {
  const merged: { start: number; end: number; mask: string }[] = [];
  const clipped = hidden.map((one) => ({
    start: Math.max(start, Math.min(end, one.start)),
    end: Math.max(start, Math.min(end, one.end)),
    mask: one.mask,
  }));
  for (const region of clipped.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (region.start === region.end) continue;
    if (last !== undefined && region.start < last.end) last.end = Math.max(last.end, region.end);
    else merged.push(region);
  }
  return merged;
}

/** One line of at most EXCERPT_CHARS_MAX characters with the mask in it; what is cut off leaves an ellipsis. */
function cutLine(before: string, mask: string, after: string): Excerpt {
  let left = before.slice(before.lastIndexOf("\n") + 1);
  const lineEnd = after.indexOf("\n");
  let right = (lineEnd < 0 ? after : after.slice(0, lineEnd)).replace(/[\s\u240d]+$/, "");
  const room = EXCERPT_CHARS_MAX - mask.length;
  const leftRoom = Math.max(room >> 1, room - right.length);
  if (left.length > leftRoom) left = ELLIPSIS + left.slice(left.length - leftRoom + 1).toWellFormed();
  const rightRoom = room - left.length;
  if (right.length > rightRoom) right = right.slice(0, Math.max(0, rightRoom - 1)).toWellFormed() + ELLIPSIS;
  return { text: left + mask + right, markStart: left.length, markEnd: left.length + mask.length };
}

/** Bytes as text: invalid UTF-8 replaced; control and direction characters shown as symbols; tab and line feed kept. */
function showable(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/\r?\n/g, "\n").replace(UNSAFE, symbolFor);
}

/** C0 and C1 controls but tab and line feed, bidirectional controls, line separators, invisible joiners. */
const UNSAFE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

function symbolFor(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\ufffd";
}
