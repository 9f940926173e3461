import { expect, test } from "bun:test";
import { decodeFsPayload, encodeFsPayload } from "../../../../src/scan/core/fs-payload.ts";

test.each([
  { kind: "file", path: "/srv/a b/ü.txt" },
  { kind: "directory", path: "/" },
  { kind: "directory", path: "/srv/data" },
] as const)("a payload of %p comes back as it was", (payload) => {
  const bytes = encodeFsPayload(payload);
  expect(bytes[0]).toBe(payload.kind === "file" ? 0 : 1);
  expect(Buffer.from(bytes.subarray(1)).toString("utf8")).toBe(payload.path);
  expect(decodeFsPayload(bytes)).toEqual(payload);
});

test.each([
  ["nothing", []],
  ["an unknown tag", [2, 0x2f]],
  ["no path", [1]],
  ["a relative path", [1, 0x61]],
  ["bytes that are no UTF-8", [1, 0x2f, 0xff]],
  ["a path that goes up", [1, ...Buffer.from("/srv/../etc")]],
  ["a zero byte", [1, 0x2f, 0]],
])("%s is refused", (_, bytes) => {
  expect(() => decodeFsPayload(Uint8Array.from(bytes))).toThrow(
    expect.objectContaining({ code: "E_FS_PAYLOAD" }),
  );
});

test("a relative root cannot be encoded", () => {
  expect(() => encodeFsPayload({ kind: "directory", path: "srv" })).toThrow("absolute");
});
