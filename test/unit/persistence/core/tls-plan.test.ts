import { expect, test } from "bun:test";
import { readDsn } from "../../../../src/persistence/core/dsn.ts";
import { connectionWarnings, type TlsPlan, tlsPlan } from "../../../../src/persistence/core/tls-plan.ts";

function dsnOf(text: string) {
  const reading = readDsn(text);
  if (reading.kind === "unreadable") throw new Error(reading.reason);
  return reading.dsn;
}

const CASES: readonly [string, TlsPlan, readonly string[]][] = [
  ["postgres://localhost/x", { kind: "off" }, []],
  ["postgres://db.example/x", { kind: "if-offered" }, ["plain-connection"]],
  ["postgres://localhost,db.example/x", { kind: "if-offered" }, ["plain-connection"]],
  ["postgres://db.example/x?sslmode=disable", { kind: "off" }, ["plain-connection"]],
  ["postgres://db.example/x?sslmode=prefer", { kind: "if-offered" }, ["plain-connection"]],
  ["postgres://db.example/x?sslmode=allow", { kind: "if-offered" }, ["plain-connection"]],
  ["postgres://db.example/x?sslmode=require", { kind: "on", verify: "nothing" }, ["unverified-server"]],
  ["postgres://db.example/x?ssl=true", { kind: "on", verify: "nothing" }, ["unverified-server"]],
  [
    "postgres://db.example/x?sslmode=require&sslrootcert=/ca",
    { kind: "on", verify: "authority", rootCert: "/ca" },
    [],
  ],
  ["postgres://db.example/x?sslmode=verify-ca", { kind: "on", verify: "authority" }, []],
  ["postgres://db.example/x?sslmode=verify-full", { kind: "on", verify: "authority-and-host" }, []],
  ["postgres://db.example/x?sslrootcert=system", { kind: "on", verify: "authority-and-host" }, []],
  [
    "postgres://db.example/x?sslmode=verify-full&sslrootcert=/ca&sslcert=/c&sslkey=/k",
    { kind: "on", verify: "authority-and-host", rootCert: "/ca", cert: "/c", key: "/k" },
    [],
  ],
  ["postgres:///x?host=/run/pg&sslmode=verify-full", { kind: "off" }, []],
  ["postgres://127.0.0.1/x?sslmode=require", { kind: "on", verify: "nothing" }, []],
];

test.each(CASES)("what %s asks of TLS", (text, plan, warnings) => {
  expect(tlsPlan(dsnOf(text))).toEqual(plan);
  expect<readonly string[]>(connectionWarnings(dsnOf(text))).toEqual(warnings);
});
