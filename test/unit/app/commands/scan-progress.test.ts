/** Where the progress line of a scan is drawn. */
import { expect, test } from "bun:test";
import { showProgress } from "../../../../src/app/commands/scan-progress.ts";
import { surroundings } from "../fixture.ts";

async function drawn(env: Record<string, string>, isTerminal: boolean, progress = true): Promise<boolean> {
  const { context, written } = surroundings(env, isTerminal);
  {
    using display = await showProgress({ progress }, context);
    display.follow(() => ({ files: 1, bytes: 2, findings: 0, objects: 0 }));
    await Bun.sleep(400);
  }
  return written.stderr !== "";
}

test("on a terminal that can take a line back, unless it is not wanted", async () => {
  const all = [
    drawn({ TERM: "xterm" }, true),
    drawn({ TERM: "dumb" }, true),
    drawn({ TERM: "xterm" }, false),
    drawn({ TERM: "xterm" }, true, false),
  ];
  expect(await Promise.all(all)).toEqual([true, false, false, false]);
});
