/**
 * The line to one etcd member. Promises: `open` gives a client only when the connection stands at that moment; a line that
 * failed is made anew by the next `open`, without waiting. May not: send anything of ours.
 */
import "./schema.ts";
import { type ChannelCredentials, connectivityState, Metadata } from "@grpc/grpc-js";
import { Host } from "etcd3/lib/connection-pool";
import type { EtcdEndpoint } from "./endpoint.ts";
import { connectionProblem } from "./verdict.ts";

export type ServiceClient = ReturnType<Host["getServiceClient"]>;
export type ServiceName = Parameters<Host["getServiceClient"]>[0];

export type Opened =
  | { readonly kind: "open"; readonly client: ServiceClient }
  /** In words of our own, which name no address. */
  | { readonly kind: "unreachable"; readonly problem: string };

const CHANNEL_OPTIONS = {
  // Pings only while a call waits: etcd hangs up on clients that ping an idle connection.
  "grpc.keepalive_time_ms": 5000,
  "grpc.keepalive_timeout_ms": 2000,
  "grpc.initial_reconnect_backoff_ms": 100,
  "grpc.max_reconnect_backoff_ms": 1000,
  "grpc.max_receive_message_length": 64 * 1024 * 1024,
  "grpc.enable_retries": 0,
  // Neither a web proxy nor a DNS record changes whom we talk to.
  "grpc.enable_http_proxy": 0,
  "grpc.service_config_disable_resolution": 1,
};

const PROBE_MS = 250;
const LATE: Opened = { kind: "unreachable", problem: "no answer in time" };
const CLOSED: Opened = { kind: "unreachable", problem: "this client is closed" };

export class EtcdConnection {
  readonly #host: Host;
  /** Calls that come while a line is being made wait for that one. */
  readonly #opening = new Map<ServiceName, Promise<Opened>>();
  #isClosed = false;

  constructor({ host, port }: EtcdEndpoint, credentials: ChannelCredentials) {
    const name = host.includes(":") ? `[${host}]` : host;
    this.#host = new Host(`dns:${name}:${port}`, credentials, CHANNEL_OPTIONS);
  }

  async open(service: ServiceName, deadline: number): Promise<Opened> {
    if (this.#isClosed) return CLOSED;
    const client = this.#host.getServiceClient(service);
    if (stateOf(client) === connectivityState.READY) return { kind: "open", client };
    let opening = this.#opening.get(service);
    if (opening === undefined) {
      opening = this.#open(service, deadline).finally(() => this.#opening.delete(service));
      this.#opening.set(service, opening);
    }
    return opening;
  }

  /** Forgets the line: the next call makes another. Calls under way keep theirs. */
  reset(): void {
    if (!this.#isClosed) this.#host.resetAllServices();
  }

  close(): void {
    this.#isClosed = true;
    this.#host.close();
  }

  async #open(service: ServiceName, deadline: number): Promise<Opened> {
    // One that failed before would first sit out its pause.
    if (stateOf(this.#host.getServiceClient(service)) === connectivityState.TRANSIENT_FAILURE) this.reset();
    const client = this.#host.getServiceClient(service);
    for (;;) {
      const state = stateOf(client);
      if (state === connectivityState.READY) return { kind: "open", client };
      if (state === connectivityState.SHUTDOWN) return this.#isClosed ? CLOSED : LATE;
      if (state === connectivityState.TRANSIENT_FAILURE) return this.#failed(await askProblem(client));
      if (!(await changes(client, state, deadline))) return this.#failed("no answer in time");
    }
  }

  #failed(problem: string): Opened {
    this.reset();
    return { kind: "unreachable", problem };
  }
}

/** Asking an idle line for its state makes it connect. */
function stateOf(client: ServiceClient): connectivityState {
  try {
    return client.getChannel().getConnectivityState(true);
  } catch {
    return connectivityState.SHUTDOWN;
  }
}

function changes(client: ServiceClient, from: connectivityState, deadline: number): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      client.getChannel().watchConnectivityState(from, deadline, (late) => resolve(late === undefined));
    } catch {
      resolve(true);
    }
  });
}

/** A failed line tells why only to a call; this one asks for nothing and changes nothing. */
function askProblem(client: ServiceClient): Promise<string> {
  const path = "/etcdserverpb.Maintenance/Status";
  const nothing = (): Buffer => Buffer.alloc(0);
  const options = { deadline: Date.now() + PROBE_MS };
  return new Promise((resolve) => {
    client.makeUnaryRequest(path, nothing, nothing, {}, new Metadata(), options, (error) => {
      resolve(connectionProblem(error?.details ?? ""));
    });
  });
}
