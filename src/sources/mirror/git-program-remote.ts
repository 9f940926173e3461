/**
 * Remotes by the git program: every transport, every size. Promises: what a server sends to another place of its own host is followed, to another
 * host never. May not: write an address into the mirror's configuration.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "../../contracts/ports/clock.ts";
import { classifyFailure, mayBeMirrors, type RemoteFailure } from "./core/classify-failure.ts";
import { type GitSurroundings, gitEnvironment } from "./core/git-environment.ts";
import { loginFor } from "./core/logins.ts";
import { type ObjectFormat, parseListing, type RemoteRefs } from "./core/remote-refs.ts";
import { judgeRedirect } from "./core/remote-url.ts";
import { countPacks } from "./mirror-state.ts";
import {
  done,
  type FetchOrder,
  failed,
  type RemoteAnswer,
  type RemoteCall,
  type RemoteGit,
} from "./remote-git.ts";
import { type GitEnd, runGit, type Watch } from "./run-git.ts";

export interface GitProgramOptions extends Pick<GitSurroundings, "environment" | "ssh" | "caFile"> {
  readonly program: string;
  readonly clock: Clock;
}

const REDIRECTS_MAX = 3;
/** From here on a mirror's packs are put together. */
const PACKS_MAX = 32;

const SMART = /<= Recv header: content-type: *application\/x-git-upload-pack-advertisement/i;

const FETCH = [
  "fetch",
  "--progress",
  "--no-tags",
  "--force",
  "--no-write-fetch-head",
  "--no-auto-maintenance",
  "--no-recurse-submodules",
  "--update-shallow",
];

interface Command {
  readonly args: readonly string[];
  readonly watch?: Watch;
}

export class GitProgramRemote implements RemoteGit {
  readonly #options: GitProgramOptions;

  constructor(options: GitProgramOptions) {
    this.#options = options;
  }

  async list(call: RemoteCall, patterns: readonly string[]): Promise<RemoteAnswer<RemoteRefs>> {
    const answer = await this.#overTheWire(call, (url) => ({
      args: ["ls-remote", "--symref", "--", url, ...patterns],
    }));
    if (answer.kind === "failed") return answer;
    const refs = parseListing(answer.value);
    const isEmpty = refs.refs.size === 0 && refs.headOid === undefined;
    const refusal = isEmpty && call.url.startsWith("http") ? await this.#refuseEmpty(call) : undefined;
    return refusal === undefined ? done(refs) : failed(refusal);
  }

  /** To git a page of words is a repository without refs, served as plain files. A real one names what it sends. */
  async #refuseEmpty(call: RemoteCall): Promise<RemoteFailure | undefined> {
    const end = await this.#trace(call);
    if (end.kind !== "done") return failureOf(end);
    if (SMART.test(end.complaint)) return undefined;
    return { kind: "unusable", reason: "other", why: "what answers at this address is no git server" };
  }

  async create(call: RemoteCall, repository: string, format: ObjectFormat): Promise<RemoteAnswer<void>> {
    const args = ["init", "--quiet", "--bare", "--template=", `--object-format=${format}`, "--", repository];
    const answer = answerOf(await this.#run(call, { args }, undefined));
    return answer.kind === "done" ? done(undefined) : answer;
  }

  async fetch(call: RemoteCall, order: FetchOrder): Promise<RemoteAnswer<void>> {
    const { repository, refspecs, prunes, depth, watch } = order;
    const isShallow = existsSync(join(repository, "shallow"));
    const reach = depth !== undefined ? [`--depth=${depth}`] : isShallow ? ["--unshallow"] : [];
    const flags = [...FETCH, ...reach, ...(prunes ? ["--prune"] : [])];
    const answer = await this.#overTheWire(call, (url) => ({
      args: [`--git-dir=${repository}`, ...flags, "--", url, ...refspecs],
      watch,
    }));
    return answer.kind === "done" ? done(undefined) : answer;
  }

  async anchor(
    call: RemoteCall,
    repository: string,
    commit: string,
    ref: string,
  ): Promise<RemoteAnswer<boolean>> {
    const args = [`--git-dir=${repository}`, "update-ref", ref, `${commit}^{commit}`];
    const end = await this.#run(call, { args }, undefined);
    if (end.kind === "failed") return done(false);
    const answer = answerOf(end);
    return answer.kind === "done" ? done(true) : answer;
  }

  async tidy(call: RemoteCall, repository: string): Promise<void> {
    const at = `--git-dir=${repository}`;
    await this.#run(call, { args: [at, "pack-refs", "--all", "--prune"] }, undefined);
    if ((await countPacks(repository)) > PACKS_MAX)
      await this.#run(call, { args: [at, "repack", "--geometric=2", "-d", "-q"] }, undefined);
  }

  /** `commandFor`: the command for the address the repository has. */
  async #overTheWire(call: RemoteCall, commandFor: (url: string) => Command): Promise<RemoteAnswer<string>> {
    for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects++) {
      const answer = answerOf(await this.#run(call, commandFor(call.url), call.url));
      if (answer.kind === "done" || answer.failure.kind !== "redirected") return answer;
      const moved = await this.#redirection(call);
      if (moved !== undefined) return failed(moved);
    }
    return failed({ kind: "unusable", reason: "other", why: "the server sends from place to place" });
  }

  /** Follows where the server sends; what stands against that is the answer. */
  async #redirection(call: RemoteCall): Promise<RemoteFailure | undefined> {
    const lost: RemoteFailure = {
      kind: "retryable",
      why: "the server sends elsewhere and does not say where",
    };
    const end = await this.#trace(call);
    if (end.kind !== "failed") return end.kind === "done" ? undefined : failureOf(end);
    const location = /<= Recv header: location: *(\S+)/i.exec(end.complaint)?.[1];
    if (location === undefined) return lost;
    const redirect = judgeRedirect(call.url, location);
    if (redirect.kind === "elsewhere") return { kind: "unusable", reason: "other", why: redirect.why };
    call.url = redirect.url;
    return undefined;
  }

  /** Asks for HEAD, and has git say what the server's headers are. */
  #trace(call: RemoteCall): Promise<GitEnd> {
    const traced = { GIT_TRACE_CURL: "2", GIT_TRACE_CURL_NO_DATA: "1", GIT_TRACE_REDACT: "1" };
    return this.#run(call, { args: ["ls-remote", "--", call.url, "HEAD"] }, call.url, traced);
  }

  /** `url`: when a remote is spoken to. */
  #run(
    call: RemoteCall,
    { args, watch }: Command,
    url: string | undefined,
    more: Readonly<Record<string, string>> = {},
  ): Promise<GitEnd> {
    const { program, clock, environment, ssh, caFile } = this.#options;
    const { token, deadlineMs, signal } = call;
    const variables = gitEnvironment({
      environment,
      ssh,
      caFile,
      token,
      transport: url === undefined ? undefined : transportOf(url, call),
      login:
        url === undefined ? undefined : loginFor(call.login === undefined ? [] : [call.login], new URL(url)),
      origin: url === undefined ? undefined : new URL(url).origin,
    });
    const run = { program, args, environment: { ...variables, ...more }, clock, deadlineMs, signal };
    return runGit(watch === undefined ? run : { ...run, watch });
  }
}

/** A server may send from http to https. */
function transportOf(url: string, { transport }: RemoteCall): RemoteCall["transport"] {
  return url.startsWith("https:") ? "https" : transport;
}

function answerOf(end: GitEnd): RemoteAnswer<string> {
  if (end.kind === "done") return done(end.output);
  const failure = failureOf(end);
  return failed(failure, end.kind === "failed" && mayBeMirrors(failure, end.complaint));
}

function failureOf(end: Exclude<GitEnd, { kind: "done" }>): RemoteFailure {
  switch (end.kind) {
    case "failed":
      return classifyFailure(end.complaint);
    case "over-limit":
      return end.failure;
    case "timeout":
      return { kind: "retryable", why: "the time for one repository is over" };
    case "aborted":
      return { kind: "retryable", why: "stopped on request" };
  }
}
