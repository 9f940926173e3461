/** Entry of the program: argv in, exit code out. The only file that ends the process or names its exit code. */
import { restartWithLateCompilers } from "./app/late-compilers.ts";

restartWithLateCompilers(process, Bun.main);
// Only now: a program about to be replaced loads nothing else.
const { reportCrash, run } = await import("./app/run.ts");

function crash(error: unknown): void {
  const end = reportCrash(error, process.env);
  // State is unknown after a fault nobody caught, and threads may keep the process alive: it has to stop here.
  if (end !== undefined) process.exit(end.exitCode);
}

process.on("uncaughtException", crash);
process.on("unhandledRejection", crash);

process.exitCode = await run(process.argv.slice(2), process.env);
