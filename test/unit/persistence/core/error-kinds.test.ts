import { expect, test } from "bun:test";
import type { PersistenceErrorKind } from "../../../../src/contracts/persistence-error.ts";
import {
  type ConnectFailure,
  callFailureOf,
  connectFailureOf,
} from "../../../../src/persistence/core/error-kinds.ts";

const CONNECTING: readonly [string | undefined, ConnectFailure][] = [
  ["CONNECT_TIMEOUT", "timeout"],
  ["28P01", "authentication failed"],
  ["28000", "authentication failed"],
  ["SASL_SIGNATURE_MISMATCH", "authentication failed"],
  ["ECONNREFUSED", "connection refused"],
  ["ENOENT", "connection refused"],
  ["ENOTFOUND", "DNS resolution failed"],
  ["EAI_AGAIN", "DNS resolution failed"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "TLS error"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "TLS error"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "TLS error"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "TLS error"],
  ["3D000", "connection failed"],
  [undefined, "connection failed"],
];

test.each(CONNECTING)("code %s at connecting is: %s", (code, failure) => {
  expect(connectFailureOf(code)).toBe(failure);
});

const CALLING: readonly [string | undefined, PersistenceErrorKind][] = [
  ["CONNECTION_CLOSED", "unavailable"],
  ["CONNECTION_DESTROYED", "unavailable"],
  ["ECONNREFUSED", "unavailable"],
  ["57P01", "unavailable"],
  ["53300", "unavailable"],
  ["40001", "unavailable"],
  ["40P01", "unavailable"],
  ["25006", "unavailable"],
  ["57014", "timeout"],
  ["55P03", "timeout"],
  ["25P03", "timeout"],
  ["23505", "conflict"],
  ["23514", "invalid-record"],
  ["22021", "invalid-record"],
  ["42P01", "schema"],
  ["42703", "schema"],
  ["42501", "refused"],
  ["28P01", "refused"],
  ["42601", "refused"],
  [undefined, "refused"],
];

test.each(CALLING)("code %s in a call is: %s", (code, kind) => {
  expect(callFailureOf(code)).toBe(kind);
});
