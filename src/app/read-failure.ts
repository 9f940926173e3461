/** Why a file the user named cannot be read, in words. Promises: never quotes what was in it. Pure. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "a part of its path is no folder",
  EISDIR: "it is a folder",
  EACCES: "this user may not read it",
  EPERM: "this user may not read it",
  ELOOP: "its symbolic links go round in a circle",
  ENAMETOOLONG: "its path is too long for the system",
};

/** Undefined for what the system has no code for. */
export function readFailure(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  if (typeof code !== "string" || !/^E[A-Z0-9]+$/.test(code)) return undefined;
  return Object.hasOwn(REASONS, code) ? REASONS[code] : `the system said ${code}`;
}
