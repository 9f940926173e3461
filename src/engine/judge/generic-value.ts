/**
 * Judges a value that only its name speaks for: does `api_key = "…"` hold a secret?
 * Promises: pure and linear; reasons never quote the value. May not: know rules or vendors.
 */
import { shannonBitsPerByte } from "../entropy.ts";
import { textInBase32 } from "./base32-text.ts";
import { textInHex } from "./hex-text.ts";
import { nameSays } from "./name.ts";
import { hasDigestShape, ordinaryShape } from "./ordinary-shape.ts";
import { isPlaceholder } from "./placeholder.ts";
import { randomPieceShare } from "./random-pieces.ts";
import { randomnessBits, randomnessNeeded } from "./randomness.ts";
import { isByteLadder } from "./repetition.ts";

/** `score` from 0 (barely) to 1 (surely a secret). */
export type Judgement = { readonly score: number; readonly why: string } | { readonly rejected: string };

const LENGTH_MIN = 8;
const LENGTH_MAX = 1024;
/** Below it, letters of one case are taken for a rare word or an abbreviation. */
const LETTERS_ONLY_LENGTH_MIN = 14;
/** Shorter ones name constants; of 16 random signs of base32 one in thirty holds no digit. */
const CAPITALS_ONLY_LENGTH_MIN = 18;
/** Of a value that is marked by words, as `acme_live_…` is, this much has to be random. */
const RANDOM_SHARE_MIN = 0.37;
/** Enough to tell; longer values are judged by their beginning. */
const JUDGED_LENGTH_MAX = 256;

export function judgeGenericValue(value: string, name: string): Judgement {
  if (value.length < LENGTH_MIN) return { rejected: "too short for a token" };
  if (value.length > LENGTH_MAX) return { rejected: "too long for a token" };
  const judged = value.slice(0, JUDGED_LENGTH_MAX);
  const rejected = rejection(judged, name);
  if (rejected !== undefined) return { rejected };
  const inner = decodedText(judged);
  if (inner !== undefined && isOrdinaryText(inner)) return { rejected: "readable text in base64" };
  const spelled = textInHex(judged);
  if (spelled !== undefined && isOrdinaryText(spelled)) return { rejected: "readable text in hexadecimal" };
  if (textInBase32(judged) !== undefined) return { rejected: "readable text in base32" };
  const bits = randomnessBits(judged);
  const needed = randomnessNeeded(judged.length);
  if (bits >= needed) return { score: scoreOf(judged, name, bits - needed), why: whyOf(judged) };
  if (randomPieceShare(judged) < RANDOM_SHARE_MIN) return { rejected: "words rather than random characters" };
  return { score: scoreOf(judged, name, 0), why: "a marked value whose pieces read as random" };
}

/** Hex, or base64 of the usual digests' lengths. */
const DIGEST =
  /^[0-9a-f]{32,}$|^[A-Za-z0-9+/_-]{27}=?$|^[A-Za-z0-9+/_-]{43}=?$|^[A-Za-z0-9+/_-]{86}(?:==)?$/i;

function isOrdinaryText(text: string): boolean {
  return randomnessBits(text) < randomnessNeeded(text.length) || isPlaceholder(text, "generic") !== undefined;
}

function rejection(value: string, name: string): string | undefined {
  const placeholder = isPlaceholder(value, "generic");
  if (placeholder !== undefined) return placeholder;
  const says = nameSays(name);
  if (says === "public") return "its name says it is public";
  if (lettersOf(name).includes(lettersOf(value))) return "a part of its own name";
  const shape = ordinaryShape(value);
  if (shape !== undefined) return shape;
  if (says === "digest" && DIGEST.test(value)) return "a digest by its name and length";
  if (/^[0-9a-f]+$/i.test(value) && isByteLadder(value)) return "counting bytes";
  if (!/[A-Za-z]/.test(value)) return "no letters";
  if (value.length < LETTERS_ONLY_LENGTH_MIN && /^(?:[a-z]+|[A-Z]?[^0-9a-z]+|[A-Z][a-z]+)$/.test(value))
    return "one word";
  if (value.length < CAPITALS_ONLY_LENGTH_MIN && /^[A-Z]+$/.test(value)) return "a name in capitals";
  if (shannonBitsPerByte(value) < entropyNeeded(value)) return "too few different characters";
  return undefined;
}

/** `CraftMyPDF` and `craftmypdf-api-key` are spelled alike. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, "");
}

/** Shannon's entropy of n random characters of A is near log2 of the smaller; three fifths of that is never missed by chance. */
function entropyNeeded(value: string): number {
  const alphabet = /^[0-9a-fA-F]+$/.test(value) ? 16 : 36;
  return 0.6 * Math.log2(Math.min(value.length, alphabet));
}

function scoreOf(value: string, name: string, spareBits: number): number {
  let score = 0.4 + Math.min(0.3, spareBits / 150);
  const says = nameSays(name);
  if (says === "secret") score += 0.2;
  if (value.length >= 20) score += 0.1;
  if (hasDigestShape(value) && says !== "secret") score -= 0.2;
  return Math.min(1, Math.round(score * 100) / 100);
}

function whyOf(value: string): string {
  const kind = /^[0-9a-fA-F]+$/.test(value) ? "hexadecimal" : "mixed";
  return `${value.length >= JUDGED_LENGTH_MAX ? "a long" : `a ${value.length}-character`} ${kind} value that reads as random`;
}

/** What a base64 value says, if it says at least nine readable characters and nothing else. */
function decodedText(value: string): string | undefined {
  if (value.length < 12 || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return undefined;
  let text: string;
  try {
    text = atob(value.slice(0, value.length - (value.length % 4)));
  } catch {
    return undefined;
  }
  return /^[\t\n\r -~]{9,}$/.test(text) ? text : undefined;
}
