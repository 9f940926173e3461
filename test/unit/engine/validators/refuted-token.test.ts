/** A token that its own checksum denies is none under any name. */
import { expect, test } from "bun:test";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { encodeBase62 } from "../../../../src/engine/validators/codec/base62.ts";
import { crc32 } from "../../../../src/engine/validators/codec/crc32.ts";
import { refutedToken } from "../../../../src/engine/validators/refuted-token.ts";
import { builtInProgram, engineFor, scanWith } from "../../../support/engine.ts";

const body = sample("alnum", 30);
const right = body + encodeBase62(crc32(body), 6);
const wrong = body + encodeBase62(crc32(body) ^ 1, 6);

test("a token with its vendor's mark and a wrong checksum is refuted", () => {
  for (const mark of ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "npm_"]) {
    expect({ mark, why: refutedToken(mark + wrong) }).toEqual({ mark, why: "its checksum does not fit" });
    expect({ mark, why: refutedToken(mark + right) }).toEqual({ mark, why: undefined });
  }
  expect(refutedToken(`${"glsa"}_${sample("alnum", 32)}_${"0badc0de"}`)).toBe("its checksum does not fit");
  expect(refutedToken(`${"glpat"}-${sample("alnum", 30)}.01.${sample("lowerDigits", 9)}`)).toBeDefined();
});

test("what is longer than the form, or has another mark, is left to its rules", () => {
  for (const value of [`ghp_${wrong}0`, `x${wrong}`, `ghx_${wrong}`, `glpat-${sample("alnum", 20)}`])
    expect(refutedToken(value)).toBeUndefined();
});

test("no rule reports it under a telling name", () => {
  const engine = engineFor(builtInProgram());
  const foundIn = (text: string): number => scanWith(engine, Buffer.from(text)).length;
  for (const line of ["token: ", "ACME_API_KEY=", 'secret = "', "https://deploy:"]) {
    expect({ line, found: foundIn(`${line}ghp_${wrong}\n`) }).toEqual({ line, found: 0 });
    expect({ line, found: foundIn(`${line}npm_${right}\n`) }).toEqual({ line, found: 1 });
  }
});
