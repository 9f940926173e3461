/** The name an object's content gives it. */
import type { ObjectFormat } from "./core/object-format.ts";
import type { RawObject } from "./raw-object.ts";

export function objectHash({ type, bytes }: RawObject, { name }: ObjectFormat): string {
  return new Bun.CryptoHasher(name).update(`${type} ${bytes.length}\0`).update(bytes).digest("hex");
}
