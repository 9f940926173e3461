/** The parts of a credential as JSON in a column, and back. Promises: bounded; nothing but names, places and masks. Pure. */
import type { RecordedPart } from "../../../contracts/finding-record.ts";
import { storableText } from "../../core/display-text.ts";

const PARTS_MAX = 8;
const NAME_CHARACTERS_MAX = 128;
const MASK_CHARACTERS_MAX = 64;

/** Undefined when the secret stands alone. */
export function storedParts(parts: readonly RecordedPart[] | undefined): string | undefined {
  if (parts === undefined || parts.length === 0) return undefined;
  const kept = parts.slice(0, PARTS_MAX).map(({ name, offset, length, line, column, mask }) => ({
    name: storableText(name).slice(0, NAME_CHARACTERS_MAX).toWellFormed(),
    ...{ offset, length, line, column },
    ...(mask === undefined ? {} : { mask: storableText(mask).slice(0, MASK_CHARACTERS_MAX).toWellFormed() }),
  }));
  return JSON.stringify(kept);
}

/** What this program or another version of it wrote; what it does not understand is left out. */
export function partsFrom(value: unknown): readonly RecordedPart[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const parts = value.flatMap((part) => partFrom(part) ?? []);
  return parts.length === 0 ? undefined : parts;
}

function partFrom(value: unknown): RecordedPart | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const field = (name: string): unknown =>
    Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
  const [name, mask] = [field("name"), field("mask")];
  const [offset, length, line, column] = ["offset", "length", "line", "column"].map(field);
  if (typeof name !== "string" || ![offset, length, line, column].every(isCount)) return undefined;
  const place = { offset, length, line, column } as Record<"offset" | "length" | "line" | "column", number>;
  return { name, ...place, ...(typeof mask === "string" ? { mask } : {}) };
}

/** Whether all places are such as can be. */
export function arePartsPlaced(parts: readonly RecordedPart[] | undefined): boolean {
  return (parts ?? []).every(({ offset, length, line, column }) =>
    [offset, length, line, column].every(isCount),
  );
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
