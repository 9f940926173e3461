/**
 * What something costs, as time on processors: what other processes do on the machine adds none of it, as it does to the
 * time that passes. For tests that bound the cost of a hostile input; the bound stands far above what is usual.
 */

/** Milliseconds that all threads of this process spend on processors while `run` runs. */
export function processorMs(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  return spentMs(before);
}

/** The same of something that is waited for. */
export async function processorMsUntil(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  return spentMs(before);
}

function spentMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
