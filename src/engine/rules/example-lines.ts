/**
 * The places one name and value are commonly found in, and made-up UUIDs, for rule examples.
 * Promises: deterministic; three file kinds (shell, JSON, source). May not: hold a value of its own.
 */
import { sample } from "./sample.ts";

/** A shell export, a line of JSON and a line of source, the latter two with the name in camel case. */
export function exampleLines(name: string, value: string): readonly string[] {
  const camel = name.toLowerCase().replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return [
    `export ${name}=${value}\n`,
    `{ "${camel}": "${value}", "retries": 3 }\n`,
    `const ${camel} = '${value}';\n`,
  ];
}

/** A random-looking version 4 UUID; the same `seed` gives the same one. */
export function sampleUuid(seed = 1): string {
  const hex = sample("hex", 30, seed);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-8${hex.slice(15, 18)}-${hex.slice(18)}`;
}
