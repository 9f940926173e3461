/** Which repositories are read one after another, each with all threads; those with less to read are visited side by side. Pure. */
import type { SurveyedWork } from "../repository/repository-survey.ts";

const LARGE_CANDIDATES = 20_000;
const LARGE_UNITS = 24;

/** `ids`: the objects to be read, where they are read by their names. */
export function isLarge({ reading, source, idBytes }: SurveyedWork, ids: Uint8Array): boolean {
  if (reading === "objects") return ids.length / idBytes > LARGE_CANDIDATES;
  return reading === "git-program" || (source.units?.list.length ?? 0) / 2 > LARGE_UNITS;
}
