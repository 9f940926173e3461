/** The beginning of a text that fits into so many terminal columns. Promises: cuts no character in two. Pure; no styles in it. */
import { columnsOf } from "./columns.ts";

export function clip(text: string, columnsMax: number): string {
  let out = "";
  let columns = 0;
  for (const character of text) {
    columns += columnsOf(character);
    if (columns > columnsMax) break;
    out += character;
  }
  return out;
}
