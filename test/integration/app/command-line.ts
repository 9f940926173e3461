/** Commands as typed, against real databases: exit code and what was written. Not the whole list: those a test is about. */
import type { CommandEntry } from "../../../src/app/command.ts";
import { runWith } from "../../../src/app/run.ts";
import { surroundings } from "../../unit/app/fixture.ts";

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export function commandLine(commands: Readonly<Record<string, CommandEntry>>, env: Record<string, string>) {
  const cli = {
    ...{ name: "gossip-worker", version: "0.0.0", description: "For tests.", commands },
    root: () => Promise.reject(new Error("a test asks for commands by name")),
  };
  return async (argv: readonly string[], more: Record<string, string> = {}): Promise<Ended> => {
    const { context, written } = surroundings({ ...env, ...more });
    const code = await runWith(cli, argv, context);
    return { code, stdout: written.stdout, stderr: written.stderr };
  };
}
