/** How the filter finds a rule, in words: the bytes it looks up, written as a pattern. Pure. */
import { type ByteSet, membersOf, sizeOf } from "../../engine/planner/byte-set.ts";
import type { RulePlan } from "../../engine/planner/plan-rule.ts";

const SHOWN_MAX = 12;
/** Bytes of a prefix or name that are shown; its first ones tell it apart. */
const BYTES_SHOWN_MAX = 24;

/** One line for each way it is found. */
export function describePlan({ prefixes, names, literals }: RulePlan): string[] {
  return [
    ...some("by how a word begins", prefixes.map(setsInWords)),
    ...some("by the name before a value", names.map(setsInWords)),
    ...some(
      "by a literal anywhere",
      literals.map(({ sets, offsetMin, offsetMax }) => {
        const where = offsetMin === offsetMax ? `${offsetMin}` : `${offsetMin} to ${offsetMax}`;
        return `${setsInWords(sets)} at offset ${where}`;
      }),
    ),
  ];
}

function some(how: string, all: readonly string[]): string[] {
  const texts = [...new Set(all)];
  if (texts.length === 0) return [];
  const more = texts.length > SHOWN_MAX ? `, and ${texts.length - SHOWN_MAX} more` : "";
  return [`${how}: ${texts.slice(0, SHOWN_MAX).join(", ")}${more}`];
}

export function setsInWords(sets: readonly ByteSet[]): string {
  const shown = sets.slice(0, BYTES_SHOWN_MAX).map(setInWords);
  let out = "";
  for (let at = 0; at < shown.length; ) {
    let end = at + 1;
    while (shown[end] === shown[at]) end++;
    const count = end - at;
    out += count > 2 ? `${shown[at]}{${count}}` : shown[at]!.repeat(count);
    at = end;
  }
  return sets.length > shown.length ? `${out}…` : out;
}

/** A byte, a letter in either case as the small one, or a class. */
function setInWords(set: ByteSet): string {
  const members = membersOf(set);
  if (members.length === 1) return byteInWords(members[0]!);
  if (sizeOf(set) === 256) return "(any)";
  const [first, second] = members;
  if (members.length === 2 && (first! | 0x20) === second && /[A-Z]/.test(String.fromCharCode(first!))) {
    return byteInWords(second!);
  }
  if (members.length > 200) return "(nearly any)";
  return `[${ranges(members)}]`;
}

function ranges(members: readonly number[]): string {
  let out = "";
  for (let at = 0; at < members.length; ) {
    let end = at;
    while (members[end + 1] === members[end]! + 1) end++;
    const [low, high] = [byteInWords(members[at]!), byteInWords(members[end]!)];
    out += end - at > 1 ? `${low}-${high}` : end > at ? low + high : low;
    at = end + 1;
  }
  return out;
}

function byteInWords(byte: number): string {
  if (byte > 0x20 && byte < 0x7f) return String.fromCharCode(byte);
  return byte === 0x20 ? "\\x20" : `\\x${byte.toString(16).padStart(2, "0")}`;
}
