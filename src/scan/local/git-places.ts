/**
 * Where findings of a repository's objects stand: the commit that brought them in and the path there.
 * Promises: reads the history once, and only when asked; a commit's first line is left out when its message holds a finding,
 * so that no secret leaves by it.
 */
import type { Finding, FindingCommit } from "../../contracts/finding.ts";
import { type Commit, readCommit } from "../../sources/git/core/commit.ts";
import { readTag } from "../../sources/git/core/tag.ts";
import { attributeBlobs, type BlobOrigin, GitFault, type GitRepository } from "../../sources/git/index.ts";

/** `blob`, `commit` or `tag`, its id, and what stood inside an archive, as `git-feed.ts` names them. */
const OBJECT_NAME = /^(blob|commit|tag) ([0-9a-f]{40,64})(::.*)?$/s;

const SHORT_CHARACTERS = 12;
const SUMMARY_CHARACTERS_MAX = 200;

export interface PlacesOptions {
  /** The repository's path as it was given. */
  readonly shown: string;
  /** All that were found, whether or not they will be reported. */
  readonly findings: readonly Finding[];
  /** False when findings were dropped: their messages are not known then. */
  readonly showsSummaries: boolean;
  /** Objects are named and nothing is looked up. */
  readonly isQuick: boolean;
}

export interface Places {
  readonly settle: (finding: Finding) => Finding;
  /** The path an object's name stands for; any other path as it is. */
  readonly pathOf: (path: string) => string;
}

interface ObjectName {
  readonly type: string;
  readonly oid: string;
  readonly inside: string;
}

export function placesIn(repository: GitRepository, options: PlacesOptions): Places {
  const names = options.findings.map(({ path }) => objectName(path)).filter((name) => name !== undefined);
  const idsOf = (type: string) => new Set(names.filter((name) => name.type === type).map(({ oid }) => oid));
  const telling = idsOf("commit");
  const origins: ReadonlyMap<string, BlobOrigin> = options.isQuick
    ? new Map()
    : attributeBlobs(repository, idsOf("blob"));
  const commits = new Map<string, FindingCommit | undefined>();

  const commitOf = (oid: string): FindingCommit | undefined => {
    if (!commits.has(oid))
      commits.set(oid, readFindingCommit(repository, oid, options.showsSummaries && !telling.has(oid)));
    return commits.get(oid);
  };
  const below = (path: string): string =>
    options.shown === "." ? path : `${trimmed(options.shown)}/${path}`;
  const pathOfName = ({ type, oid, inside }: ObjectName): string => {
    if (type === "commit") return below(`commit message ${oid.slice(0, SHORT_CHARACTERS)}`);
    if (type === "tag") return below(`tag message ${tagName(repository, oid)}`);
    const origin = origins.get(oid);
    if (origin === undefined) return below(`${options.isQuick ? "" : "dangling "}blob ${oid}${inside}`);
    return below(origin.path) + inside.replaceAll(`blob ${oid}`, unpackedName(origin.path));
  };
  return {
    pathOf: (path) => {
      const name = objectName(path);
      return name === undefined ? path : pathOfName(name);
    },
    settle: (finding) => {
      const name = objectName(finding.path);
      if (name === undefined) return finding;
      const oid = name.type === "commit" ? name.oid : origins.get(name.oid)?.commit;
      const commit = oid === undefined ? undefined : commitOf(oid);
      return {
        ...finding,
        path: pathOfName(name),
        object: name.oid,
        ...(commit === undefined ? {} : { commit }),
      };
    },
  };
}

function objectName(path: string): ObjectName | undefined {
  const [, type, oid, inside = ""] = OBJECT_NAME.exec(path) ?? [];
  return type === undefined || oid === undefined ? undefined : { type, oid, inside };
}

function trimmed(path: string): string {
  return path.replace(/(?<=.)\/+$/, "").replace(/^\/$/, "");
}

/** What a compressed file without a name of its own inside is called there. */
function unpackedName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.(gz|bz2|xz|zst)$/i, "");
}

function readFindingCommit(
  repository: GitRepository,
  oid: string,
  showsSummary: boolean,
): FindingCommit | undefined {
  const commit = quietly(() => {
    const object = repository.object(oid);
    return object === undefined ? undefined : readCommit(object.bytes, repository.format);
  });
  if (commit === undefined) return undefined;
  const { author, committer } = commit;
  return {
    oid,
    author: author.name,
    email: author.email,
    dateMs: committer.seconds * 1000,
    summary: showsSummary ? summaryOf(commit) : "",
  };
}

function summaryOf({ message }: Commit): string {
  const text = new TextDecoder().decode(message.subarray(0, 4 * SUMMARY_CHARACTERS_MAX)).trimStart();
  return (text.split("\n", 1)[0] ?? "").trimEnd().slice(0, SUMMARY_CHARACTERS_MAX);
}

function tagName(repository: GitRepository, oid: string): string {
  const tag = quietly(() => {
    const object = repository.object(oid);
    return object === undefined ? undefined : readTag(object.bytes, repository.format);
  });
  return tag?.name || oid.slice(0, SHORT_CHARACTERS);
}

/** What fails here has been reported when it was first read. */
function quietly<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof GitFault)) throw error;
    return undefined;
  }
}
