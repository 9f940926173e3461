/** What the readers of one outermost archive share, and the way an entry takes from a reader to the sink or to a reader of its own. */
import type { BlobSink } from "../../contracts/ports/blob-sink.ts";
import { ByteStream, type Bytes } from "./byte-stream.ts";
import type { ArchiveAllowance } from "./core/allowance.ts";
import { ArchiveFault, type Scope } from "./core/archive-fault.ts";
import { type ArchiveKind, archiveKind, KIND_HEAD_BYTES } from "./core/archive-kind.ts";

/** An entry on its way: `name` is as the archive gives it, `path` the virtual path, `scope` what its faults end. */
export interface Entry {
  readonly name: string;
  readonly path: string;
  readonly scope: Scope;
  readonly body: Bytes;
}

export interface Visit {
  readonly sink: BlobSink;
  readonly signal: AbortSignal;
  readonly wanted: (virtualPath: string) => boolean;
  /** Opens an entry that is an archive itself. */
  readonly openNested: (
    kind: ArchiveKind,
    entry: Entry,
    stream: ByteStream,
    parent: ArchiveAllowance,
  ) => Promise<void>;
}

/** Sends an entry where it belongs. Faults of the entry's own scope are told to the sink; wider ones are thrown on. */
export async function handOn(entry: Entry, parent: ArchiveAllowance, visit: Visit): Promise<void> {
  visit.signal.throwIfAborted();
  const stream = new ByteStream(entry.body);
  try {
    const kind = archiveKind(entry.name, await stream.peek(KIND_HEAD_BYTES));
    if (kind !== undefined) await visit.openNested(kind, entry, stream, parent);
    else if (visit.wanted(entry.path)) await pushBlob(entry.path, stream, visit);
  } catch (error) {
    tell(error, entry.scope, visit.sink);
  } finally {
    await stream.close();
  }
}

/** Pushes one blob. A fault on the way gives the blob up, is told there, and is thrown on. */
export async function pushBlob(path: string, stream: ByteStream, visit: Visit): Promise<void> {
  if (!visit.sink.begin(path)) return;
  try {
    for await (const chunk of stream.chunks()) {
      visit.signal.throwIfAborted();
      visit.sink.write(chunk);
    }
  } catch (error) {
    if (error instanceof ArchiveFault && !error.reported) {
      visit.sink.abandon(error.problem);
      error.reported = true;
    }
    throw error;
  }
  visit.sink.end();
}

/** Ends a fault of `scope` by telling the sink, unless it knows; throws everything else on. */
export function tell(error: unknown, scope: Scope, sink: BlobSink): void {
  if (!(error instanceof ArchiveFault) || error.scope !== scope) throw error;
  if (!error.reported) sink.problem(error.problem);
  error.reported = true;
}
