/**
 * The real parts of a scan thread: engine, archives, extractors, redaction. Promises: `EngineSetup` can be posted to a
 * thread as it is. May not: keep a secret, unless `keepSecrets` asks for it.
 */
import type { RuleInfo } from "../../contracts/rule-info.ts";
import type { SecretBytes } from "../../contracts/secret.ts";
import { archiveKind } from "../../sources/archive/core/archive-kind.ts";
import type { ArchiveLimits } from "../../sources/archive/index.ts";
import {
  CONTENT_HEAD_BYTES,
  contentKind,
  DEFAULT_EXTRACT_LIMITS,
  extract,
  extractKind,
} from "../../sources/extract/index.ts";
import { createFindingIdOf, createSecretHashOf, PUBLIC_LOCAL_KEY } from "../core/finding-id.ts";
import { type RedactRule, redactMatches } from "../core/redact.ts";
import type { MatchFilter } from "../core/rule-filter.ts";
import { createBlake3Hasher } from "../identity/blake3-hasher.ts";
import type { ThreadParts, ThreadScanner } from "./thread-parts.ts";

export interface EngineSetup<EngineOptions> {
  /** Compiled once, on the main thread: helpers then begin with code that is already fast. */
  readonly module: WebAssembly.Module;
  readonly engine: EngineOptions;
  readonly archiveLimits: ArchiveLimits;
  /** Keys the identity of findings; the public key when absent. */
  readonly identityKey?: Uint8Array;
  /** Only for reports on this machine that show secrets. */
  readonly keepSecrets: boolean;
}

/** An engine ready to scan, and what reports may say about its rules. */
export interface ThreadEngine {
  readonly scanner: ThreadScanner;
  /** Sorted by id. */
  readonly rules: readonly RuleInfo[];
  readonly ruleOf: (ruleId: string) => RedactRule | undefined;
  /** A copy of a secret's bytes; the engine's room is one of those that may look at them. */
  readonly copySecret: (secret: SecretBytes) => Uint8Array;
  readonly filter?: MatchFilter;
}

type CreateEngine<EngineOptions> = (module: WebAssembly.Module, options: EngineOptions) => ThreadEngine;

/** The maker of parts for an engine; what it makes belongs to the thread it was called in. */
export function enginePartsMaker<EngineOptions>(create: CreateEngine<EngineOptions>) {
  return async (setup: EngineSetup<EngineOptions>): Promise<ThreadParts> => {
    // Its code is compiled in the background, while the engine is made here.
    const hasher = createBlake3Hasher();
    const engine = create(setup.module, setup.engine);
    const { scanner, ruleOf, copySecret, filter } = engine;
    const readyHasher = await hasher;
    const identityKey = setup.identityKey ?? PUBLIC_LOCAL_KEY;
    const findingIdOf = createFindingIdOf(readyHasher, identityKey);
    const secretHashOf = createSecretHashOf(readyHasher, identityKey);
    const limits = setup.archiveLimits;
    return {
      scanner,
      // Asked for at the end, and costly to make.
      get rules() {
        return engine.rules;
      },
      contentKind,
      extract: extractByName,
      isArchive: (name, head) => archiveKind(name, head) !== undefined,
      openArchive: async (input, sink, signal) => {
        // Loaded with the first archive: most small scans meet none.
        const { namedArchiveLimits, openArchive } = await import("../../sources/archive/index.ts");
        return openArchive(input, sink, {
          limits: input.isNamed ? namedArchiveLimits(limits) : limits,
          signal,
        });
      },
      redact: (path, matches) => redactMatches(matches, { path, ruleOf, findingIdOf }),
      identity: { hasher: readyHasher, secretHashOf: ({ secret }) => secretHashOf(secret) },
      ...(filter === undefined ? {} : { filter }),
      ...(setup.keepSecrets ? { secretOf: ({ secret }) => copySecret(secret) } : {}),
    };
  };
}

function extractByName(bytes: Uint8Array, name: string) {
  const kind = extractKind(bytes.subarray(0, CONTENT_HEAD_BYTES), name);
  return kind && extract(kind, bytes, DEFAULT_EXTRACT_LIMITS);
}
