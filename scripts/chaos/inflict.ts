/** Does one fault, and undoes it after its pause. Promises: faults on servers come one after another; a fault that finds nobody does nothing. */
import type { EtcdServer } from "../../test/support/etcd.ts";
import type { ProxyMode } from "../../test/support/tcp-proxy.ts";
import type { Fleet } from "./fleet.ts";
import type { Cut, Fault } from "./plan.ts";
import type { Stage } from "./stage.ts";

const MODES: Readonly<Record<Cut, ProxyMode>> = {
  requests: { kind: "lose-requests" },
  replies: { kind: "lose-replies", cutAfterMs: 20 },
  all: { kind: "cut" },
  silence: { kind: "freeze" },
};

export async function inflict(fault: Fault, fleet: Fleet, stage: Stage): Promise<void> {
  switch (fault.kind) {
    case "kill-worker":
      return fleet.kill(fault.worker, fault.pauseMs);
    case "stop-worker":
      return fleet.stop(fault.worker);
    case "freeze-worker":
      fleet.freeze(fault.worker);
      await Bun.sleep(fault.pauseMs);
      return fleet.thaw(fault.worker);
    case "kill-etcd":
      return stage.exclusively(async () => restart((await stage.etcd(false))[0]!, fault.pauseMs));
    case "freeze-etcd":
      return stage.exclusively(async () => {
        const [server] = await stage.etcd(false);
        server!.pause();
        await Bun.sleep(fault.pauseMs);
        server!.resume();
      });
    case "kill-etcd-leader":
      return stage.exclusively(async () => restart(await (await stage.cluster()).leader(), fault.pauseMs));
    case "restart-postgres":
      return stage.exclusively(async () => {
        await stage.postgres.stop(fault.signal);
        await Bun.sleep(fault.pauseMs);
        await stage.postgres.start();
      });
    case "cut-line": {
      const proxies = fleet.lines(fault.worker, fault.line);
      for (const proxy of proxies) proxy.mode = MODES[fault.cut];
      await Bun.sleep(fault.pauseMs);
      for (const proxy of proxies) proxy.mode = { kind: "pass" };
    }
  }
}

async function restart(server: EtcdServer, pauseMs: number): Promise<void> {
  await server.stop();
  await Bun.sleep(pauseMs);
  await server.start();
}
