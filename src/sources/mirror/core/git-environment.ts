/**
 * The environment git runs in when it speaks to a remote. Promises: nothing of system, user or repository configures it; one transport is
 * open; no hook, prompt, filter or submodule; a login reaches git by a variable, for one host alone, and stands in no argument.
 */
import type { Login } from "./logins.ts";
import type { Transport } from "./remote-url.ts";

export interface SshOptions {
  /** Absolute; absent: what ssh takes by itself, and an agent. */
  readonly keyFile?: string;
  /** Absolute; absent: the known hosts of the worker's user and of the system. */
  readonly knownHostsFile?: string;
  /** `known`: unknown hosts are refused. `accept-new`: they are believed the first time. */
  readonly hostKeys?: "known" | "accept-new";
}

export interface GitSurroundings {
  /** The worker's own environment, of which little is passed on. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly transport: Transport | undefined;
  readonly login: Login | undefined;
  /** Of the URL: the login is for this address alone. */
  readonly origin: string | undefined;
  readonly ssh: SshOptions;
  /** Certificates of authorities, in PEM form. */
  readonly caFile: string | undefined;
  /** Marks children of one claim, so that they can be told when their owner was killed. */
  readonly token: string;
}

/** In the environment of every git that works on a mirror. */
export const TOKEN_VARIABLE = "GOSSIP_MIRROR_CLAIM";
const NAME_VARIABLE = "GOSSIP_MIRROR_LOGIN_NAME";
const WORD_VARIABLE = "GOSSIP_MIRROR_LOGIN_WORD";

/** A function of the shell git starts for it; `printf` is the shell's own, so that no argument shows what it prints. */
const PRINT_LOGIN = `!f() { test "$1" = get && printf 'username=%s\\npassword=%s\\n' "$${NAME_VARIABLE}" "$${WORD_VARIABLE}"; }; f`;

/** What the way to a server needs: proxies, certificates, an ssh agent. */
const PASSED_ON = [
  "http_proxy",
  "https_proxy",
  "HTTPS_PROXY",
  "all_proxy",
  "ALL_PROXY",
  "no_proxy",
  "NO_PROXY",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "SSH_AUTH_SOCK",
  "TMPDIR",
];

const SETTINGS: readonly (readonly [name: string, value: string])[] = [
  ["core.hooksPath", "/dev/null"],
  ["core.fsmonitor", "false"],
  ["core.untrackedCache", "false"],
  ["core.pager", "cat"],
  ["core.askPass", ""],
  ["core.logAllRefUpdates", "false"],
  ["protocol.allow", "never"],
  ["credential.helper", ""],
  ["gc.auto", "0"],
  ["maintenance.auto", "false"],
  ["submodule.recurse", "false"],
  // Objects are checked by their hashes and read as hostile; a history that git finds untidy has to be scanned all the same.
  ["transfer.fsckObjects", "false"],
  ["transfer.bundleURI", "false"],
  // Packs stay packs: loose objects of a hundred small fetches would cost more to read.
  ["fetch.unpackLimit", "1"],
  ["fetch.writeCommitGraph", "false"],
  ["pack.threads", "2"],
  ["pack.windowMemory", "128m"],
  ["http.followRedirects", "false"],
  ["http.sslVerify", "true"],
  ["http.lowSpeedLimit", "100"],
  ["http.lowSpeedTime", "60"],
];

export function gitEnvironment(around: GitSurroundings): Record<string, string> {
  const passed = PASSED_ON.flatMap((name) => {
    const value = around.environment[name];
    return value === undefined || value === "" ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(passed),
    PATH: around.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin",
    HOME: "/nonexistent",
    LC_ALL: "C",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_SYSTEM: "/dev/null",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ASKPASS: "",
    GIT_DEFAULT_REF_FORMAT: "files",
    GIT_SSH_VARIANT: "ssh",
    GIT_SSH_COMMAND: around.transport === "ssh" ? sshCommand(around.ssh) : "false",
    [TOKEN_VARIABLE]: around.token,
    ...loginVariables(around.login),
    ...counted([...SETTINGS, ...settingsFor(around)]),
  };
}

function counted(settings: readonly (readonly [name: string, value: string])[]): Record<string, string> {
  const pairs = settings.flatMap(([name, value], i) => [
    [`GIT_CONFIG_KEY_${i}`, name],
    [`GIT_CONFIG_VALUE_${i}`, value],
  ]);
  return { GIT_CONFIG_COUNT: String(settings.length), ...Object.fromEntries(pairs) };
}

function settingsFor({ transport, login, origin, caFile }: GitSurroundings): (readonly [string, string])[] {
  const settings: (readonly [string, string])[] = [];
  if (transport !== undefined) settings.push([`protocol.${transport}.allow`, "always"]);
  if (caFile !== undefined) settings.push(["http.sslCAInfo", caFile]);
  if (login !== undefined && origin !== undefined)
    settings.push([`credential.${origin}.helper`, PRINT_LOGIN]);
  return settings;
}

function loginVariables(login: Login | undefined): Record<string, string> {
  if (login === undefined) return {};
  const { username, password } = login.open();
  return { [NAME_VARIABLE]: username, [WORD_VARIABLE]: password };
}

const SSH_OPTIONS = [
  "BatchMode=yes",
  "ConnectTimeout=20",
  "ServerAliveInterval=15",
  "ServerAliveCountMax=4",
  "ForwardAgent=no",
  "ForwardX11=no",
  "ClearAllForwardings=yes",
  "PermitLocalCommand=no",
  "UpdateHostKeys=no",
];

/** No settings of system or user: what may differ is said here. */
function sshCommand({ keyFile, knownHostsFile, hostKeys }: SshOptions): string {
  const options = [
    ...SSH_OPTIONS,
    `StrictHostKeyChecking=${hostKeys === "accept-new" ? "accept-new" : "yes"}`,
    ...(keyFile === undefined ? [] : ["IdentitiesOnly=yes", `IdentityFile=${inSshQuotes(keyFile)}`]),
    ...(knownHostsFile === undefined
      ? []
      : [`UserKnownHostsFile=${inSshQuotes(knownHostsFile)}`, "GlobalKnownHostsFile=/dev/null"]),
  ];
  return ["ssh", "-F", "none", ...options.map((option) => inShellQuotes(`-o${option}`))].join(" ");
}

/** ssh reads words and `%` in paths by itself. */
function inSshQuotes(path: string): string {
  return `"${path.replaceAll("%", "%%")}"`;
}

function inShellQuotes(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
