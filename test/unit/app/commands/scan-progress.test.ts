/** Where the progress line of a scan is drawn. */
import { expect, test } from "bun:test";
import { showProgress } from "../../../../src/app/commands/scan-progress.ts";
import { type Surroundings, surroundings } from "../fixture.ts";

/** Whether anything is drawn until `isOver`. */
async function drawn(
  { context, written }: Surroundings,
  { isWanted = true, isOver }: { readonly isWanted?: boolean; readonly isOver: () => boolean },
): Promise<boolean> {
  {
    using display = await showProgress({ progress: isWanted }, context);
    display.follow(() => ({ files: 1, bytes: 2, findings: 0, objects: 0 }));
    while (!isOver()) await Bun.sleep(10);
  }
  return written.stderr !== "";
}

test("on a terminal that can take a line back, unless it is not wanted", async () => {
  const terminal = surroundings({ TERM: "xterm" }, true);
  const others = [surroundings({ TERM: "dumb" }, true), surroundings({ TERM: "xterm" }, false)];
  // By then the others have had as long as it took there.
  const isOver = () => terminal.written.stderr !== "";
  const all = [
    drawn(terminal, { isOver }),
    ...others.map((other) => drawn(other, { isOver })),
    drawn(surroundings({ TERM: "xterm" }, true), { isWanted: false, isOver }),
  ];
  expect(await Promise.all(all)).toEqual([true, false, false, false]);
});
