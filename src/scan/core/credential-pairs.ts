/**
 * Credentials of two halves: a secret and the id or account it belongs to, found near each other in one blob, become one match,
 * that of the secret. Promises: a half alone stays as it is; a half that was taken up is not reported again. Pure.
 */
import { CONFIDENCE_MAX } from "../../engine/judgement.ts";
import type { Match, MatchPart } from "../../engine/match.ts";
import type { ProgramPart, ProgramRule } from "../../engine/program.ts";
import type { MatchFilter } from "./rule-filter.ts";

/** What a secret gains when its other half stands near. */
const PAIR_CONFIDENCE = 2;
/** Other halves looked at on either side of a secret, so that a file of nothing else stays quick. */
const LOOKED_AT_MAX = 64;

export function createPairing(rules: readonly ProgramRule[]): MatchFilter | undefined {
  const partsOf = new Map(
    rules.flatMap(({ id, parts }) => (parts === undefined ? [] : [[id, parts] as const])),
  );
  if (partsOf.size === 0) return undefined;
  return (_, matches) => {
    const taken = new Set<Match>();
    const paired = matches.map((match, index) => {
      const parts = (partsOf.get(match.ruleId) ?? []).flatMap((part) => {
        const half = nearestHalf(matches, index, part);
        if (half === undefined) return [];
        taken.add(half);
        return [partOf(half, part.name)];
      });
      return withParts(match, parts);
    });
    return taken.size === 0 ? paired : paired.filter((_, index) => !taken.has(matches[index]!));
  };
}

/** Matches come by place: the nearest by lines, then by bytes, is among the first on either side. */
function nearestHalf(matches: readonly Match[], index: number, part: ProgramPart): Match | undefined {
  if (part.rules === undefined) return undefined;
  const own = matches[index]!;
  let best: Match | undefined;
  for (const step of [-1, 1]) {
    for (
      let at = index + step, seen = 0;
      at >= 0 && at < matches.length && seen < LOOKED_AT_MAX;
      at += step, seen++
    ) {
      const other = matches[at]!;
      if (linesBetween(own, other) > part.linesMax) break;
      if (!part.rules.includes(other.ruleId)) continue;
      if (best === undefined || bytesBetween(own, other) < bytesBetween(own, best)) best = other;
      break;
    }
  }
  return best;
}

function linesBetween(a: Match, b: Match): number {
  return Math.max(a.place.line - b.place.endLine, b.place.line - a.place.endLine, 0);
}

function bytesBetween(a: Match, b: Match): number {
  return Math.max(a.span.start - b.span.end, b.span.start - a.span.end, 0);
}

function partOf(half: Match, name: string): MatchPart {
  return { name, ruleId: half.ruleId, value: half.secret, span: half.span, place: half.place };
}

/** Halves the engine saw beside the secret count like those that rules found. */
function withParts(match: Match, found: readonly MatchPart[]): Match {
  const parts = [...found, ...(match.parts ?? [])].sort((a, b) => a.span.start - b.span.start);
  if (parts.length === 0) return match;
  return {
    ...match,
    parts,
    confidence: Math.min(match.confidence + (found.length > 0 ? PAIR_CONFIDENCE : 1), CONFIDENCE_MAX),
    reasons: [...match.reasons, `its ${parts.map(({ name }) => name).join(" and ")} stands near`],
  };
}
