/** A thread that reads repositories: jobs come in order and are done in order. */
import { workerData } from "node:worker_threads";
import { answerJobs } from "../pipeline/answer-jobs.ts";
import { ThreadPulse } from "../pipeline/page-job.ts";
import type { ThreadParts } from "../pipeline/thread-parts.ts";
import type { RepositoryMessage, RepositoryShare, RepositoryThreadData } from "./repository-job.ts";
import { RepositoryWorker } from "./repository-worker.ts";

export async function runRepositoryThread<Setup>(
  makeParts: (setup: Setup) => Promise<ThreadParts>,
): Promise<void> {
  const { index, setup, options, pulse } = workerData as RepositoryThreadData<Setup>;
  const jobs = answerJobs<RepositoryMessage, RepositoryShare>();
  const worker = new RepositoryWorker(index, await makeParts(setup), options, new ThreadPulse(pulse));
  return jobs((message) => worker.work(message));
}
