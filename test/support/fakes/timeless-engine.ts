/** A repository engine on real threads in a world of virtual time: no time passes there while it works. */
import type { RepositoryEngine, RepositoryVisit } from "../../../src/scan/repository/repository-engine.ts";
import type { VirtualClock } from "./virtual-clock.ts";

export function timelessEngine(engine: RepositoryEngine, clock: VirtualClock): RepositoryEngine {
  return {
    threads: engine.threads,
    visit: async (request) => timelessVisit(await clock.during(engine.visit(request)), clock),
    close: () => engine.close(),
  };
}

function timelessVisit(visit: RepositoryVisit, clock: VirtualClock): RepositoryVisit {
  return {
    survey: visit.survey,
    async *scan(...asked) {
      const pieces = visit.scan(...asked)[Symbol.asyncIterator]();
      try {
        for (;;) {
          const next = await clock.during(pieces.next());
          if (next.done === true) return;
          yield next.value;
        }
      } finally {
        await pieces.return?.();
      }
    },
    place: (...asked) => clock.during(visit.place(...asked)),
    lives: (...asked) => clock.during(visit.lives(...asked)),
    leave: () => visit.leave(),
  };
}
