/** Whether an error is the fault of what was to be written, and not of the database: other rows may do. */
import { PersistenceError } from "../../contracts/persistence-error.ts";

export function isOfRecord(error: unknown): boolean {
  return error instanceof PersistenceError && (error.kind === "conflict" || error.kind === "invalid-record");
}
