import { expect, test } from "bun:test";
import type { WorkItem } from "../../../../src/scan/pipeline/work-item.ts";
import { WorkStack } from "../../../../src/scan/pipeline/work-stack.ts";

const item = (path: string, names = ""): WorkItem => ({ kind: "files", root: 70_000, path, names });

test("items come back last in, first out, as they were", () => {
  const stack = new WorkStack();
  const items = [item("a"), item("\0\xff\xe9/raw", "x/y"), item("d/é😀", "é/b"), item("")];
  for (const each of items) expect(stack.push(each)).toBe(true);
  expect(stack.count).toBe(4);
  expect(items.map(() => stack.pop())).toEqual(items.toReversed());
  expect(stack.pop()).toBeUndefined();
});

test("another view of the same memory sees the same items", () => {
  const stack = new WorkStack();
  stack.push(item("x"));
  expect(new WorkStack(stack.memory).pop()).toEqual(item("x"));
});

test("a full stack refuses, and takes again once there is room", () => {
  const stack = new WorkStack(200);
  let pushed = 0;
  while (stack.push(item("0123456789"))) pushed++;
  expect(pushed).toBeGreaterThan(3);
  expect(stack.count).toBe(pushed);
  expect(stack.push(item("x".repeat(500)))).toBe(false);
  stack.pop();
  expect(stack.push(item("0123456789"))).toBe(true);
});

test("the scan is done when every item has been finished, not when the stack is empty", () => {
  const stack = new WorkStack();
  stack.push(item("a"));
  stack.push(item("b"));
  stack.pop();
  stack.pop();
  stack.finish();
  expect(stack.state).toBe("running");
  stack.finish();
  expect(stack.state).toBe("done");
});

test("the first end of a scan stands", () => {
  const stack = new WorkStack();
  stack.close("failed");
  stack.close("done");
  expect(stack.state).toBe("failed");
});

test("findings are granted up to the limit and no further", () => {
  const stack = new WorkStack();
  expect([4, 4, 4].map((wanted) => stack.claimFindings(wanted, 10))).toEqual([4, 4, 2]);
  expect(stack.claimFindings(1, 10)).toBe(0);
});

test("a helper either joins or is shut out, never both", () => {
  const stack = new WorkStack();
  expect([stack.join(1), stack.shutOut(1)]).toEqual([true, false]);
  expect([stack.shutOut(2), stack.join(2)]).toEqual([true, false]);
});

test("whoever waits for a change hears of it", async () => {
  const stack = new WorkStack();
  const waiting = stack.change(stack.changes);
  stack.push(item("a"));
  await waiting;
  const missed = stack.changes;
  stack.push(item("b"));
  await stack.change(missed);
  expect(stack.count).toBe(2);
});
