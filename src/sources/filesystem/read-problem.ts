/** What went wrong on the way to some bytes, in words of the report. Promises: never throws, whatever was thrown at it. */
import type { Problem } from "../../contracts/report.ts";

const SAYINGS: Readonly<Record<string, Pick<Problem, "kind" | "message">>> = {
  ENOENT: { kind: "not-found", message: "is not there, or vanished before it could be read" },
  ENOTDIR: { kind: "not-found", message: "is not there: a part of its path is no directory" },
  EACCES: { kind: "permission", message: "may not be read by this user" },
  EPERM: { kind: "permission", message: "may not be read by this user" },
  ELOOP: { kind: "changed", message: "became a symbolic link while the scan ran; scan again" },
  EISDIR: { kind: "changed", message: "became a directory while the scan ran; scan again" },
  ENAMETOOLONG: {
    kind: "unreadable",
    message: "has a path too long for the system; scan from a directory below",
  },
  EMFILE: {
    kind: "unreadable",
    message: "could not be opened: too many open files; raise the limit (ulimit -n)",
  },
};

export function readProblem(path: string, error: unknown): Problem {
  const code = errorCode(error);
  const saying = Object.hasOwn(SAYINGS, code) ? SAYINGS[code]! : undefined;
  return {
    path,
    kind: saying?.kind ?? "unreadable",
    message: saying?.message ?? `could not be read: the system said ${code}`,
  };
}

function errorCode(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error) return String(error.code);
  return "that it failed without a code";
}
