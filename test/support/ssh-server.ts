/**
 * An sshd on a free port of this machine that lets one key in, as the user who runs the tests, and runs whatever git asks for. Promises: its keys and
 * logs are in a folder of its own; it never outlives the process that started it.
 */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { freePorts, ServerProcess, serverFolder } from "./server-process.ts";

const PATH = `${process.env["PATH"] ?? ""}:/usr/sbin:/usr/local/sbin`;

const USER = Bun.spawnSync(["id", "-un"]).stdout.toString().trim();

/** What is missing on this machine for tests over ssh; undefined: nothing. */
export function missingForSsh(): string | undefined {
  const missing = ["sshd", "ssh", "ssh-keygen"].filter((name) => Bun.which(name, { PATH }) === null);
  const account = Bun.spawnSync(["getent", "passwd", USER]).stdout.toString().trim();
  if (/\/(?:nologin|false)$/.test(account)) return `a login shell for ${USER}`;
  return missing.length === 0 ? undefined : `${missing.join(", ")} (Debian: openssh-server, openssh-client)`;
}

export class SshServer implements AsyncDisposable {
  readonly port: number;
  /** Private keys: one that is let in, one that is not. */
  readonly keyFile: string;
  readonly otherKeyFile: string;
  readonly knownHostsFile: string;
  readonly #server: ServerProcess;

  private constructor(server: ServerProcess, port: number) {
    this.#server = server;
    this.port = port;
    this.keyFile = `${server.folder}/reader`;
    this.otherKeyFile = `${server.folder}/stranger`;
    this.knownHostsFile = `${server.folder}/known_hosts`;
  }

  static async start(): Promise<SshServer> {
    const folder = serverFolder();
    const [port = 0] = await freePorts(1);
    for (const name of ["host", "reader", "stranger"]) makeKey(`${folder}/${name}`);
    writeFileSync(`${folder}/authorized_keys`, readFileSync(`${folder}/reader.pub`));
    const hostKey = readFileSync(`${folder}/host.pub`, "utf8").split(" ").slice(0, 2).join(" ");
    writeFileSync(`${folder}/known_hosts`, `[127.0.0.1]:${port} ${hostKey}\n`);
    writeFileSync(`${folder}/sshd_config`, configOf(folder, port));
    // As root sshd wants a place to lock itself into.
    if (process.getuid?.() === 0) mkdirSync("/run/sshd", { recursive: true, mode: 0o755 });
    const server = new ServerProcess({
      name: "sshd",
      folder,
      command: [Bun.which("sshd", { PATH })!, "-D", "-e", "-f", `${folder}/sshd_config`],
      stopSignal: "SIGKILL",
      readyMaxMs: 100_000,
      isReady: () => answers(port),
    });
    await server.start();
    return new SshServer(server, port);
  }

  url(path: string): string {
    return `ssh://${USER}@127.0.0.1:${this.port}${path}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.dispose();
  }
}

function makeKey(path: string): void {
  const made = Bun.spawnSync(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", path]);
  if (made.exitCode !== 0) throw new Error(`ssh-keygen: ${made.stderr.toString()}`);
  chmodSync(path, 0o600);
}

function configOf(folder: string, port: number): string {
  return [
    "ListenAddress 127.0.0.1",
    `Port ${port}`,
    `HostKey ${folder}/host`,
    `AuthorizedKeysFile ${folder}/authorized_keys`,
    "PidFile none",
    "StrictModes no",
    "PasswordAuthentication no",
    "KbdInteractiveAuthentication no",
    "PermitRootLogin prohibit-password",
    "LogLevel ERROR",
    "",
  ].join("\n");
}

async function answers(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = await Bun.connect({
    hostname: "127.0.0.1",
    port,
    socket: { data: () => resolve(true), close: () => resolve(false), error: () => resolve(false) },
  });
  try {
    return await promise;
  } finally {
    socket.end();
  }
}
