/** The failures of etcd and of decoding as CoordinationErrors; the one place where that is done. */
import type { CoordinationError } from "../contracts/coordination-error.ts";
import { rejection } from "./core/rejection.ts";
import { WireError } from "./core/wire.ts";
import { KvUnavailableError, KvUncertainError, refusalCode } from "./kv.ts";

export async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw coordinationErrorOf(error) ?? error;
  }
}

function coordinationErrorOf(error: unknown): CoordinationError | undefined {
  if (error instanceof KvUncertainError) return rejection.backendUnavailable(error.message);
  if (error instanceof WireError) return rejection.corruptRecord("an entry", error.message);
  if (!(error instanceof KvUnavailableError)) return undefined;
  if (error.code === refusalCode("full")) return rejection.resourceExhausted(error.message);
  return error.retryable
    ? rejection.backendUnavailable(error.message)
    : rejection.backendRefused(error.message);
}
