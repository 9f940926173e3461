/** The second entry of the build: what a helper thread runs. */
import { makeParts } from "./engine-source.ts";
import { runWorkerThread } from "./worker-thread.ts";

await runWorkerThread(makeParts);
