/**
 * Why reading stopped, and how far the stop reaches. Thrown between the parts of this room and caught by the one whose
 * scope it names: an entry's fault ends the entry, an archive's the archive, the root's everything inside it.
 */
import type { Problem } from "../../../contracts/report.ts";

/** Something that can end by itself. Compared by identity alone. */
export interface Scope {
  readonly path: string;
}

export class ArchiveFault extends Error {
  readonly scope: Scope;
  readonly kind: Problem["kind"];
  /** Set once somebody has told the sink, so that nobody tells it again. */
  reported = false;

  constructor(scope: Scope, kind: Problem["kind"], message: string) {
    super(message);
    this.scope = scope;
    this.kind = kind;
  }

  get problem(): Problem {
    return { path: this.scope.path, kind: this.kind, message: this.message };
  }
}

export function corrupt(scope: Scope, what: string): ArchiveFault {
  const message = `${scope.path} is damaged: ${what}. What could be read was scanned; replace or repair the file.`;
  return new ArchiveFault(scope, "archive-corrupt", message);
}

export function unsupported(scope: Scope, what: string, remedy: string): ArchiveFault {
  return new ArchiveFault(scope, "archive-unsupported", `${scope.path} was not read: ${what}. ${remedy}`);
}

export function beyond(scope: Scope, what: string): ArchiveFault {
  const remedy = "What came before was scanned; unpack it and scan the files to see the rest.";
  return new ArchiveFault(
    scope,
    "archive-limit",
    `${scope.path} was not read to its end: ${what}. ${remedy}`,
  );
}
