/** Which bytes of an archive its entries call their own. Honest entries never share any; bombs live by it. */
export class Claims {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Notes `[start, end)`; false, and nothing noted, if some of it is claimed already. */
  add(start: number, end: number): boolean {
    const index = this.#countUpTo(start);
    if (index > 0 && this.#ends[index - 1]! > start) return false;
    if (index < this.#starts.length && this.#starts[index]! < end) return false;
    this.#starts.splice(index, 0, start);
    this.#ends.splice(index, 0, end);
    return true;
  }

  /** How many claims start at or before `position`. */
  #countUpTo(position: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
