/** What git says, word for word, and what it means for a shard. */
import { expect, test } from "bun:test";
import { classifyFailure, mayBeMirrors } from "../../../../../src/sources/mirror/core/classify-failure.ts";

const URL_TEXT = "https://host.example/team/a.git/";

test.each([
  [`fatal: repository '${URL_TEXT}' not found`, "unusable", "not-found"],
  [`fatal: unable to access '${URL_TEXT}': The requested URL returned error: 404`, "unusable", "not-found"],
  ["fatal: '/srv/a.git' does not appear to be a git repository", "unusable", "not-found"],
  ["ERROR: Repository not found.\nfatal: Could not read from remote repository.", "unusable", "not-found"],
  [
    "remote: The project you were looking for could not be found or you don't have permission",
    "unusable",
    "not-found",
  ],
  [`fatal: Authentication failed for '${URL_TEXT}'`, "unusable", "permission-denied"],
  [
    `fatal: could not read Username for 'https://host.example': terminal prompts disabled`,
    "unusable",
    "permission-denied",
  ],
  [
    `fatal: unable to access '${URL_TEXT}': The requested URL returned error: 403`,
    "unusable",
    "permission-denied",
  ],
  [
    "git@host.example: Permission denied (publickey).\nfatal: Could not read",
    "unusable",
    "permission-denied",
  ],
  ["fatal: detected dubious ownership in repository at '/srv/a.git'", "unusable", "permission-denied"],
  ["Host key verification failed.\nfatal: Could not read from remote repository.", "unusable", "other"],
  [`fatal: ${URL_TEXT}info/refs not valid: is this a git repository?`, "unusable", "other"],
  [
    `fatal: unable to access '${URL_TEXT}': server certificate verification failed. CAfile: none`,
    "unusable",
    "other",
  ],
  [
    `fatal: unable to access '${URL_TEXT}': SSL: certificate subject name (a) does not match target host name 'b'`,
    "unusable",
    "other",
  ],
  [
    `fatal: unable to access '${URL_TEXT}': SSL: no alternative certificate subject name matches target host name 'b'`,
    "unusable",
    "other",
  ],
  ["sh: 1: ssh: not found\nfatal: Could not read from remote repository.", "unusable", "other"],
])("%j parks the shard", (complaint, kind, reason) => {
  expect(classifyFailure(complaint)).toMatchObject({ kind, reason });
  expect(mayBeMirrors(classifyFailure(complaint), complaint)).toBe(false);
});

test.each([
  [`fatal: unable to access '${URL_TEXT}': Could not resolve host: host.example`],
  ["ssh: Could not resolve hostname host.example: Name or service not known"],
  [`fatal: unable to access '${URL_TEXT}': Failed to connect to host.example port 443: Connection refused`],
  ["ssh: connect to host host.example port 22: Connection timed out"],
  [`fatal: unable to access '${URL_TEXT}': Operation too slow. Less than 100 bytes/sec transferred`],
  [`fatal: unable to access '${URL_TEXT}': The requested URL returned error: 502`],
  [`fatal: unable to access '${URL_TEXT}': The requested URL returned error: 429`],
  ["error: RPC failed; curl 18 transfer closed with outstanding read data remaining\nfatal: early EOF"],
  ["fatal: the remote end hung up unexpectedly"],
  ["kex_exchange_identification: Connection closed by remote host"],
  ["fatal: write error: No space left on device\nfatal: fetch-pack: invalid index-pack output"],
])("%j is tried again", (complaint) => {
  expect(classifyFailure(complaint).kind).toBe("retryable");
});

test("a redirection and a commit that is not advertised are told apart", () => {
  expect(classifyFailure(`unable to access '${URL_TEXT}': The requested URL returned error: 301`).kind).toBe(
    "redirected",
  );
  expect(classifyFailure("fatal: remote error: upload-pack: not our ref 1111").kind).toBe("unadvertised");
  expect(classifyFailure("error: Server does not allow request for unadvertised object 11").kind).toBe(
    "unadvertised",
  );
});

test.each([
  ["fatal: bad object refs/heads/main"],
  ["error: object file objects/aa/bb is empty"],
  ["fatal: pack has bad object at offset 12: inflate returned -3"],
  ["error: cannot lock ref 'refs/heads/a/b': 'refs/heads/a' exists; cannot create 'refs/heads/a/b'"],
  ["words nobody has ever seen"],
])("%j may be the mirror's fault", (complaint) => {
  expect(mayBeMirrors(classifyFailure(complaint), complaint)).toBe(true);
});

test("what is not known is quoted without addresses, paths, colours and length", () => {
  const complaint = `hint: no\nfatal: oh \u001b[31m dear ${URL_TEXT} in /srv/secret.git of me@host ${"x ".repeat(400)}`;
  const failure = classifyFailure(complaint);
  expect(failure.kind).toBe("unknown");
  const why = "why" in failure ? failure.why : "";
  expect(why).toStartWith("git failed: fatal: oh ?[31m dear … in … of …");
  expect(why.length).toBeLessThan(200);
});
