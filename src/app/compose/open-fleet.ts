/** Opens the fleet's coordination for one command, and closes it with it. */
import type { TenantId } from "../../contracts/ids.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import type { RunDirectory } from "../../contracts/ports/run-directory.ts";
import type { ShardCoordinator } from "../../contracts/ports/shard-coordinator.ts";
import { createBlake3Hasher } from "../../scan/identity/blake3-hasher.ts";
import type { CommandContext } from "../command.ts";
import { type ControlFlags, ControlSettings } from "../config/control-settings.ts";
import { connectCoordinator } from "./fleet-coordinator.ts";
import { systemClock } from "./system-clock.ts";

export interface OpenFleet extends AsyncDisposable {
  readonly settings: ControlSettings;
  readonly tenant: TenantId;
  readonly directory: RunDirectory;
  readonly coordinator: ShardCoordinator;
  readonly hasher: Hasher;
}

/** Throws WorkerConfigError for settings that are missing or wrong, ProductionStartupError when etcd does not answer. */
export async function openFleet(flags: ControlFlags, { env, log }: CommandContext): Promise<OpenFleet> {
  const settings = new ControlSettings(env, flags, ({ message }) => log.warn("gossip_worker", message));
  const etcd = settings.etcd();
  const tenant = settings.tenant();
  const hasher = await createBlake3Hasher();
  const { kv, coordinator, warning } = await connectCoordinator(etcd, { clock: systemClock, hasher });
  if (warning !== undefined) log.warn("gossip_worker", warning);
  const close = async () => kv.close();
  return { settings, tenant, directory: coordinator, coordinator, hasher, [Symbol.asyncDispose]: close };
}
