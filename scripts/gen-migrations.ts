/**
 * Writes src/persistence/migrations.gen.ts: the files of migrations/, so that the binary carries them. A test in
 * test/architecture notices when they differ. Files that are released are never edited: the next one gets the next number.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dir, "..");
const FOLDER = join(ROOT, "migrations");
export const GENERATED = join(ROOT, "src/persistence/migrations.gen.ts");
const STORES = ["done-ledger", "findings", "git-kv"];

export function migrationsModule(): string {
  const lists = STORES.map((store) => `  ${JSON.stringify(store)}: [\n${migrationsOf(store).join("")}  ],\n`);
  return [
    "/** Made by scripts/gen-migrations.ts from the files of migrations/. Do not edit. */\n",
    'import type { StoreName } from "../contracts/persistence-error.ts";\n\n',
    "export interface Migration {\n  /** Its file's name. */\n  readonly version: string;\n  readonly sql: string;\n}\n\n",
    `export const MIGRATION_FILES: Readonly<Record<StoreName, readonly Migration[]>> = {\n${lists.join("")}};\n`,
  ].join("");
}

function migrationsOf(store: string): readonly string[] {
  const files = readdirSync(join(FOLDER, store)).sort();
  return files.map((file, index) => {
    const number = String(index + 1).padStart(4, "0");
    if (!new RegExp(`^${number}_[a-z0-9_]+\\.sql$`).test(file)) {
      throw new Error(`migrations/${store}/${file} is not named ${number}_some_words.sql`);
    }
    const sql = readFileSync(join(FOLDER, store, file), "utf8");
    return `    { version: ${JSON.stringify(file.slice(0, -".sql".length))}, sql: ${JSON.stringify(sql)} },\n`;
  });
}

if (import.meta.main) await Bun.write(GENERATED, migrationsModule());
