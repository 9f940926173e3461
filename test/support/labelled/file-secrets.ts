/**
 * Passwords and tokens within files as they are: with their imports, comments and neighbouring settings around them.
 * Promises: made at run time from a fixed seed, so that no file of ours holds a secret; the same cases every time.
 */
import { type AlphabetName, sample } from "../../../src/engine/rules/sample.ts";
import type { LabelledCase } from "./case.ts";
import { CODE_FILES } from "./code-files.ts";
import { SETTINGS_FILES } from "./settings-files.ts";

/** A file around a secret `v`, which is one of a person's choice or a program's: each text takes both kinds. */
export type FileAround = readonly [family: string, text: (v: string) => string];

const WORDS = [
  "Orchid",
  "granite",
  "Pelican",
  "walnut",
  "Saturn",
  "copper",
  "Velvet",
  "harbor",
  "Quartz",
  "thistle",
];

/** As people choose them: a word with a year or a sign, two words, letters swapped for digits, a phrase cut short. */
function chosen(): string[] {
  return WORDS.flatMap((word, index) => {
    const next = WORDS[(index + 3) % WORDS.length]!;
    return [
      `${word}${1987 + index * 4}`,
      `${word}#${next}${index}`,
      `${word}_${next.toLowerCase()}!${12 + index}`,
      `${word.replace(/a/g, "4").replace(/e/g, "3").replace(/o/g, "0")}-${31 + index}`,
      `${index + 3}${next}s&${word}`,
    ];
  });
}

/** As managers of passwords make them. */
function drawn(): string[] {
  return Array.from({ length: 24 }, (_, index) => {
    const length = 12 + ((index * 5) % 17);
    const letters = sample("alnum", length, 700 + index);
    return index % 3 === 0 ? `${letters.slice(0, 5)}!${letters.slice(5, 9)}*${letters.slice(9)}` : letters;
  });
}

function tokens(): string[] {
  const kinds: readonly (readonly [AlphabetName, number])[] = [
    ...([
      ["hex", 32],
      ["hex", 48],
      ["hex", 64],
      ["alnum", 22],
      ["alnum", 36],
      ["alnum", 48],
    ] as const),
    ...([
      ["base64url", 43],
      ["lowerDigits", 28],
      ["upperDigits", 24],
      ["base64", 44],
    ] as const),
  ];
  return kinds.map(([alphabet, length], index) => sample(alphabet, length, 900 + index));
}

const VALUES_EACH = 6;

export function fileSecretCases(): LabelledCase[] {
  const passwords = chosen().flatMap((value, index) => [value, drawn()[index % 24]!]);
  return [
    ...casesOf("password", [...CODE_FILES.passwords, ...SETTINGS_FILES.passwords], passwords),
    ...casesOf("token", [...CODE_FILES.tokens, ...SETTINGS_FILES.tokens], tokens()),
  ];
}

function casesOf(kind: string, files: readonly FileAround[], values: readonly string[]): LabelledCase[] {
  return files.flatMap(([family, text], index) =>
    Array.from({ length: VALUES_EACH }, (_, turn) => {
      const value = values[(index * 7 + turn * 11) % values.length]!;
      return {
        id: `${kind}-file-${family}-${index}-${turn}`,
        family: `${kind} in a file of ${family}`,
        label: "secret",
        text: text(value),
        expect: [{ secret: value }],
      };
    }),
  );
}
