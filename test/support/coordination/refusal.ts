/** The kind of a refusal, asserted to tell nothing it should not. */
import { expect } from "bun:test";
import { CoordinationError, type CoordinationErrorKind } from "../../../src/contracts/coordination-error.ts";

export async function expectRefusal(
  work: Promise<unknown>,
  kind: CoordinationErrorKind,
): Promise<CoordinationError> {
  const error = await work.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (!(error instanceof CoordinationError)) throw error ?? new Error(`not refused as ${kind}, but done`);
  expect(error.kind).toBe(kind);
  expect(`${error.message} ${JSON.stringify(error.details)}`).not.toMatch(/[0-9a-f]{32}|00000\d\/|payload/);
  return error;
}
