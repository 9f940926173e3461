/** Where a finding stands for services that know a repository's files alone: of what is in an archive, the archive. Pure. */

export interface RepositoryPlace {
  /** Without the leading `./` that no service's paths have; never empty. */
  readonly file: string;
  /** Path within the archive; empty for a file itself. */
  readonly inner: string;
}

export function repositoryPlace(path: string): RepositoryPlace {
  const file = path.replace(/^(\.\/)+(?=.)/, "");
  const end = file.indexOf("::");
  return end > 0
    ? { file: file.slice(0, end), inner: file.slice(end + 2) }
    : { file: file || ".", inner: "" };
}
