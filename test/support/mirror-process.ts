/**
 * A process that opens one mirror, says the outcome in a line of JSON, and holds it until its input ends or something ends it.
 * Argument: JSON of root, url and options of the mirrors.
 */
import { mirrorsAt, never, remoteTarget } from "./open-mirrors.ts";

const { root, url, ...options } = JSON.parse(process.argv[2]!);
const mirrors = await mirrorsAt(root, options);
const outcome = await mirrors.open(remoteTarget(url), never());
const said =
  outcome.kind === "ready" ? { kind: "ready", how: outcome.mirror.how, path: outcome.mirror.path } : outcome;
process.stdout.write(`${JSON.stringify(said)}\n`);
await Bun.stdin.text();
if (outcome.kind === "ready") await outcome.mirror[Symbol.asyncDispose]();
await mirrors.close();
