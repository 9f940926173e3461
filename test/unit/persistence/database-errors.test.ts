import { expect, test } from "bun:test";
import { PersistenceError } from "../../../src/contracts/persistence-error.ts";
import { callError, connectError, type StoreConnectError } from "../../../src/persistence/database-errors.ts";

const CANARY = ["can", "ary-value"].join("");

/** An error as the driver makes them: values in every place there is. */
function driverError(code: unknown): Error {
  return Object.assign(new Error(`invalid input: ${CANARY}`), {
    ...{
      code,
      detail: `Key (x)=(${CANARY})`,
      query: CANARY,
      parameters: [CANARY],
      args: [CANARY],
      where: CANARY,
    },
    ...{ constraint_name: "some_check", table_name: `not ${CANARY} a name`, cause: new Error(CANARY) },
  });
}

test.each([undefined, "23514", "ECONNREFUSED", "22P02", CANARY, 7, "lower case"])(
  "an error with code %p keeps nothing of the driver's but codes and names",
  (code) => {
    for (const error of [
      callError("findings", driverError(code)),
      connectError("findings", driverError(code), false),
    ]) {
      expect(error).toBeInstanceOf(PersistenceError);
      expect(error.cause).toBeUndefined();
      expect(Bun.inspect(error) + JSON.stringify(error) + error.stack).not.toContain(CANARY);
    }
    expect(callError("findings", driverError(code)).details["constraint_name"]).toBe("some_check");
  },
);

test("what is no error of the driver's is told as little of", () => {
  for (const thrown of [CANARY, undefined, null, 5, { code: CANARY }])
    expect(Bun.inspect(callError("git-kv", thrown))).not.toContain(CANARY);
});

test("our own errors pass unchanged", () => {
  const stale = new PersistenceError("findings", "stale-fence", "over");
  expect(callError("findings", stale)).toBe(stale);
});

test("a hang-up is a TLS error for who insists on TLS, and for nobody else", () => {
  const hangUp = Object.assign(new Error(), { code: "ECONNRESET" });
  expect((connectError("findings", hangUp, true) as StoreConnectError).category).toBe("TLS error");
  expect((connectError("findings", hangUp, false) as StoreConnectError).category).toBe("connection failed");
});
