/** The binary carries the migrations as they stand in migrations/, and knows every table they make. */
import { expect, test } from "bun:test";
import { GENERATED, migrationsModule } from "../../scripts/gen-migrations.ts";
import { STORE_MIGRATIONS } from "../../src/persistence/migrations.ts";

test("migrations.gen.ts is what migrations/ says (bun scripts/gen-migrations.ts)", async () => {
  expect((await Bun.file(GENERATED).text()) === migrationsModule()).toBe(true);
});

test.each(Object.entries(STORE_MIGRATIONS))(
  "every table that the migrations of %s make is looked for at start",
  (_, { list, tables }) => {
    const made = list.flatMap(({ sql }) =>
      [...sql.matchAll(/^create table (\w+)/gm)].map(([, name]) => name!),
    );
    expect(made.length).toBeGreaterThan(1);
    expect<readonly string[]>(made.sort()).toEqual([...tables].sort());
  },
);
