/**
 * Values of the configuration that carry credentials.
 * Promises: printing, JSON and inspection show `[redacted]`; equality of keys takes the same time wherever they differ.
 */
import { timingSafeEqual } from "node:crypto";

export const REDACTED = "[redacted]";
const INSPECT = Symbol.for("nodejs.util.inspect.custom");

abstract class Redacted {
  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [INSPECT](): string {
    return REDACTED;
  }
}

const TENANT_SECRET_KEY_BYTES = 32;

/** The key under which a tenant's secrets are hashed. */
export class TenantSecretKey extends Redacted {
  readonly #bytes: Uint8Array;

  /** Takes a copy. */
  constructor(bytes: Uint8Array) {
    super();
    if (bytes.length !== TENANT_SECRET_KEY_BYTES) {
      throw new RangeError(`a tenant secret key has ${TENANT_SECRET_KEY_BYTES} bytes`);
    }
    this.#bytes = Uint8Array.from(bytes);
  }

  /** In constant time. */
  equals(other: TenantSecretKey): boolean {
    return timingSafeEqual(this.#bytes, other.#bytes);
  }

  /** In constant time. */
  isZero(): boolean {
    return timingSafeEqual(this.#bytes, new Uint8Array(TENANT_SECRET_KEY_BYTES));
  }

  /** A copy of the key, for the keyed hasher. Never log it. */
  keyBytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** A database's connection string, trimmed; its password goes to the driver alone. */
export class PostgresDsn extends Redacted {
  readonly #text: string;

  constructor(text: string) {
    super();
    this.#text = text.trim();
  }

  isEmpty(): boolean {
    return this.#text === "";
  }

  /** For the driver. Never log it. */
  connectionString(): string {
    return this.#text;
  }
}

export interface GitLoginParts {
  /** `https://host[:port][/path]`: where it may be used. */
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

/** What one git server, or a part of it, is told about who we are. */
export class GitLogin extends Redacted {
  readonly #parts: GitLoginParts;

  constructor(parts: GitLoginParts) {
    super();
    this.#parts = { ...parts };
  }

  /** For the mirrors. Never log it. */
  parts(): GitLoginParts {
    return this.#parts;
  }
}

/** The cluster's URLs, which may carry a user and a password. */
export class EtcdEndpoints extends Redacted {
  readonly #urls: readonly string[];

  constructor(urls: readonly string[]) {
    super();
    this.#urls = [...urls];
  }

  get count(): number {
    return this.#urls.length;
  }

  /** For the client. Never log them. */
  urls(): readonly string[] {
    return this.#urls;
  }
}

/** What is set of it; certificates and key as PEM text. */
export interface EtcdSecurityParts {
  readonly user?: string;
  readonly password?: string;
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

/** What proves to etcd who we are, and to us who etcd is. */
export class EtcdSecurity extends Redacted {
  readonly #parts: EtcdSecurityParts;

  constructor(parts: EtcdSecurityParts) {
    super();
    this.#parts = { ...parts };
  }

  /** For the client. Never log it. */
  account(): { readonly user: string; readonly password: string } | undefined {
    const { user, password } = this.#parts;
    return user === undefined || password === undefined ? undefined : { user, password };
  }

  /** For the client. Never log it. */
  tls(): Pick<EtcdSecurityParts, "ca" | "cert" | "key"> | undefined {
    const { ca, cert, key } = this.#parts;
    if (ca === undefined && cert === undefined) return undefined;
    return {
      ...(ca === undefined ? {} : { ca }),
      ...(cert === undefined || key === undefined ? {} : { cert, key }),
    };
  }
}
