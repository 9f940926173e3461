/**
 * Regularities no random source makes: long runs, ladders, keyboard rows, repeated units.
 * Promises: linear in the text's length times a small constant; each bound states the chance of meeting it at random.
 */
const ROWS = [
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "1qaz2wsx3edc",
  "qazwsxedc",
  "1q2w3e4r5t6y7u8i9o0p",
  "q1w2e3r4t5y6u7i8o9p0",
  "!@#$%^&*()_+",
];
const UNIT_LENGTH_MAX = 12;

export interface Runs {
  /** Longest run of one character. */
  readonly same: number;
  /** Longest run of characters each one more (or each one less) than the one before; 9 goes on to 0. */
  readonly ladder: number;
}

export function runsOf(text: string): Runs {
  let same = 1;
  let sameNow = 1;
  let ladder = 1;
  let ladderNow = 1;
  let slope = 0;
  for (let index = 1; index < text.length; index++) {
    const step = stepOf(text.charCodeAt(index - 1), text.charCodeAt(index));
    sameNow = step === 0 ? sameNow + 1 : 1;
    if (step === 1 || step === -1) {
      ladderNow = step === slope ? ladderNow + 1 : 2;
      slope = step;
    } else {
      ladderNow = 1;
      slope = 0;
    }
    if (sameNow > same) same = sameNow;
    if (ladderNow > ladder) ladder = ladderNow;
  }
  return text.length === 0 ? { same: 0, ladder: 0 } : { same, ladder };
}

/** 9→0, 9→a and Z→a go on as ladders do on keyboards and in made-up tokens. */
function stepOf(from: number, to: number): number {
  if ((from === 57 && (to === 48 || to === 97 || to === 65)) || (from === 90 && to === 97)) return 1;
  return to - from;
}

/** `text` holds `length` neighbouring keys of a keyboard row, either way. */
export function hasKeyboardWalk(text: string, length: number): boolean {
  for (let start = 0; start + length <= text.length; start++) {
    let walks = walksOver(text, start);
    let end = start + 1;
    while (walks !== 0 && end - start < length - 1) walks &= walksOver(text, end++);
    if (walks !== 0) return true;
  }
  return false;
}

/** One bit for each walk in which the signs at `at` and behind stand side by side. */
function walksOver(text: string, at: number): number {
  const [from, to] = [foldedCode(text, at), foldedCode(text, at + 1)];
  return from < KEYS && to < KEYS ? NEIGHBOURS[from * KEYS + to]! : 0;
}

function foldedCode(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90 ? code + 32 : code;
}

const KEYS = 128;
/** By the codes of two keys; no row holds a key twice. */
const NEIGHBOURS = new Uint16Array(KEYS * KEYS);
for (const [walk, row] of [...ROWS, ...ROWS.map((row) => [...row].reverse().join(""))].entries())
  for (let at = 0; at + 1 < row.length; at++)
    NEIGHBOURS[row.charCodeAt(at) * KEYS + row.charCodeAt(at + 1)]! |= 1 << walk;

/** Texts up to this long are looked at for the same short walk twice. */
const WALK_TWICE_LENGTH_MAX = 64;
/** Four letters of a row of letters, either way: `asdf`, `rewq`. */
const SHORT_WALKS = [
  ...ROWS.slice(0, 3),
  ...ROWS.slice(0, 3).map((row) => [...row].reverse().join("")),
].flatMap((row) => Array.from({ length: row.length - 3 }, (_, start) => row.slice(start, start + 4)));

/** `AKIAJHTMIQ2ASDFLASDF`: the same four keys in a row at two places. Below 1e-6 in base64 of 64 signs, in base32 of 20. */
export function hasWalkTwice(text: string): boolean {
  if (text.length > WALK_TWICE_LENGTH_MAX) return false;
  const lower = text.toLowerCase();
  return SHORT_WALKS.some((walk) => {
    const first = lower.indexOf(walk);
    return first >= 0 && lower.includes(walk, first + walk.length);
  });
}

/**
 * The text's end is one unit of at most 12 characters over and over: at least thrice, three quarters of the text, and 8
 * characters beyond the first unit (16^-8 for random hex, less for any larger alphabet).
 */
export function isRepeatedUnit(text: string): boolean {
  for (let unit = 1; unit <= UNIT_LENGTH_MAX; unit++) {
    let start = text.length - unit;
    while (start > 0 && text.charCodeAt(start - 1) === text.charCodeAt(start - 1 + unit)) start--;
    const covered = text.length - start;
    if (covered >= unit * 3 && covered - unit >= 8 && covered * 4 >= text.length * 3) return true;
  }
  return false;
}

/** Hex whose bytes each are one more than the one before, at least six in a row and for half of the text: 2^-40 at random. */
export function isByteLadder(hex: string): boolean {
  let run = 1;
  let longest = 1;
  for (let index = 2; index + 2 <= hex.length; index += 2) {
    const step =
      Number.parseInt(hex.slice(index, index + 2), 16) - Number.parseInt(hex.slice(index - 2, index), 16);
    run = step === 1 || step === 17 ? run + 1 : 1;
    if (run > longest) longest = run;
  }
  return longest >= 6 && longest * 4 >= hex.length;
}

/** The same in base64: `AAECAwQFBgcICQoLDA0ODw==`, `sLGys7S1tre4ubq7vL2+vw==`. */
export function isBase64Ladder(text: string): boolean {
  if (!/^[A-Za-z0-9+/]{16,128}={0,2}$/.test(text)) return false;
  const whole = text.replace(/=+$/, "");
  const bytes = atob(whole.slice(0, whole.length - (whole.length % 4)));
  let hex = "";
  for (let index = 0; index < bytes.length; index++)
    hex += bytes.charCodeAt(index).toString(16).padStart(2, "0");
  return isByteLadder(hex);
}

/** `1234abcd8765`: nothing but runs of four neighbours and more, from twelve signs on; below 1e-9 in base62. */
export function isJoinedLadders(text: string): boolean {
  if (text.length < 12) return false;
  let start = 0;
  for (let index = 1; index <= text.length; index++) {
    const isOn =
      index < text.length &&
      Math.abs(stepOf(text.charCodeAt(index - 1), text.charCodeAt(index))) === 1 &&
      (index - start < 2 ||
        stepOf(text.charCodeAt(index - 1), text.charCodeAt(index)) ===
          stepOf(text.charCodeAt(start), text.charCodeAt(start + 1)));
    if (isOn) continue;
    if (index - start < 4) return false;
    start = index;
  }
  return true;
}

/**
 * Every other sign goes up one by one and so do those between: `A1B2C3D4E5`. From eight signs on; 62^-6 at random.
 */
export function isTwoLadders(text: string): boolean {
  if (text.length < 8) return false;
  for (let index = 2; index < text.length; index++)
    if (stepOf(text.charCodeAt(index - 2), text.charCodeAt(index)) !== 1) return false;
  return true;
}

/**
 * Every other sign stays while those between change: `6h6i6j6k`, as packed tables have them. Two fifths of the signs equal the
 * one after the next; with letters among them and from 24 on, below 1e-6 for random hex and less for larger alphabets.
 */
export function isAlternating(text: string): boolean {
  if (text.length < 24 || !/[A-Za-z]/.test(text)) return false;
  let equal = 0;
  for (let index = 2; index < text.length; index++)
    if (text.charCodeAt(index) === text.charCodeAt(index - 2)) equal++;
  return equal * 100 >= 42 * (text.length - 2);
}

const HOME_ROW = /[asdfghjkl;]/g;

/** Small letters nearly all from the keyboard's middle row, as bored hands make them; below 1e-3 for nine random ones. Hexadecimal has
 * half of its letters there and is never taken for it. */
export function isMashed(text: string): boolean {
  const letters = text.replace(/[^a-z]/g, "");
  if (letters.length < 9 || /[A-Z]/.test(text) || !/[g-z]/.test(letters)) return false;
  const home = letters.match(HOME_ROW)?.length ?? 0;
  return home >= 0.85 * letters.length;
}
