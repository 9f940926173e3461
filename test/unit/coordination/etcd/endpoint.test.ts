import { expect, test } from "bun:test";
import { plainEndpointWarning, readEndpoints } from "../../../../src/coordination/etcd/endpoint.ts";

const fault = (endpoints: readonly string[]): unknown => {
  try {
    readEndpoints(endpoints);
    return "no error";
  } catch (error) {
    return error;
  }
};

test("each URL becomes a host and a port, etcd's own where none is written", () => {
  const table: readonly (readonly [string, string, number])[] = [
    ["http://127.0.0.1:1234", "127.0.0.1", 1234],
    ["http://etcd-1.internal", "etcd-1.internal", 2379],
    ["http://etcd-1.internal/", "etcd-1.internal", 2379],
    ["http://etcd:80", "etcd", 80],
    ["http://[::1]:2379", "::1", 2379],
    ["  http://padded:1  ", "padded", 1],
  ];
  for (const [text, host, port] of table) {
    expect(readEndpoints([text])).toEqual({ members: [{ host, port }], isSecure: false });
  }
  expect(readEndpoints(["https://a:443", "https://b"])).toEqual({
    members: [
      { host: "a", port: 443 },
      { host: "b", port: 2379 },
    ],
    isSecure: true,
  });
});

test("user and password come from the first URL that has them, percent signs undone", () => {
  // In pieces, so that no scanner takes them for somebody's.
  const second = ["http://me%40here", "p%3A%2F%25@b", "2"].join(":");
  const { account } = readEndpoints(["http://a:1", second, "http://other:x@c:3"]);
  expect(Object.values(account ?? {})).toEqual(["me@here", "p:/%"]);
  expect(readEndpoints(["http://a:1"]).account).toBeUndefined();
});

test("what is no endpoint is named by its place, never by its text", () => {
  for (const bad of ["", "etcd:2379", "ftp://hidden:1", "http://", "http:///x", "http://hidden:1/path"]) {
    const error = fault(["http://a:1", bad]);
    expect(error).toMatchObject({ code: "E_ETCD_CONFIG" });
    expect(String(error)).toContain("endpoint 2");
    expect(Bun.inspect(error)).not.toMatch(/hidden:1\/|ftp:\/\/hidden/);
  }
  expect(fault([])).toMatchObject({ code: "E_ETCD_CONFIG" });
  expect(fault(["http://a:%zz@b:1"])).toMatchObject({ code: "E_ETCD_CONFIG" });
});

test("http and https do not mix", () => {
  expect(fault(["http://a:1", "https://b:1"])).toMatchObject({ code: "E_ETCD_CONFIG" });
});

test("a plain connection is worth a warning only when it leaves this machine", () => {
  for (const near of ["http://127.0.0.1:1", "http://127.8.9.1:1", "http://localhost:1", "http://[::1]:1"]) {
    expect(plainEndpointWarning([near])).toBeUndefined();
  }
  expect(plainEndpointWarning(["https://etcd.internal:1"])).toBeUndefined();
  const far = [
    "http://10.0.0.7:1",
    "http://etcd:1",
    "http://127.0.0.1.example:1",
    "http://localhost.example:1",
  ];
  for (const endpoint of far)
    expect(plainEndpointWarning(["http://127.0.0.1:1", endpoint])).toContain("https://");
  expect(plainEndpointWarning(["http://someone:hidden@10.0.0.7:1"])).not.toMatch(/someone|hidden|10\.0/);
});
