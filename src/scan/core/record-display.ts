/** A finding's place as it is kept for people: its end says more than its beginning. Pure. */

const DISPLAY_CHARS_MAX = 4096;

export function recordDisplay(place: string): string {
  return place.length <= DISPLAY_CHARS_MAX ? place : `…${place.slice(1 - DISPLAY_CHARS_MAX)}`;
}
