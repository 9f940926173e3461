/** What the walking thread and the main thread say to each other. Plain data. */
import type { ByteKey } from "../../sources/filesystem/core/key-range.ts";
import type { NextBatch, ShardTree } from "./tree-batches.ts";

export type WalkRequest =
  | { readonly kind: "open"; readonly walk: number; readonly tree: ShardTree }
  /** One more batch may be sent. */
  | { readonly kind: "next"; readonly walk: number }
  | { readonly kind: "survey"; readonly walk: number }
  | { readonly kind: "split"; readonly walk: number }
  | { readonly kind: "decide"; readonly walk: number; readonly isSplit: boolean }
  | { readonly kind: "close"; readonly walk: number };

export type WalkAnswer =
  | {
      readonly kind: "next";
      readonly walk: number;
      readonly next: Exclude<NextBatch, { readonly kind: "working" | "waiting" }>;
    }
  | { readonly kind: "survey"; readonly walk: number; readonly items: number }
  | { readonly kind: "split"; readonly walk: number; readonly at: ByteKey | undefined };

/** What a walking thread is started with. */
export interface WalkThreadData {
  readonly role: "walk";
  /** See `ThreadPulse`. */
  readonly pulse: SharedArrayBuffer;
}
