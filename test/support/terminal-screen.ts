/** As much of a terminal as our drawings use: it wraps, scrolls and moves its cursor. Throws on a sequence it does not know. */
export class TerminalScreen {
  readonly rows: number;
  readonly scrolledOff: string[] = [];
  columns: number;
  isCursorVisible = true;
  #lines: string[][] = [[]];
  #row = 0;
  #column = 0;

  constructor(columns: number, rows: number) {
    this.columns = columns;
    this.rows = rows;
  }

  write(text: string): void {
    for (const [token] of text.matchAll(/\x1b\[\??\d*[A-Za-z]|[\s\S]/gu)) {
      if (token.startsWith("\x1b")) this.#obey(token);
      else if (token === "\n") this.#lineFeed();
      else if (token === "\r") this.#column = 0;
      else this.#put(token);
    }
  }

  /** Long lines wrap anew, as most terminals do it. */
  resize(columns: number): void {
    this.columns = columns;
    const lines = this.#lines.flatMap((line) => {
      const pieces = [line.slice(0, columns)];
      for (let at = columns; at < line.length; at += columns) pieces.push(line.slice(at, at + columns));
      return pieces;
    });
    this.#lines = lines;
    this.#row = lines.length - 1;
    this.#column = Math.min(this.#column, columns - 1);
  }

  /** What stands on the screen, without empty lines at the end. */
  text(): string[] {
    const lines = this.#lines.map((line) => line.join("").trimEnd());
    while (lines.at(-1) === "") lines.pop();
    return lines;
  }

  #put(character: string): void {
    if (this.#column >= this.columns) {
      this.#lineFeed();
    }
    const line = this.#lines[this.#row]!;
    while (line.length < this.#column) line.push(" ");
    line[this.#column] = character;
    this.#column += 1;
  }

  #lineFeed(): void {
    this.#row += 1;
    this.#column = 0;
    if (this.#row === this.#lines.length) this.#lines.push([]);
    if (this.#lines.length <= this.rows) return;
    this.scrolledOff.push(this.#lines.shift()!.join("").trimEnd());
    this.#row -= 1;
  }

  #obey(sequence: string): void {
    const [, count = "", command] = /^\x1b\[(\??\d*)([A-Za-z])$/.exec(sequence) ?? [];
    if (command === "A") this.#row = Math.max(0, this.#row - Number(count || 1));
    else if (command === "K")
      this.#lines[this.#row]!.length = Math.min(this.#lines[this.#row]!.length, this.#column);
    else if (command === "J") {
      this.#lines.length = this.#row + 1;
      this.#lines[this.#row]!.length = Math.min(this.#lines[this.#row]!.length, this.#column);
    } else if (count === "?25") this.isCursorVisible = command === "h";
    else if (command !== "m") throw new Error(`unknown sequence ${JSON.stringify(sequence)}`);
  }
}
