/**
 * The message loop of a page thread: jobs come in order and are done in order, each answered with this thread's share.
 * Promises: stays until it is ended from outside; a fault of its own ends it, and whoever waits for its share is told by that.
 */
import { parentPort, workerData } from "node:worker_threads";
import { assert } from "../../contracts/errors.ts";
import { type PageJob, type PageThreadData, ThreadPulse } from "./page-job.ts";
import { PageWorker } from "./page-worker.ts";
import type { ThreadParts } from "./thread-parts.ts";

export async function runPageThread<Setup>(makeParts: (setup: Setup) => Promise<ThreadParts>): Promise<void> {
  assert(parentPort !== null, "a page thread has a parent");
  const port = parentPort;
  const { index, setup, options, pulse } = workerData as PageThreadData<Setup>;
  const jobs: PageJob[] = [];
  let wake = () => {};
  port.on("message", (job: PageJob) => {
    jobs.push(job);
    wake();
  });
  const worker = new PageWorker(index, await makeParts(setup), options, new ThreadPulse(pulse));
  for (;;) {
    const job = jobs.shift();
    if (job === undefined) {
      await new Promise<void>((resume) => (wake = resume));
      continue;
    }
    const share = await worker.work(job);
    if (share !== undefined) port.postMessage(share);
  }
}
