/** One labelled text: what stands in it that a scanner should find, or that it should pass over. */
export interface LabelledCase {
  readonly id: string;
  /** What kind of file or value it is; recall and precision are told by family too. */
  readonly family: string;
  readonly label: "secret" | "lookalike";
  readonly text: string;
  readonly expect?: readonly {
    readonly rule?: string;
    readonly secret?: string;
    readonly start?: number;
    readonly end?: number;
  }[];
}
