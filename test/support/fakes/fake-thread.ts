/** Entry of helper threads in tests, with the faults a real one might have. */
import { runWorkerThread } from "../../../src/scan/pipeline/worker-thread.ts";
import { type FakeSetup, fakeParts } from "./fake-parts.ts";

await runWorkerThread<FakeSetup>(async (setup) => {
  if (setup.helperFault === "throw-at-start") throw new Error("no parts today");
  if (setup.helperFault === "exit") process.exit(3);
  const parts = await fakeParts(setup);
  if (setup.helperFault !== "throw-at-work") return parts;
  parts.scanner.end = () => {
    throw new Error("the engine broke");
  };
  return parts;
});
