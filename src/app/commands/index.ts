/** The list of commands. Each is loaded when it is chosen, which keeps the start of the others short. */
import type { Cli } from "../command.ts";
import { VERSION } from "../version.ts";

const NOTES = `EXAMPLES

  gossip-worker scan .                    files below this folder, and its history if it is a repository
  gossip-worker scan --staged             what is about to be committed
  gossip-worker scan --output=report.html a report; also .sarif, .json, .csv, .xml
  gossip-worker explain src/app.env:12    why a line is reported, or is not
`;

export const cli: Cli = {
  name: "gossip-worker",
  version: VERSION,
  description: "Finds leaked credentials in file trees and git history, on a laptop or across a fleet.",
  notes: NOTES,
  commands: {
    scan: {
      description: "Scan files and directories, standard input, or git history, on this machine.",
      load: async () => (await import("./scan.ts")).scanCommand,
    },
    rules: {
      description: "List, show, check and test rules.",
      commands: {
        list: {
          description: "List all rules.",
          load: async () => (await import("./rules.ts")).rulesListCommand,
        },
        show: {
          description: "Show one rule in full.",
          load: async () => (await import("./rules.ts")).rulesShowCommand,
        },
        check: {
          description: "Check rules against their own examples.",
          load: async () => (await import("./rules.ts")).rulesCheckCommand,
        },
        test: {
          description: "Run every rule's examples through the engine.",
          load: async () => (await import("./rules.ts")).rulesTestCommand,
        },
      },
    },
    explain: {
      description: "Say which gate let a rule pass or stopped it on a line of a file.",
      load: async () => (await import("./explain.ts")).explainCommand,
    },
    ignore: {
      description: "Add findings to an ignore file, with the reason why they are no problem.",
      load: async () => (await import("./ignore.ts")).ignoreCommand,
    },
    runs: {
      description: "Submit runs to a fleet, and look after them.",
      commands: {
        submit: {
          description: "Cut a file tree into shards and hand them to the fleet.",
          load: async () => (await import("./runs.ts")).runsSubmitCommand,
        },
        list: {
          description: "List the tenant's runs.",
          load: async () => (await import("./runs.ts")).runsListCommand,
        },
        show: {
          description: "Show one run and its shards.",
          load: async () => (await import("./runs.ts")).runsShowCommand,
        },
        watch: {
          description: "Follow a run until it ends.",
          load: async () => (await import("./runs.ts")).runsWatchCommand,
        },
        cancel: {
          description: "Cancel a run.",
          load: async () => (await import("./runs.ts")).runsCancelCommand,
        },
        unpark: {
          description: "The same as 'shards unpark'.",
          load: async () => (await import("./runs.ts")).shardsUnparkCommand,
        },
      },
    },
    shards: {
      description: "Look at the shards of a run, and give parked ones back.",
      commands: {
        list: {
          description: "List a run's shards.",
          load: async () => (await import("./runs.ts")).shardsListCommand,
        },
        unpark: {
          description: "Give parked shards back to the workers.",
          load: async () => (await import("./runs.ts")).shardsUnparkCommand,
        },
      },
    },
    findings: {
      description: "Read what a fleet has found.",
      commands: {
        list: {
          description: "List findings, newest first.",
          load: async () => (await import("./findings.ts")).findingsListCommand,
        },
        show: {
          description: "Show everything about one finding.",
          load: async () => (await import("./findings.ts")).findingsShowCommand,
        },
        export: {
          description: "Write findings as a report: SARIF, CSV, JSON.",
          load: async () => (await import("./findings.ts")).findingsExportCommand,
        },
      },
    },
    migrate: {
      description: "Bring the fleet's databases to the schema of this binary.",
      load: async () => (await import("./migrate.ts")).migrateCommand,
    },
    policy: {
      description: "Print the policy hash: what decides what a scan reports.",
      load: async () => (await import("./policy.ts")).policyCommand,
    },
    completions: {
      description: "Print a script that completes commands and flags in bash, zsh or fish.",
      load: async () => (await import("./completions.ts")).createCompletionsCommand(cli),
    },
  },
  root: async () => {
    const { createWorkerCommand } = await import("./worker.ts");
    return createWorkerCommand({
      commandNames: Object.keys(cli.commands),
      fleet: async () => await import("../compose/run-fleet-worker.ts"),
      scans: async () => (await import("../compose/worker-scans.ts")).workerScans,
    });
  },
};
