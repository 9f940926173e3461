/** Credential files as git's own store writes them, and which line a URL may have. */
import { expect, test } from "bun:test";
import { inspect } from "node:util";
import { type Login, loginFor, parseLogins } from "../../../../../src/sources/mirror/core/logins.ts";

const PASSWORD = ["w0rd", "&", "more"].join("");

function loginsOf(...lines: readonly string[]): readonly Login[] {
  const parsed = parseLogins(lines.join("\n"));
  if (parsed.kind !== "logins") throw new Error(`line ${parsed.line} ${parsed.why}`);
  return parsed.logins;
}

function nameFor(logins: readonly Login[], url: string): string | undefined {
  return loginFor(logins, new URL(url))?.open().username;
}

const line = (name: string, place: string) => `https://${name}:${encodeURIComponent(PASSWORD)}@${place}`;

test("users and passwords are percent-decoded; comments and empty lines stand between", () => {
  const [login, ...more] = loginsOf("# mine", "", `  ${line("a%40b", "host.example")}\r`);
  expect(more).toEqual([]);
  expect(login!.open()).toEqual({ username: "a@b", password: PASSWORD });
});

test("protocol, host and port have to be the same", () => {
  const logins = loginsOf(line("one", "host.example"), line("two", "host.example:8443"));
  expect(nameFor(logins, "https://host.example/x.git")).toBe("one");
  expect(nameFor(logins, "https://HOST.example:443/x.git")).toBe("one");
  expect(nameFor(logins, "https://host.example:8443/x.git")).toBe("two");
  for (const url of ["http://host.example/x", "https://sub.host.example/x", "https://host.example.org/x"])
    expect(nameFor(logins, url)).toBeUndefined();
});

test("the longest path wins, in whole names; the first of equals", () => {
  const place = "host.example";
  const logins = loginsOf(line("all", place), line("team", `${place}/team/`), line("late", `${place}/team`));
  expect(nameFor(logins, "https://host.example/team/x.git")).toBe("team");
  expect(nameFor(logins, "https://host.example/team")).toBe("team");
  expect(nameFor(logins, "https://host.example/teams/x.git")).toBe("all");
});

test.each([
  ["host.example", "is no URL"],
  [`https://${"user"}@host.example`, "lacks a user name or a password"],
  [`ssh://user:${PASSWORD}@host.example`, "is neither an https nor an http URL"],
  [`https://user:%zz@host.example`, "is not percent-encoded as it should be"],
  [`https://user:a%0ab@host.example`, "holds a line break or a zero byte"],
])("a line that is no login is told by its number: %#", (bad, why) => {
  expect(parseLogins(`${line("good", "host.example")}\n\n${bad}`)).toEqual({
    kind: "bad-line",
    line: 3,
    why,
  });
});

test("a login never prints what it holds", () => {
  const logins = loginsOf(line("someone", "host.example"));
  for (const shown of [
    JSON.stringify(logins),
    `${logins[0]}`,
    inspect(logins, { depth: 9, showHidden: true }),
  ])
    expect(shown).not.toContain(PASSWORD);
});
