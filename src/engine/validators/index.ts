/** Offline proofs by name. */
export const VALIDATORS = {} as const;
export type ValidatorName = keyof typeof VALIDATORS | (string & {});
