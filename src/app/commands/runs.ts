/** `gossip-worker runs …` and `shards …`: their words and flags. What they do is loaded when they run. */
import { defineCommand } from "../command.ts";
import { COORDINATION_FLAGS, OUTPUT_FORMAT } from "./fleet-flags.ts";
import { RUN_POSITIONAL } from "./run-argument.ts";
import { REPOSITORY_FLAGS, submissionSource } from "./submission-source.ts";

const SUBMIT_NOTES = `A run of files is a tree cut into shards, ranges of paths that workers claim one by one. The tree has to be at the
same path on every worker's host. A run of repositories (--source=git) has a shard for each of them. Without --request-key each
call makes a new run; with one, calling again is harmless: it goes on where a crash stopped it, and says so when the run is there already.

REPOSITORIES

  A locator is a path, which workers read in place and must find on their hosts; or file://, http://, https://, ssh:// or
  user@host:path, which they mirror. user@host:path means the path from the root of the server, user@host:~/path from the user's home.
  Credentials never stand in a locator: workers have them from their own settings. Relative paths begin at the current folder.
  A list names one locator to a line; --all-refs, --default-branch, --ref, --commit, --scan-mode and --first-parent behind it say
  what to scan of that repository, instead of what the command line says. Lines that begin with # are remarks.

EXAMPLES

  gossip-worker runs submit /srv/code
  gossip-worker runs submit /srv/code --shards=64 --request-key=nightly-2026-11-21
  gossip-worker runs submit --source=git https://git.example/org/app.git git@git.example:org/site.git
  gossip-worker runs submit --source=git --discover=/srv/git --request-key=weekly-47
  run=$(gossip-worker runs submit /srv/code | head -n 1) && gossip-worker runs watch $run

The run's id stands on the first line of the output. Workers take it from GOSSIP_RUN_ID.
`;

const SUBMIT = "The run";

export const runsSubmitCommand = defineCommand({
  description: "Cut a file tree, or a list of repositories, into shards and hand them to the fleet as a run.",
  flags: {
    source: {
      kind: "choice",
      options: ["fs", "git"],
      default: "fs",
      group: SUBMIT,
      description: "What the run scans: a file tree, or repositories",
    },
    shards: {
      kind: "text",
      hint: "n|auto",
      default: "auto",
      group: SUBMIT,
      description: "Into how many shards a file tree is cut, at most 10,000; auto weighs files and bytes",
    },
    "request-key": {
      kind: "text",
      hint: "word",
      group: SUBMIT,
      description: "Makes submission repeatable: the same key is the same run",
    },
    "run-id": {
      kind: "text",
      hint: "id",
      group: SUBMIT,
      description: "The run's id, instead of one made here",
    },
    "lease-duration": {
      kind: "text",
      hint: "time",
      default: "30s",
      group: SUBMIT,
      description: "How long a worker may be silent before its shard is taken over: 10s, 500ms, 2m",
    },
    "max-shard-retries": {
      kind: "integer",
      hint: "n",
      min: 0,
      max: 1_000_000,
      default: 5,
      group: SUBMIT,
      description: "Attempts without progress before a shard is parked",
    },
    ...REPOSITORY_FLAGS,
    format: OUTPUT_FORMAT,
    ...COORDINATION_FLAGS,
  },
  positionals: [
    {
      name: "location",
      description: "File or folder to scan; with --source=git locators, - for a list",
      repeated: true,
    },
  ],
  notes: SUBMIT_NOTES,
  run: async ({ flags, positionals }, context) => {
    const source = submissionSource(flags, positionals);
    return (await import("./runs-submit.ts")).submitRun(source, flags, context);
  },
});

export const runsListCommand = defineCommand({
  description: "List the tenant's runs.",
  flags: { format: OUTPUT_FORMAT, ...COORDINATION_FLAGS },
  positionals: [],
  run: async ({ flags }, context) => (await import("./runs-list.ts")).listRuns(flags, context),
});

export const runsShowCommand = defineCommand({
  description: "Show one run: its settings, its shards by state, what is parked and why.",
  flags: { format: OUTPUT_FORMAT, ...COORDINATION_FLAGS },
  positionals: [RUN_POSITIONAL],
  run: async ({ flags, positionals }, context) =>
    (await import("./runs-show.ts")).showRun(positionals[0], flags, context),
});

export const runsWatchCommand = defineCommand({
  description: "Follow a run until it ends: shards, throughput, findings, workers, time left.",
  flags: {
    interval: {
      kind: "text",
      hint: "time",
      default: "1s",
      description: "Time between two looks, from 200ms",
    },
    ...COORDINATION_FLAGS,
  },
  positionals: [RUN_POSITIONAL],
  notes:
    "Without a terminal it writes one line for every change.\n\nEXIT CODES\n\n  0 the run is done; 1 it failed or was cancelled; 130 or 143 watching was stopped by a signal\n",
  run: async ({ flags, positionals }, context) =>
    (await import("./runs-watch.ts")).watchRun(positionals[0], flags, context),
});

export const runsCancelCommand = defineCommand({
  description: "Cancel a run. Workers stop at their next checkpoint; what is found stays.",
  flags: COORDINATION_FLAGS,
  positionals: [RUN_POSITIONAL],
  run: async ({ flags, positionals }, context) =>
    (await import("./runs-cancel.ts")).cancelRun(positionals[0], flags, context),
});

export const shardsListCommand = defineCommand({
  description: "List a run's shards with their state, owner, fence and place.",
  flags: {
    status: {
      kind: "choice",
      options: ["active", "done", "split", "parked"],
      description: "Only shards in this state",
    },
    format: OUTPUT_FORMAT,
    ...COORDINATION_FLAGS,
  },
  positionals: [RUN_POSITIONAL],
  run: async ({ flags, positionals }, context) =>
    (await import("./shards-list.ts")).listShards(positionals[0], flags, context),
});

export const shardsUnparkCommand = defineCommand({
  description: "Give parked shards of an active run back to the workers.",
  flags: {
    all: { kind: "boolean", description: "All parked shards of the run" },
    ...COORDINATION_FLAGS,
  },
  positionals: [
    { name: "run", description: "The run's id", required: true },
    { name: "shard", description: "Ids of shards, as 'shards list' shows them", repeated: true },
  ],
  run: async ({ flags: { all, ...flags }, positionals: [run, ...shards] }, context) =>
    (await import("./shards-unpark.ts")).unparkShards({ run: run!, shards, all }, flags, context),
});
