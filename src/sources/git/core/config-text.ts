/**
 * The few settings of a repository's `config` that say how it is stored. Promises: reads this one text and nothing it
 * points to; includes, hooks, filters and programs named in it mean nothing here.
 */
export interface StorageSettings {
  /** `extensions.objectformat`, lower case. */
  readonly objectFormat: string | undefined;
  /** `extensions.refstorage`, lower case. */
  readonly refStorage: string | undefined;
  readonly bare: boolean | undefined;
  /** Whether objects may be left with a remote: a partial clone. */
  readonly promisor: boolean;
  /** Extensions that change how a repository is stored in ways not known here. */
  readonly unknownExtensions: readonly string[];
}

/** Those a reader of objects can leave aside, and those that are read. */
const KNOWN_EXTENSIONS: ReadonlySet<string> = new Set([
  "noop",
  "objectformat",
  "partialclone",
  "preciousobjects",
  "refstorage",
  "relativeworktrees",
  "worktreeconfig",
]);

export function readStorageSettings(config: string): StorageSettings {
  let section = "";
  const values = new Map<string, string>();
  let promisor = false;
  for (const raw of config.split("\n")) {
    const head = /^\s*\[\s*([A-Za-z0-9.-]+)\s*(?:"((?:[^"\\]|\\.)*)")?\s*\]/.exec(raw);
    if (head !== null) section = head[1]!.toLowerCase() + (head[2] === undefined ? "" : ".*");
    const setting = /^\s*([A-Za-z][A-Za-z0-9-]*)\s*(?:=\s*(.*))?$/.exec(
      head === null ? raw : raw.slice(head[0].length),
    );
    if (setting === null) continue;
    const key = `${section}.${setting[1]!.toLowerCase()}`;
    const value = plainValue(setting[2] ?? "true");
    values.set(key, value);
    if (key === "remote.*.promisor" && isTrue(value)) promisor = true;
  }
  const bare = values.get("core.bare");
  return {
    objectFormat: values.get("extensions.objectformat"),
    refStorage: values.get("extensions.refstorage"),
    bare: bare === undefined ? undefined : isTrue(bare),
    unknownExtensions: Number(values.get("core.repositoryformatversion") ?? "0") > 0 ? unknownIn(values) : [],
    promisor: promisor || (values.get("extensions.partialclone") ?? "") !== "",
  };
}

function unknownIn(values: ReadonlyMap<string, string>): readonly string[] {
  return [...values.keys()]
    .filter((key) => key.startsWith("extensions."))
    .map((key) => key.slice("extensions.".length))
    .filter((name) => !KNOWN_EXTENSIONS.has(name));
}

function plainValue(text: string): string {
  return text
    .replace(/\s*[#;].*$/, "")
    .replaceAll('"', "")
    .trim()
    .toLowerCase();
}

function isTrue(value: string): boolean {
  return ["true", "yes", "on", "1"].includes(value);
}
