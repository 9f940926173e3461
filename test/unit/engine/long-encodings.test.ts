/** Encoded text far longer than a block: nothing in it is lost where one block ends and the next begins. */
import { expect, test } from "bun:test";
import { copySecret } from "../../../src/engine/copy-secret.ts";
import { sample } from "../../../src/engine/rules/sample.ts";
import { builtInProgram, engineFor, scanWith } from "../../support/engine.ts";

const SECRETS = Array.from({ length: 200 }, (_, index) => `sk_${"live"}_${sample("alnum", 24, index + 1)}`);
const LINE = "a line of a long text in which nothing else is of interest\n";
const TEXT = SECRETS.map((secret) => `${LINE.repeat(230)}key = ${secret}\n`).join("");

for (const encoding of ["base64", "hex"] as const) {
  for (const shift of [0, 1, 2, 3]) {
    test(`one line of ${encoding} over several blocks gives every secret, ${shift} bytes off`, () => {
      const encoded = Buffer.from(TEXT).toString(encoding);
      const bytes = Buffer.from(`${"x".repeat(shift)} data:${encoded}\n`);
      expect(bytes.length).toBeGreaterThan(3 << 20);
      const matches = scanWith(engineFor(builtInProgram()), bytes);
      const found = matches.map(({ secret }) => Buffer.from(copySecret(secret)).toString());
      expect(found).toEqual(SECRETS);
    });
  }
}
