/**
 * The commits of a history, by numbers: their ids, trees and parents are numbers of objects. Pure; whoever reads them makes one.
 */
export interface CommitTable {
  readonly count: number;
  readonly ids: Uint32Array;
  readonly trees: Uint32Array;
  /** Where in `parents` those of each commit begin, then where the last one's end. */
  readonly parentStarts: Uint32Array;
  /** Some of them may not be here. */
  readonly parents: Uint32Array;
  /** The committers' clocks. */
  readonly seconds: Float64Array;
}
