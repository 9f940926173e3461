/**
 * A line between a client and a server that a test can cut, slow down, freeze, or make lose what the server answers.
 * Promises: bytes keep their order; `[Symbol.asyncDispose]` ends every connection.
 */
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

export type ProxyMode =
  | { readonly kind: "pass" }
  /** Each piece, either way, arrives this much later. */
  | { readonly kind: "delay"; readonly delayMs: number }
  /** Connections stay open and carry nothing; what came meanwhile arrives when the mode changes. */
  | { readonly kind: "freeze" }
  /** Requests arrive; answers never do, and after the first of them the connection is cut. */
  | { readonly kind: "lose-replies"; readonly cutAfterMs: number }
  /** The connection is cut when the next request comes, and the server never sees it. */
  | { readonly kind: "lose-requests" }
  /** Every connection is cut, and each new one at once. */
  | { readonly kind: "cut" };

interface Line {
  readonly client: Socket;
  readonly server: Socket;
  readonly waiting: (() => void)[];
}

export class TcpProxy {
  readonly port: number;
  /** Connections accepted so far. */
  connectionCount = 0;
  readonly #listener: Server;
  readonly #lines = new Set<Line>();
  #mode: ProxyMode = { kind: "pass" };

  constructor(listener: Server, target: number) {
    this.#listener = listener;
    this.port = (listener.address() as AddressInfo).port;
    listener.on("connection", (client) => this.#accept(client, target));
  }

  /** To a port of this machine. */
  static async start(target: number): Promise<TcpProxy> {
    const listener = createServer({ noDelay: true });
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
    return new TcpProxy(listener, target);
  }

  set mode(mode: ProxyMode) {
    this.#mode = mode;
    if (mode.kind === "cut") this.cut();
    if (mode.kind === "freeze") return;
    for (const line of this.#lines) for (const deliver of line.waiting.splice(0)) deliver();
  }

  get mode(): ProxyMode {
    return this.#mode;
  }

  /** Ends what is open now; new connections are served as the mode says. */
  cut(): void {
    for (const line of [...this.#lines]) this.#drop(line);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.#listener.close(() => resolve()));
  }

  #accept(client: Socket, target: number): void {
    this.connectionCount++;
    if (this.#mode.kind === "cut") {
      client.destroy();
      return;
    }
    const line: Line = {
      client,
      server: connect({ port: target, host: "127.0.0.1", noDelay: true }),
      waiting: [],
    };
    this.#lines.add(line);
    for (const socket of [line.client, line.server]) {
      socket.on("error", () => this.#drop(line));
      socket.on("close", () => this.#drop(line));
    }
    line.client.on("data", (bytes) => this.#carry(line, line.server, bytes));
    line.server.on("data", (bytes) => this.#carry(line, line.client, bytes));
  }

  #carry(line: Line, to: Socket, bytes: Uint8Array | string): void {
    const mode = this.#mode;
    const deliver = (): void => {
      if (!to.destroyed) to.write(bytes);
    };
    switch (mode.kind) {
      case "pass":
        deliver();
        return;
      case "delay":
        setTimeout(deliver, mode.delayMs);
        return;
      case "freeze":
        line.waiting.push(deliver);
        return;
      case "lose-replies":
        if (to === line.server) deliver();
        else setTimeout(() => this.#drop(line), mode.cutAfterMs);
        return;
      case "lose-requests":
        if (to === line.server) this.#drop(line);
        else deliver();
        return;
      case "cut":
        return;
    }
  }

  #drop(line: Line): void {
    this.#lines.delete(line);
    line.client.destroy();
    line.server.destroy();
  }
}
