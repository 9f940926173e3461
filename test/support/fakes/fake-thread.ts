/** Entry of helper threads in tests, with the faults a real one might have. */

import type { ThreadParts } from "../../../src/scan/pipeline/thread-parts.ts";
import { runThread } from "../../../src/scan/pipeline/thread-roles.ts";
import { type FakeSetup, fakeParts } from "./fake-parts.ts";

await runThread<FakeSetup>(async (setup) => {
  if (setup.helperFault === "throw-at-start") throw new Error("no parts today");
  if (setup.helperFault === "exit") process.exit(3);
  const parts = await fakeParts(setup);
  if (setup.poison !== undefined) poison(parts, setup.poison);
  if (setup.helperFault !== "throw-at-work") return parts;
  parts.scanner.end = () => {
    throw new Error("the engine broke");
  };
  return parts;
});

function poison({ scanner }: ThreadParts, what: "throw" | "exit" | "hang"): void {
  const scanBlock = scanner.scanBlock.bind(scanner);
  scanner.scanBlock = (length, last) => {
    if (Buffer.from(scanner.block.subarray(0, length)).includes("POISON")) {
      if (what === "throw") throw new Error("poisoned");
      if (what === "exit") process.exit(3);
      for (;;) Bun.sleepSync(10);
    }
    scanBlock(length, last);
  };
}
