/** Every validator: takes its made-up credential, notices damage where a checksum stands, never throws, never quotes. */
import { describe, expect, test } from "bun:test";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { VALIDATORS, type ValidatorName } from "../../../../src/engine/validators/index.ts";
import { processorMs } from "../../../support/processor-time.ts";
import { context, madeUp } from "./made-up.ts";

const MADE_UP = madeUp();
const NAMES = Object.keys(VALIDATORS) as ValidatorName[];
const SEED = 20261121;

/** One character replaced by its neighbour of the same class, so that only a checksum can tell. */
function damaged(secret: string, at: number): string {
  const char = secret[at]!;
  const other =
    char === "z"
      ? "y"
      : char === "Z"
        ? "Y"
        : char === "9" || char === "7"
          ? "2"
          : String.fromCharCode(char.charCodeAt(0) + 1);
  return secret.slice(0, at) + other + secret.slice(at + 1);
}

describe.each(NAMES)("%s", (name) => {
  const made = MADE_UP[name];
  const given = made.context ?? context(made.secret);

  test("takes a well-formed credential for what it is", () => {
    expect(VALIDATORS[name](made.secret, given)).toMatchObject({ kind: made.kind });
  });

  test("calls an empty text, a placeholder and a template malformed", () => {
    for (const text of ["", "x".repeat(40), "changeme", "<your-api-key>", `\${${"SECRET"}}`])
      expect(VALIDATORS[name](text, context(text))).toMatchObject({ kind: "malformed" });
  });

  test("never quotes the secret in its reasons", () => {
    const why = VALIDATORS[name](made.secret, given).why;
    for (let start = 0; start + 8 <= made.secret.length; start++)
      expect(why.includes(made.secret.slice(start, start + 8))).toBe(false);
  });

  test(`answers whatever bytes it is given (seed ${SEED})`, () => {
    let state = SEED;
    const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 8;
    for (let round = 0; round < 200; round++) {
      const noise = Array.from({ length: next() % 80 }, () => String.fromCharCode(next() & 255)).join("");
      const cut = made.secret.slice(0, next() % (made.secret.length + 1));
      const mixed = cut + noise + sample("base64", (next() % 60) + 1, round + 1);
      for (const text of [noise, cut, mixed]) {
        const verdict = VALIDATORS[name](text, context(mixed, [mixed, undefined]));
        expect(["proved", "plausible", "test-key", "expired", "malformed"]).toContain(verdict.kind);
      }
    }
  });

  if (made.strict === true)
    test("notices every changed character behind the prefix and every cut", () => {
      const start =
        name === "age-secret-key"
          ? 16
          : name === "gitlab-token"
            ? 6
            : name === "grafana-service-account"
              ? 5
              : 4;
      for (let at = start; at < made.secret.length; at++) {
        if (made.secret[at] === "." || made.secret[at] === "_") continue;
        expect({ at, kind: VALIDATORS[name](damaged(made.secret, at), given).kind }).toEqual({
          at,
          kind: "malformed",
        });
      }
      expect(VALIDATORS[name](made.secret.slice(0, -2), given).kind).toBe("malformed");
    });
});

test("no validator's time grows with the square of a long input", () => {
  const units = [
    "a",
    "A1",
    "=",
    ".",
    "a.",
    " ",
    '"\n',
    '" +\n',
    "a=",
    "a:b@",
    "{{",
    "%20",
    "Ab: ",
    "eyJ",
    "# ",
  ];
  const starts = ["", "-----BEGIN PRIVATE KEY-----\n", "http://a:", "eyJhbGciOiJIUzI1NiJ9.", "sig=", "v1.1"];
  for (const name of NAMES)
    for (const unit of units)
      for (const start of starts) {
        const text = start + unit.repeat(Math.floor(8192 / unit.length));
        // The square of 8,192 steps takes some 60 ms and more; what is linear takes far below one. The best of ten
        // counts, as compilers and collectors work for any single one, too.
        let bestMs = Number.POSITIVE_INFINITY;
        for (let round = 0; round < 10 && bestMs > 30; round++) {
          const given = context(text, [text, text.slice(0, 200)]);
          bestMs = Math.min(
            bestMs,
            processorMs(() => VALIDATORS[name](text, given)),
          );
        }
        expect({ name, unit, slow: bestMs > 30 }).toEqual({ name, unit, slow: false });
      }
});
