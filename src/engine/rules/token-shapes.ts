/**
 * The shapes of tokens that nothing but their alphabet and length describes, with the gates that fit them.
 * Promises: every value is of token bytes; `sample` makes one that its own gates let pass. May not: know names or vendors.
 */
import type { ValidatorName } from "../validators/index.ts";
import { UUID } from "./assignment.ts";
import { sampleUuid } from "./example-lines.ts";
import { type AlphabetName, sample } from "./sample.ts";

export interface TokenShape {
  /** Pattern of the value, without groups that capture. */
  readonly pattern: string;
  /** Pattern of what follows the value's token bytes and belongs to it: base64's `==`. */
  readonly padding?: string;
  /** Bits a byte that random values of this shape stay above. */
  readonly entropy: number;
  readonly validator?: ValidatorName;
  readonly sample: () => string;
  /** Only values of one length are of this shape. */
  readonly isFixed: boolean;
}

export const hex = (length: number): TokenShape => plain("[a-f0-9]", "hex", length);
export const lowerAlnum = (length: number): TokenShape => plain("[a-z0-9]", "lowerDigits", length);
export const upperAlnum = (length: number): TokenShape => plain("[A-Z0-9]", "upperDigits", length);
export const alnum = (length: number): TokenShape => plain("[A-Za-z0-9]", "alnum", length);
/** Letters, digits, `-` and `_`. */
export const base64url = (length: number): TokenShape => plain("[A-Za-z0-9_-]", "base64url", length);
/** The older base64, with `+`, `/` and up to two `=` behind it. */
export const base64 = (length: number): TokenShape => ({
  ...plain("[A-Za-z0-9+/]", "base64", length),
  padding: "={0,2}",
});
/** Of a length that is not told. */
export const opaque = (min: number, max: number): TokenShape => ({
  ...plain("[A-Za-z0-9_.-]", "alnum", min),
  pattern: `[A-Za-z0-9_-][A-Za-z0-9_.-]{${min - 1},${max - 1}}`,
  isFixed: false,
});
export const uuid = (): TokenShape => ({
  pattern: UUID,
  entropy: 2.8,
  validator: "named-secret",
  sample: () => sampleUuid(),
  isFixed: true,
});

/** A token with marks of its own: prefixes, dots, groups. `make` gives one. */
export const spelled = (pattern: string, make: () => string): TokenShape => ({
  pattern,
  entropy: 2.8,
  validator: "named-value",
  sample: make,
  isFixed: false,
});

/** The public half of a credential: names that say so are what it stands under. */
export const identifier = (pattern: string, make: () => string, entropy = 2.4): TokenShape => ({
  pattern,
  entropy,
  sample: make,
  isFixed: false,
});

/** Any of several shapes; its samples are of the first. */
export function either(...shapes: readonly [TokenShape, ...TokenShape[]]): TokenShape {
  const [first] = shapes;
  const padding = shapes.find((shape) => shape.padding !== undefined)?.padding;
  return {
    pattern: `(?:${shapes.map(({ pattern }) => pattern).join("|")})`,
    ...(padding === undefined ? {} : { padding }),
    entropy: Math.min(...shapes.map(({ entropy }) => entropy)),
    validator: shapes.every(({ validator }) => validator === "named-secret") ? "named-secret" : "named-value",
    sample: first.sample,
    isFixed: false,
  };
}

function plain(set: string, alphabet: AlphabetName, length: number): TokenShape {
  return {
    pattern: `${set}{${length}}`,
    entropy: leastEntropy(alphabet === "hex", length),
    validator: "named-secret",
    sample: () => sample(alphabet, length),
    isFixed: true,
  };
}

/** Random tokens lie above it but for one in thousands, also those of hexadecimal that a wider set takes; words are left to the judge. */
function leastEntropy(isHex: boolean, length: number): number {
  if (isHex) return length < 16 ? 1.8 : length < 32 ? 2.4 : 3;
  return length < 14 ? 2.4 : length < 24 ? 2.8 : 3;
}
