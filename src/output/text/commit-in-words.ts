/** A finding's commit in a line for people: id, day, author, first line of the message. Pure; not yet safe to print. */
import type { FindingCommit } from "../../contracts/finding.ts";
import { isoDate } from "./iso-date.ts";

const SHORT_CHARACTERS = 12;
const DAY_CHARACTERS = "2026-11-21".length;

export function commitInWords({ oid, author, email, dateMs, summary }: FindingCommit): string {
  const head = [
    oid.slice(0, SHORT_CHARACTERS),
    isoDate(dateMs).slice(0, DAY_CHARACTERS),
    author,
    email === "" ? "" : `<${email}>`,
  ];
  const line = head.filter((part) => part !== "").join(" ");
  return summary === "" ? line : `${line}: ${summary}`;
}
