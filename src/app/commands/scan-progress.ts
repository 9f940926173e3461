/** The progress line of a scan. Promises: nothing is drawn, or loaded, where it is not wanted or there is no terminal. */
import type { ScanProgress } from "../../scan/pipeline/work-stack.ts";
import type { CommandContext } from "../command.ts";

export interface ProgressDisplay extends Disposable {
  /** Takes the way to ask how far the scan is. */
  readonly follow: (progress: () => ScanProgress) => void;
}

export async function showProgress(
  { progress: isWanted }: { readonly progress: boolean },
  { stderr, env }: CommandContext,
): Promise<ProgressDisplay> {
  // A dumb terminal cannot take a line back.
  if (!isWanted || !stderr.isTerminal || env["TERM"] === "dumb")
    return { follow: () => {}, [Symbol.dispose]: () => {} };
  const { ProgressLine } = await import("../../output/progress.ts");
  let ask = (): ScanProgress => ({ files: 0, bytes: 0, findings: 0, objects: 0 });
  const line = new ProgressLine({
    stream: {
      isTTY: true,
      columns: stderr.columns,
      // A terminal that is gone shows nothing; the scan goes on.
      write: (text) => stderr.write(text).catch(() => {}),
    },
    snapshot: () => ({ ...ask(), path: "" }),
    clock: () => performance.now(),
  });
  line.start();
  return {
    follow: (progress) => {
      ask = progress;
    },
    [Symbol.dispose]: () => line.stop(),
  };
}
