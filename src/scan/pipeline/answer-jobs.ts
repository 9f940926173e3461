/**
 * The message loop of a helper thread that stays: jobs come in order and are done in order. Promises: what comes before the thread is ready is
 * kept; stays until it is ended from outside; a fault of its own ends it, and whoever waits for an answer is told by that.
 */
import { parentPort } from "node:worker_threads";
import { assert } from "../../contracts/errors.ts";

/** Begins to listen; what is answered does the jobs, each answered with what `work` returns unless that is undefined. */
export function answerJobs<Job, Share>(): (work: (job: Job) => Promise<Share | undefined>) => Promise<never> {
  assert(parentPort !== null, "a helper thread has a parent");
  const port = parentPort;
  const jobs: Job[] = [];
  let wake = () => {};
  port.on("message", (job: Job) => {
    jobs.push(job);
    wake();
  });
  return async (work) => {
    for (;;) {
      const job = jobs.shift();
      if (job === undefined) {
        await new Promise<void>((resume) => (wake = resume));
        continue;
      }
      const share = await work(job);
      if (share !== undefined) port.postMessage(share);
    }
  };
}
