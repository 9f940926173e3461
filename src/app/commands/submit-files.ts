/** The shards of a file tree, for `runs submit`. Promises: what could not be read while planning is said on standard error. */
import { wrapPayload } from "../../coordination/core/metadata-envelope.ts";
import { ProgressLine } from "../../output/progress.ts";
import { bytesInWords, counted } from "../../output/text/words.ts";
import { encodeFsPayload } from "../../scan/core/fs-payload.ts";
import { planShards, type ShardPlan } from "../../sources/filesystem/plan-shards.ts";
import type { CommandContext } from "../command.ts";
import type { PlannedSubmission } from "./planned-submission.ts";

export async function submitFiles(
  path: string,
  shards: number | "auto",
  context: CommandContext,
): Promise<PlannedSubmission> {
  const plan = await planned(path, shards, context);
  const { root, items, bytes } = plan;
  const metadata = wrapPayload(encodeFsPayload(root));
  return {
    shards: plan.shards.map(({ start, end }) => ({ start, end, metadata })),
    words: `${counted(items, "file")}, ${bytesInWords(bytes)} below ${root.path}`,
    facts: { root: root.path, files: items, bytes },
  };
}

async function planned(
  path: string,
  shards: number | "auto",
  { stderr }: CommandContext,
): Promise<ShardPlan> {
  let files = 0;
  using progress = new ProgressLine({
    stream: { isTTY: stderr.isTerminal, columns: stderr.columns, write: (text) => void stderr.write(text) },
    snapshot: () => ({ files, bytes: 0, findings: 0, path: "" }),
    clock: () => performance.now(),
  });
  progress.start();
  const plan = await planShards(path, {
    shards,
    onProgress: (seen) => {
      files = seen;
      progress.tick();
    },
  });
  progress.stop();
  for (const { path: place, message } of plan.problems) await stderr.write(`warning: ${place}: ${message}\n`);
  return plan;
}
