/** The second entry of the build: what a helper thread runs. */
import { makeParts } from "./engine-source.ts";
import { runThread } from "./thread-roles.ts";

await runThread(makeParts);
