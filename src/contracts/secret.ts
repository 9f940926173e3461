/**
 * Holds the bytes of a secret on its way from the engine to the redaction boundary.
 * Promises: printing, JSON or inspection never shows the bytes. May not: be stored, logged or sent to another host.
 */
const SHOWN = "[secret]";

export class SecretBytes {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The bytes themselves. Allowed in engine/, scan/core/redact.ts and output/reveal.ts alone; a test greps for it. */
  reveal(): Uint8Array {
    return this.#bytes;
  }

  toString(): string {
    return SHOWN;
  }

  toJSON(): string {
    return SHOWN;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return SHOWN;
  }
}
