/** The error every room throws when its caller cannot go on. Expected outcomes are return values instead. */
export interface GossipErrorOptions {
  readonly code: string;
  readonly retryable?: boolean;
  /** Free of secrets: these are logged. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
  readonly cause?: unknown;
}

export class GossipError extends Error {
  override readonly name: string = "GossipError";
  readonly code: string;
  readonly retryable: boolean;
  readonly details: Readonly<Record<string, string | number | boolean>>;

  constructor(message: string, options: GossipErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = options.code;
    this.retryable = options.retryable ?? false;
    this.details = options.details ?? {};
  }
}

/** What the user typed or configured is wrong: exit 2. */
export class UsageError extends GossipError {
  override readonly name: string = "UsageError";

  constructor(message: string) {
    super(message, { code: "E_USAGE" });
  }
}

export function assert(condition: unknown, why: string): asserts condition {
  if (!condition) throw new GossipError(`broken invariant: ${why}`, { code: "E_INVARIANT" });
}

export function assertNever(value: never): never {
  throw new GossipError(`unexpected case: ${JSON.stringify(value)}`, { code: "E_INVARIANT" });
}
