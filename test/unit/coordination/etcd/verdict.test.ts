import { expect, test } from "bun:test";
import {
  connectionProblem,
  type EtcdVerdict,
  judgeStatus,
} from "../../../../src/coordination/etcd/verdict.ts";

test("only answers that surely changed nothing are refusals", () => {
  const table: readonly (readonly [number, string, EtcdVerdict])[] = [
    [3, "etcdserver: duplicate key given in txn request", { kind: "refused", refusal: "invalid" }],
    [
      3,
      "etcdserver: authentication failed, invalid user ID or password",
      { kind: "refused", refusal: "denied" },
    ],
    [3, "etcdserver: user name is empty", { kind: "refused", refusal: "denied" }],
    [3, "etcdserver: revision of auth store is old", { kind: "token-refused" }],
    [5, "etcdserver: requested lease not found", { kind: "refused", refusal: "lease-gone" }],
    [7, "etcdserver: permission denied", { kind: "refused", refusal: "denied" }],
    [8, "etcdserver: mvcc: database space exceeded", { kind: "refused", refusal: "full" }],
    [8, "etcdserver: too many requests", { kind: "refused", refusal: "busy" }],
    [8, "grpc: received message larger than max", { kind: "refused", refusal: "too-large" }],
    [9, "etcdserver: authentication is not enabled", { kind: "no-users" }],
    [16, "etcdserver: invalid auth token", { kind: "token-refused" }],
    [14, "etcdserver: request timed out, possibly due to previous leader failure", { kind: "lost" }],
    [14, "etcdserver: leader changed", { kind: "lost" }],
    [14, "Connection dropped", { kind: "lost" }],
    [4, "Deadline exceeded", { kind: "lost" }],
  ];
  for (const [code, words, verdict] of table) expect(judgeStatus(code, words)).toEqual(verdict);
});

test("a status that is not known for certain is a lost answer, whatever its words", () => {
  for (const code of [1, 2, 4, 10, 13, 14, 15, 99]) {
    expect(judgeStatus(code, "etcdserver: permission denied")).toEqual({ kind: "lost" });
  }
});

test("the reason of a failed connection is told in words that name nobody", () => {
  const table: readonly (readonly [string, RegExp])[] = [
    ["connect ECONNREFUSED 10.1.2.3:2379", /^connection refused$/],
    ["Name resolution failed for target dns:etcd.example:2379", /name is not known/],
    ["self-signed certificate in certificate chain", /not trusted/],
    ["Hostname/IP does not match certificate's altnames: IP: 10.1.2.3", /another host/],
    ["read ECONNRESET", /closed the connection/],
    ["something new about etcd.example", /^no connection$/],
  ];
  for (const [words, told] of table) {
    expect(connectionProblem(words)).toMatch(told);
    expect(connectionProblem(words)).not.toMatch(/10\.1|example/);
  }
});
