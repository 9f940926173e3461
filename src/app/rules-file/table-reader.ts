/** Reads the values of one table of a foreign file; what has another type than it should is told and left out. Pure. */
import { nearestName } from "../nearest-name.ts";

/** A TOML table or a YAML mapping, as plain data. */
export type Table = Readonly<Record<string, unknown>>;

export class TableReader {
  readonly #table: Table;
  readonly #lineOf: (key: string) => number;
  readonly #tell: (line: number, reason: string) => void;

  constructor(table: Table, lineOf: (key: string) => number, tell: (line: number, reason: string) => void) {
    this.#table = table;
    this.#lineOf = lineOf;
    this.#tell = tell;
  }

  line(key: string): number {
    return this.#lineOf(key);
  }

  /** Tells every key that is not in the list. */
  onlyKeys(known: readonly string[]): void {
    for (const key of Object.keys(this.#table)) {
      if (known.includes(key)) continue;
      const name = /^[A-Za-z][\w-]{0,30}$/.test(key) ? `\`${key}\`` : "a key";
      const nearest = nearestName(key, known);
      const hint = nearest === undefined ? "" : `; did you mean \`${nearest}\`?`;
      this.#tell(this.#lineOf(key), `${name} is not known here and is ignored${hint}`);
    }
  }

  text(key: string): string | undefined {
    const value = this.#table[key];
    if (value === undefined || value === "") return undefined;
    return typeof value === "string" ? value : this.#wrong(key, "text");
  }

  flag(key: string): boolean | undefined {
    const value = this.#table[key];
    if (value === undefined) return undefined;
    return typeof value === "boolean" ? value : this.#wrong(key, "true or false");
  }

  number(key: string): number | undefined {
    const value = this.#table[key];
    if (value === undefined) return undefined;
    return typeof value === "number" ? value : this.#wrong(key, "a number");
  }

  texts(key: string): readonly string[] {
    const value = this.#table[key];
    if (value === undefined) return [];
    if (!Array.isArray(value)) return this.#wrong(key, "a list of texts") ?? [];
    const texts = value.filter((item) => typeof item === "string" && item !== "") as string[];
    if (texts.length < value.length) this.#wrong(key, "a list of texts that are not empty");
    return texts;
  }

  has(key: string): boolean {
    return this.#table[key] !== undefined;
  }

  /** Readers of the tables under a key, whose faults stand on the key's line. */
  nested(key: string): readonly TableReader[] {
    return this.tables(key).map((table) => new TableReader(table, () => this.#lineOf(key), this.#tell));
  }

  table(key: string): Table | undefined {
    const value = this.#table[key];
    if (value === undefined) return undefined;
    return isTable(value) ? value : this.#wrong(key, "a table");
  }

  /** One table or a list of them. */
  tables(key: string): readonly Table[] {
    const value = this.#table[key];
    if (value === undefined) return [];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (!list.every(isTable)) this.#wrong(key, "tables");
    return list.filter(isTable);
  }

  #wrong(key: string, wanted: string): undefined {
    this.#tell(this.#lineOf(key), `\`${key}\` must be ${wanted}; what is not is ignored`);
  }
}

export function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
