import { describe, expect, test } from "bun:test";
import { isLocalHost, readDsn } from "../../../../src/persistence/core/dsn.ts";

/** A password with everything that confuses readers of DSNs, and that no reason may quote. */
const CANARY = ["can", "ary"].join("");

function read(text: string) {
  const reading = readDsn(text);
  if (reading.kind === "unreadable") throw new Error(`unreadable: ${reading.reason}`);
  return reading.dsn;
}

function reasonOf(text: string): string {
  const reading = readDsn(text);
  return reading.kind === "unreadable" ? reading.reason : "it was read";
}

describe("the URI form", () => {
  test("gives all its parts, with percent escapes resolved", () => {
    expect(
      read("postgres://us%40er:p%2Fw%3F@db.example:6543/my%20db?sslmode=verify-full&sslrootcert=/ca.pem"),
    ).toEqual({
      ...{ hosts: [{ host: "db.example", port: 6543 }], user: "us@er", password: "p/w?", database: "my db" },
      ...{ connectTimeoutS: 5, sslMode: "verify-full", sslRootCert: "/ca.pem" },
    });
  });

  test.each<[string, string, number]>([
    ["postgres://u:p@db.example/x", "db.example", 5432],
    ["POSTGRESQL://u:p@db.example:1/x", "db.example", 1],
    ["postgres://db.example", "db.example", 5432],
    ["postgres://u@[2001:db8::1]:7/x", "2001:db8::1", 7],
    ["postgres://[::1]", "::1", 5432],
    ["postgres://u:p@", "localhost", 5432],
    ["postgres://", "localhost", 5432],
    ["postgres:///x?host=/run/postgresql&port=6", "/run/postgresql", 6],
    ["postgres://%2Frun%2Fpostgresql/x", "/run/postgresql", 5432],
    ["postgres://u:a@b@db.example/x", "db.example", 5432],
    ["postgres://u:p@db.example?application_name=a@b", "db.example", 5432],
    ["postgres://u:p:q@db.example/x", "db.example", 5432],
  ])("%s leads to %s", (text, host, port) => {
    expect(read(text).hosts).toEqual([{ host, port }]);
  });

  test("names several hosts, each with its port", () => {
    expect(read("postgres://u:p@a:1,b,[::1]:3/x").hosts).toEqual([
      ...[
        { host: "a", port: 1 },
        { host: "b", port: 5432 },
        { host: "::1", port: 3 },
      ],
    ]);
  });

  test("keeps colons and at signs of a password", () => {
    const password = ["a", "b@c"].join(":");
    expect(read(`postgres://u:${password}@db/x`)).toMatchObject({ user: "u", password });
  });
});

describe("the keyword form", () => {
  test("gives all its parts, with quotes and escapes resolved", () => {
    expect(
      read(
        String.raw`host=db.example port = 6543 dbname='my db' user=me password='it\'s \\ here' sslmode=require`,
      ),
    ).toEqual({
      ...{ hosts: [{ host: "db.example", port: 6543 }], database: "my db", user: "me" },
      ...{ password: "it's \\ here", connectTimeoutS: 5, sslMode: "require" },
    });
  });

  test("names several hosts with one port or with one each", () => {
    expect(read("host=a,b port=1,2").hosts.map(({ port }) => port)).toEqual([1, 2]);
    expect(read("host=a,b port=1").hosts.map(({ port }) => port)).toEqual([1, 1]);
    expect(reasonOf("host=a,b port=1,2,3")).toContain("ports");
  });

  test("without a host it is this machine", () => {
    expect(read("dbname=x").hosts).toEqual([{ host: "localhost", port: 5432 }]);
  });
});

describe("connect_timeout", () => {
  test.each<[string, number]>([
    ["postgres://u:p@h/x", 5],
    ["postgres://u:p@h/x?", 5],
    ["postgres://u:p@h/x?sslmode=require", 5],
    ["postgres://u:p@h/x?connect_timeout=9", 9],
    [["postgres://u", "connect_timeout=9@h/x"].join(":"), 5],
    ["postgres://connect_timeout:p@h/connect_timeout", 5],
    [["postgres://u", "p%3Fconnect_timeout=9@h/x"].join(":"), 5],
    ["postgres://u:p@h/x?application_name=connect_timeout", 5],
    ["postgres://u:p@h/x?application_name=connect_timeout%3D9", 5],
    ["host=h user=u", 5],
    ["host=h  connect_timeout = 9 user=u", 9],
    ["host=h password=p%".replace("%", "connect_timeout=9"), 5],
    [["host=h", "password='x", "connect_timeout=9'"].join(" "), 5],
  ])("of %s is %d s: neither names nor passwords set it", (given, expected) => {
    expect(read(given).connectTimeoutS).toBe(expected);
  });

  test("is 5 seconds unless the DSN says otherwise, and never endless", () => {
    expect(read("postgres://h").connectTimeoutS).toBe(5);
    expect(read("postgres://h?connect_timeout=30").connectTimeoutS).toBe(30);
    for (const bad of ["0", "-1", "2s", ""])
      expect(reasonOf(`postgres://h?connect_timeout=${bad}`)).toContain("connect_timeout");
  });
});

test.each<[string | undefined, boolean]>([
  ...([
    undefined,
    "",
    "localhost",
    "LOCALHOST",
    "127.0.0.1",
    "127.9.9.9",
    "::1",
    "[::1]",
    "/run/pg",
    "@abstract",
  ].map((host) => [host, true]) as [string | undefined, boolean][]),
  ...["db.example", "localhost.example", "127.0.0.1.example", "10.0.0.1", "0.0.0.0", "::2"].map(
    (host): [string, boolean] => [host, false],
  ),
])("host %p is local: %p", (host, isLocal) => {
  expect(isLocalHost(host)).toBe(isLocal);
});

test.each([
  ["nothing", " "],
  ["no form of a DSN", `${CANARY} and more`],
  ["an unescaped slash in a password", `postgres://u:${CANARY}/x@h/db`],
  ["an unescaped percent sign", `postgres://u:100%${CANARY}@h/db`],
  ["a port out of range", `postgres://u:${CANARY}@h:70000/db`],
  ["a port that is a word", `postgres://u:p@h:${CANARY}/db`],
  ["an unknown parameter", `postgres://u:p@h/db?${CANARY}=1`],
  ["half a parameter", `postgres://u:p@h/db?${CANARY}`],
  ["an unknown sslmode", `postgres://u:p@h/db?sslmode=${CANARY}`],
  ["an open quote", `host=h password='${CANARY}`],
  ["a parameter that would be missed", `host=h passfile=/${CANARY}`],
  ["channel binding", `postgres://u:${CANARY}@h/db?channel_binding=require`],
])("%s is refused with a reason that quotes nothing", (_, text) => {
  const reason = reasonOf(text);
  expect(reason).not.toBe("it was read");
  expect(reason.toLowerCase()).not.toContain(CANARY);
});
