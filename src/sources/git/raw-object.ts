/** An object as it is stored: its type and its bytes, which nobody may change. */
import type { ObjectType } from "./core/object-type.ts";

export interface RawObject {
  readonly type: ObjectType;
  readonly bytes: Uint8Array;
}
