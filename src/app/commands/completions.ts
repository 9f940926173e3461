/** `gossip-worker completions SHELL`: prints the script that completes commands, flags and their values. */

import { UsageError } from "../../contracts/errors.ts";
import { FORMAT_NAMES } from "../../output/formats/index.ts";
import { type AnyCommand, type Cli, defineCommand } from "../command.ts";
import { completionTable } from "../completions/completion-table.ts";
import { completionScript, SHELLS } from "../completions/shell-scripts.ts";
import { EXIT } from "../exit-codes.ts";

const NOTES = `EXAMPLES

  source <(gossip-worker completions bash)             in ~/.bashrc
  source <(gossip-worker completions zsh)              in ~/.zshrc, after compinit
  gossip-worker completions fish | source              in ~/.config/fish/config.fish
`;

/** `cli`: whose words are completed. */
export function createCompletionsCommand(cli: Cli): AnyCommand {
  return defineCommand({
    description: "Print a script that completes commands, flags and their values in a shell.",
    flags: {},
    positionals: [{ name: "shell", description: "bash, zsh or fish", required: true }],
    notes: NOTES,
    run: async ({ positionals }, { stdout }) => {
      const shell = SHELLS.find((name) => name === positionals[0]);
      if (shell === undefined) throw new UsageError(`argument <shell> takes one of: ${SHELLS.join(", ")}`);
      const rows = await completionTable(cli.commands, { format: FORMAT_NAMES, threads: ["auto"] });
      await stdout.write(completionScript(shell, cli.name, rows));
      return EXIT.clean;
    },
  });
}
