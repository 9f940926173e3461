/** What people write for a repository, and the one spelling it gets; credentials never pass and are never repeated. */
import { describe, expect, test } from "bun:test";
import {
  isCanonicalLocator,
  isCanonicalPath,
  REPO_KEY_BYTES_MAX,
  readLocator,
  showLocator,
} from "../../../../../src/sources/git/core/locator.ts";
import { Random, seedOf } from "../../../../support/random.ts";

/** Put together here, so that no scanner takes it for somebody's. */
const PASSWORD = ["hunter", "two", "canary"].join("-");

function url(text: string): string {
  const reading = readLocator(text);
  if (reading.kind !== "remote") throw new Error(`${text}: ${JSON.stringify(reading)}`);
  return reading.url;
}

function why(text: string): string {
  const reading = readLocator(text);
  if (reading.kind !== "refused") throw new Error(`${text} was taken: ${JSON.stringify(reading)}`);
  return reading.why;
}

test.each([
  ["https://GitHub.com:443/Org/Repo.git/", "https://github.com/Org/Repo.git"],
  ["HTTP://host:80//a/./b", "http://host/a/b"],
  ["https://host:08443/a", "https://host:8443/a"],
  ["https://host/%7euser/a%20b/%c3%bc", "https://host/~user/a%20b/%C3%BC"],
  ["https://host/ü b", "https://host/%C3%BC%20b"],
  ["https://host/a+b&c=d", "https://host/a+b&c=d"],
  ["http://[::1]:8080/a", "http://[::1]:8080/a"],
  ["http://[0:0::1]/a", "http://[::1]/a"],
  ["ssh://Git@Host:22/a/b", "ssh://Git@host/a/b"],
  ["ssh://host:2222/~/a", "ssh://host:2222/~/a"],
  ["git@github.com:org/repo.git", "ssh://git@github.com/org/repo.git"],
  ["host:/srv/a", "ssh://host/srv/a"],
  ["me@[::1]:a", "ssh://me@[::1]/a"],
  ["host:a?b#c%d", "ssh://host/a%3Fb%23c%25d"],
  ["file:///srv/a/", "file:///srv/a"],
  ["FILE://localhost/srv/a", "file:///srv/a"],
])("%s is %s", (text, expected) => {
  expect(url(text)).toBe(expected);
  expect(url(expected)).toBe(expected);
});

test.each(["/srv/a", "a/b", "./a:b", "../x", "a", "/a::b", ".", "~/x"])(
  "%s is a path of this host",
  (text) => {
    expect(readLocator(text)).toEqual({ kind: "path", path: text });
  },
);

describe("refused", () => {
  test.each([
    ["", "empty"],
    ["-upload-pack=x", "dash"],
    ["https://host/a\nb", "control character"],
    ["https://host/a%0ab", "control character"],
    ["https://host/a%00b", "control character"],
    ["/srv/\ufffd", "UTF-8"],
    ["https://host/%ff", "UTF-8"],
    ["git://host/a", "git://"],
    ["ftp://host/a", "ftp://"],
    ["git+ssh://host/a", "git+ssh://"],
    ["ext::sh -c id", "::"],
    ["a/b::c", "::"],
    ["me@ext::x", "::"],
    ["https::https://host/a", "::"],
    ["https:/host/a", "slashes"],
    ["https://", "host"],
    ["https://host", "path is missing"],
    ["https://host/", "path is missing"],
    ["https://-oProxyCommand=x/a", "host"],
    ["https://host/a/../b", "goes up"],
    ["https://host/a/%2E%2e/b", "goes up"],
    ["https://host/a%2fb", "slash"],
    ["https://host/a\\b", "backslash"],
    ["https://host/a?b", "query"],
    ["https://host/a#b", "fragment"],
    ["https://host/a%zz", "%25"],
    ["https://host:0/a", "port"],
    ["https://host:65536/a", "port"],
    ["https://host:x/a", "host"],
    ["https://ho st/a", "host"],
    ["https://bücher.example/a", "host"],
    ["http://[::1/a", "host"],
    ["ssh://-x@host/a", "user name"],
    ["file://host/a", "no host"],
    ["-x@host:a", "dash"],
  ])("%j", (text, words) => {
    expect(why(text)).toContain(words);
  });

  test("what no key of a shard could hold", () => {
    expect(why(`https://host/${"a".repeat(REPO_KEY_BYTES_MAX)}`)).toContain("longer than");
    expect(url(`https://host/${"a".repeat(REPO_KEY_BYTES_MAX - 13)}`)).toHaveLength(REPO_KEY_BYTES_MAX);
  });

  test.each([
    `https://me:${PASSWORD}@host/a`,
    `https://${PASSWORD}@host/a`,
    `http://:${PASSWORD}@host/a`,
    `https://me:${PASSWORD}%40host@host/a`,
    `https://me:x/${PASSWORD}@host/a`,
    `https://me/${PASSWORD}@host/a`,
    `https://host/a?token=${PASSWORD}`,
    `https://host/a#${PASSWORD}`,
    `ssh://me:${PASSWORD}@host/a`,
    `ssh://me:@host/a`,
    `me:${PASSWORD}@host:a`,
    `me:${PASSWORD}@host/a`,
    `https:me:${PASSWORD}@host/a`,
    `https:/me:${PASSWORD}@host/a`,
    `ftp://me:${PASSWORD}@host/a`,
    `file://me:${PASSWORD}@host/a`,
  ])("credentials, unseen: %#", (text) => {
    expect(why(text)).not.toContain(PASSWORD);
  });

  test("a token before the host is told where it belongs", () => {
    expect(why(`https://${PASSWORD}@host/a`)).toContain("credentials file");
  });
});

test("a locator of another spelling than ours is not canonical", () => {
  expect(isCanonicalLocator({ kind: "remote", url: "https://host/a" })).toBe(true);
  for (const other of ["https://HOST/a", "https://host/a/", "host:a", "/srv/a", "https://me@host/a"])
    expect(isCanonicalLocator({ kind: "remote", url: other })).toBe(false);
  for (const path of ["/", "/a", "/a b/ü"]) expect(isCanonicalPath(path)).toBe(true);
  for (const path of ["", "a", "/a/", "//a", "/a/../b", "/./a", "/a\n", "/a/\ud800", `/${"a".repeat(5000)}`])
    expect(isCanonicalLocator({ kind: "local", path })).toBe(false);
});

const PIECES = [
  ..."https:// http:// ssh:// file:// git:// ext:: HTTPS:// Host.example [::1] : :443 :22 :8080 / // /. /.. /a ~ @ me @host:".split(
    " ",
  ),
  ..."%41 %2e %2F %7E %C3%BC %ff %0a ü ? # \\ - .git".split(" "),
  " ",
];
const SEED = seedOf(20_261_121);

test(`whatever is taken is spelled once and for all, and holds no password [seed ${SEED}]`, () => {
  const random = new Random(SEED);
  let taken = 0;
  for (let round = 0; round < 20_000; round++) {
    const pieces = Array.from({ length: 1 + random.below(7) }, () => random.pick(PIECES));
    if (random.chance(0.3)) pieces.splice(random.below(pieces.length + 1), 0, `u:${PASSWORD}@`);
    const text =
      (random.chance(0.8) ? random.pick(PIECES.slice(0, 4)) + random.pick(["host", "", "me@host:22"]) : "") +
      pieces.join("");
    const reading = readLocator(text);
    if (reading.kind === "refused") expect(reading.why).not.toContain(PASSWORD);
    if (reading.kind !== "remote") continue;
    taken++;
    const locator = { kind: "remote", url: reading.url } as const;
    expect({ text, again: readLocator(showLocator(locator)) }).toEqual({ text, again: reading });
    expect({ text, canonical: isCanonicalLocator(locator) }).toEqual({ text, canonical: true });
    expect({ text, url: reading.url }).not.toEqual({ text, url: expect.stringContaining(PASSWORD) });
    const parsed = new URL(reading.url);
    expect([parsed.password, parsed.search, parsed.hash]).toEqual(["", "", ""]);
    if (parsed.protocol !== "ssh:") expect(parsed.username).toBe("");
  }
  expect(taken).toBeGreaterThan(500);
});
