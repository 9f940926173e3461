/** Which addresses git may get, and which redirections are followed. */
import { expect, test } from "bun:test";
import { judgeRedirect, readRemoteAddress } from "../../../../../src/sources/mirror/core/remote-url.ts";

test.each([
  ["https://host.example/a.git", "https"],
  ["http://host.example:8080/a", "http"],
  ["ssh://git@host.example:22/a.git", "ssh"],
  ["file:///srv/git/a.git", "file"],
  ["file://localhost/srv/git/a.git", "file"],
])("%s is handed to git as it is", (text, transport) => {
  expect(readRemoteAddress(text)).toMatchObject({ kind: "remote", transport, text });
});

const secret = ["se", "cret"].join("");
test.each([
  ["a.git"],
  ["ext::sh -c id"],
  ["git://host.example/a"],
  [`https://user:${secret}@host.example/a`],
  [`https://${secret}@host.example/a`],
  [`ssh://git:${secret}@host.example/a`],
  ["https://host.example/a?b=c"],
  ["https://host.example/a#b"],
  ["https://host.example/a b"],
  ["https://host.example/a\n--upload-pack=id"],
  ["file://host.example/a"],
  ["ssh://-oProxyCommand=id/a"],
  ["ssh://-l@host.example/a"],
  ["ssh:///a"],
])("%j is refused without being repeated", (text) => {
  const address = readRemoteAddress(text);
  expect(address.kind).toBe("refused");
  expect(JSON.stringify(address)).not.toContain(secret);
});

const FROM = "https://host.example/old.git";

test("a redirection on the same host is followed to the repository behind it", () => {
  const to = (location: string) => judgeRedirect(FROM, location);
  const moved = { kind: "same-host", url: "https://host.example/new.git" } as const;
  expect(to("https://host.example/new.git/info/refs?service=git-upload-pack")).toEqual(moved);
  expect(to("/new.git/info/refs?service=git-upload-pack")).toEqual(moved);
  expect(judgeRedirect("http://host.example/a", "https://host.example/a/info/refs")).toEqual({
    kind: "same-host",
    url: "https://host.example/a",
  });
});

test.each([
  ["https://elsewhere.example/old.git/info/refs"],
  ["https://host.example.org/old.git/info/refs"],
  ["https://host.example:8443/old.git/info/refs"],
  ["https://user@elsewhere.example/old.git/info/refs"],
  ["//elsewhere.example/old.git/info/refs"],
  ["http://host.example/old.git/info/refs"],
  ["https://host.example/login"],
  ["file:///etc/passwd"],
  ["javascript:0"],
])("a redirection to %s is not followed", (location) => {
  expect(judgeRedirect(FROM, location).kind).toBe("elsewhere");
});

test("what a server says of itself is printed harmlessly", () => {
  const redirect = judgeRedirect(FROM, "https://xn--\u{1b}[31m.example/info/refs");
  expect(JSON.stringify(redirect)).not.toMatch(/\\u001b/);
});
