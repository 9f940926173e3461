/**
 * Our own line to PostgreSQL, past every proxy: for making databases and for looking at what the fleet left in them.
 * Promises: a question is answered or fails within a bound, also while the server is being restarted.
 */
import { SQL } from "bun";

export type Row = Readonly<Record<string, unknown>>;

const ANSWER_MAX_MS = 10_000;

export class Database {
  readonly #url: string;
  #sql: SQL | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  async rows<T = Row>(statement: string): Promise<readonly T[]> {
    this.#sql ??= new SQL(this.#url, { max: 1 });
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new Error("PostgreSQL does not answer")), ANSWER_MAX_MS);
    try {
      return (await Promise.race([this.#sql.unsafe(statement), late.promise])) as readonly T[];
    } catch (error) {
      // The connection may be dead; the next question opens another.
      await this.close();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    const sql = this.#sql;
    this.#sql = undefined;
    await sql?.close({ timeout: 0 }).catch(() => {});
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}

/** The same server and user, another database. */
export function inDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
