/**
 * A page thread: jobs come in order and are done in order, each answered with this thread's share.
 */
import { workerData } from "node:worker_threads";
import { answerJobs } from "./answer-jobs.ts";
import { type JobShare, type PageJob, type PageThreadData, ThreadPulse } from "./page-job.ts";
import { PageWorker } from "./page-worker.ts";
import type { ThreadParts } from "./thread-parts.ts";

export async function runPageThread<Setup>(makeParts: (setup: Setup) => Promise<ThreadParts>): Promise<void> {
  const { index, setup, options, pulse } = workerData as PageThreadData<Setup>;
  const jobs = answerJobs<PageJob, JobShare>();
  const worker = new PageWorker(index, await makeParts(setup), options, new ThreadPulse(pulse));
  return jobs((job) => worker.work(job));
}
