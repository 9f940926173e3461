/** What single validators tell apart beyond well-formed and damaged. */
import { describe, expect, test } from "bun:test";
import { createHash } from "node:crypto";
import { crc32 as zlibCrc32 } from "node:zlib";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { decodeBase64 } from "../../../../src/engine/validators/codec/base64.ts";
import { crc32 } from "../../../../src/engine/validators/codec/crc32.ts";
import { bytesOf, sha256 } from "../../../../src/engine/validators/codec/sha256.ts";
import { VALIDATORS, type ValidatorName, type Verdict } from "../../../../src/engine/validators/index.ts";
import { base64url, context, extendedKey, jwtOf, madeUp, NOW_MS, opensshKey, pem, wif } from "./made-up.ts";

const SECOND = NOW_MS / 1000;
const MADE_UP = madeUp();

function judge(name: ValidatorName, secret: string, match = secret): Verdict {
  return VALIDATORS[name](secret, context(match));
}

describe("codecs against the runtime's own", () => {
  test("crc32, sha256 and base64 agree for every length up to 200", () => {
    for (let length = 1; length <= 200; length++) {
      const text = sample("base64", length, length);
      expect(crc32(text)).toBe(zlibCrc32(text));
      expect(Buffer.from(sha256(bytesOf(text))).toString("hex")).toBe(
        createHash("sha256").update(text).digest("hex"),
      );
      expect(decodeBase64(Buffer.from(text).toString("base64"))).toBe(text);
      expect(decodeBase64(Buffer.from(text).toString("base64url"))).toBe(text);
    }
  });
});

describe("pem-private-key", () => {
  const cases: readonly [string, string, Verdict["kind"], RegExp][] = [
    ["PKCS #1", pem("rsa", "pkcs1"), "proved", /^an RSA key of 2048 bits whose public half fits$/],
    ["PKCS #8 RSA", pem("rsa", "pkcs8"), "proved", /^an RSA key of 2048 bits whose public half fits$/],
    ["SEC 1", pem("ec", "sec1"), "proved", /^an elliptic-curve key of 256 bits whose public half fits$/],
    ["PKCS #8 EC", pem("ec", "pkcs8"), "proved", /^an elliptic-curve key whose public half fits$/],
    ["Ed25519", pem("ed25519", "pkcs8"), "proved", /^an Ed25519 key$/],
    ["OpenSSH", opensshKey("none"), "proved", /^an Ed25519 key whose public half fits$/],
    ["OpenSSH with passphrase", opensshKey("aes256-ctr"), "plausible", /passphrase/],
    ["PKCS #8 with passphrase", pem("rsa", "pkcs8", "pass"), "plausible", /passphrase/],
    ["PKCS #1 with passphrase", pem("rsa", "pkcs1", "pass"), "plausible", /passphrase/],
  ];
  test.each(cases)("names %s by structure", (_, text, kind, why) => {
    expect(judge("pem-private-key", text)).toEqual({ kind, why: expect.stringMatching(why) });
  });

  test("reads keys as source code holds them", () => {
    const key = pem("rsa", "pkcs8");
    const lines = key.trim().split("\n");
    const spellings = [
      key.replaceAll("\n", "\\n"),
      key.replaceAll("\n", "\\r\\n"),
      lines.map((line) => `"${line}\\n" +`).join("\n"),
      lines.map((line) => `    ${line}`).join("\r\n"),
      lines.map((line) => `# ${line}`).join("\n"),
    ];
    for (const text of spellings) expect(judge("pem-private-key", text)).toMatchObject({ kind: "proved" });
  });

  test("takes the beginning of a long key for what it is, and a key whose middle is missing for malformed", () => {
    const key = pem("rsa", "pkcs1");
    expect(judge("pem-private-key", key.slice(0, 900))).toEqual({
      kind: "proved",
      why: "the beginning of an RSA key of 2048 bits",
    });
    expect(judge("pem-private-key", key.slice(0, 500) + key.slice(700))).toMatchObject({ kind: "malformed" });
  });

  test("takes a first line alone, dots and garbage for malformed", () => {
    const [begin, end] = ["BEGIN", "END"].map((word) => `-----${word} RSA PRIVATE KEY-----`);
    for (const body of ["", "...", "MIIEpAIBAAKCAQEA...", sample("base64", 400)])
      expect(judge("pem-private-key", `${begin}\n${body}\n${end}`)).toMatchObject({ kind: "malformed" });
  });
});

describe("jwt", () => {
  test("knows tokens past their time, samples and unsigned ones", () => {
    expect(judge("jwt", jwtOf({ sub: "u", exp: SECOND - 1 })).kind).toBe("expired");
    expect(judge("jwt", jwtOf({ sub: "u", exp: SECOND + 1 })).why).toContain("HS256");
    expect(judge("jwt", jwtOf({ sub: "1234567890", name: "John Doe", iat: 1516239022 })).kind).toBe(
      "test-key",
    );
    expect(judge("jwt", jwtOf({ sub: "u" }, { alg: "none" })).kind).toBe("malformed");
    expect(judge("jwt", jwtOf({ sub: "u" }, { alg: "HS512" })).why).toContain("as long as");
    expect(judge("jwt", jwtOf({ sub: "u" }, { alg: "RS256" })).kind).toBe("malformed");
    expect(judge("jwt", jwtOf({ sub: "u" }).split(".").slice(0, 2).join(".")).kind).toBe("malformed");
  });

  test("does not repeat an algorithm that no registry knows", () => {
    expect(judge("jwt", jwtOf({ sub: "u" }, { alg: "hunter2" })).why).not.toContain("hunter2");
  });

  test("the samples of standards and of libraries' first pages are test keys", () => {
    const joe = { iss: "joe", exp: 1300819380, "http://example.com/is_root": true };
    for (const claims of [joe, { some: "payload" }, { foo: "bar" }, { hello: "world" }])
      expect(judge("jwt", jwtOf(claims)).kind).toBe("test-key");
    expect(judge("jwt", jwtOf({ foo: "bar", sub: "u" })).kind).toBe("proved");
  });
});

describe("single formats", () => {
  test("an AWS key id tells its account, an old one tells none, the documented one is malformed", () => {
    expect(judge("aws-key-id", MADE_UP["aws-key-id"].secret).why).toContain("123456789012");
    expect(judge("aws-key-id", ["AK", "IAJ"].join("") + sample("base32", 15)).kind).toBe("plausible");
    expect(judge("aws-key-id", ["AK", "IAIOSFODNN7", "EXAMPLE"].join("")).kind).toBe("malformed");
    expect(judge("aws-key-id", ["AK", "IA7777"].join("") + sample("base32", 12)).why).toContain("no account");
  });

  test("AWS secrets are no digests and no paths", () => {
    expect(judge("aws-secret-key", sample("hex", 40)).kind).toBe("malformed");
    expect(judge("aws-secret-key", "com/google/android/exoplayer/ui/PlayerVi").kind).toBe("malformed");
    for (let seed = 1; seed <= 2000; seed++)
      expect({ seed, kind: judge("aws-secret-key", sample("base64", 40, seed)).kind }).toEqual({
        seed,
        kind: "plausible",
      });
  });

  test("GitHub's newer forms stay plausible", () => {
    const stateless = `ghs_12345_${jwtOf({ iss: "12345" }, { alg: "RS256" })}`;
    expect(judge("github-token", stateless).kind).toBe("plausible");
    expect(
      judge("github-fine-grained", ["github", "pat", sample("alnum", 22), sample("alnum", 59)].join("_"))
        .kind,
    ).toBe("plausible");
  });

  test("GitLab's classic tokens stay plausible and a wrong length is noticed", () => {
    expect(judge("gitlab-token", ["glp", "at-"].join("") + sample("base64url", 20)).kind).toBe("plausible");
    const body = ["glp", "at-"].join("") + `${sample("base64url", 40)}.01.0z`;
    expect(judge("gitlab-token", body + zlibCrc32(body).toString(36).padStart(7, "0")).why).toContain(
      "not as long",
    );
  });

  test("test keys are told from live ones", () => {
    expect(judge("stripe-key", `sk_${"test"}_${sample("alnum", 24)}`).kind).toBe("test-key");
    expect(judge("bitcoin-wif", wif(0xef)).kind).toBe("test-key");
    expect(judge("extended-key", extendedKey(0x04358394)).kind).toBe("test-key");
    expect(
      judge("azure-storage-key", ["Eby8vdM", "02xNO"].join("") + sample("base64", 73) + "A==").kind,
    ).toBe("test-key");
  });

  test("a recovery phrase is neither a sentence nor one of a manual or a development chain", () => {
    const phrase = MADE_UP["seed-phrase"].secret;
    const start = phrase.split(" ").slice(0, 9).join(" ");
    expect(judge("seed-phrase", `${start} and the rest`).kind).toBe("malformed");
    expect(judge("seed-phrase", `${"test ".repeat(11)}junk`).kind).toBe("malformed");
    expect(judge("seed-phrase", `candy maple cake ${start}`).kind).toBe("malformed");
    expect(judge("seed-phrase", start).kind).toBe("malformed");
  });

  test("a shared access signature past its time has expired", () => {
    expect(judge("azure-sas", MADE_UP["azure-sas"].secret.replace("2030", "2020")).kind).toBe("expired");
  });

  test("a Discord id of the future and a webhook of the documentation are malformed", () => {
    const future = `${base64url("9902345678901234567")}.${sample("base64url", 6)}.${sample("base64url", 38)}`;
    expect(judge("discord-bot-token", future).kind).toBe("malformed");
    expect(
      judge("slack-webhook", `https://hooks.slack.com/services/T00000000/B00000000/${sample("alnum", 24)}`)
        .kind,
    ).toBe("malformed");
  });

  test("UUIDs that count or come from a standard are malformed", () => {
    for (const id of [
      "00000000-0000-0000-0000-000000000000",
      "12345678-1234-1234-1234-123456789012",
      "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
      "ffffffff-ffff-ffff-ffff-ffffffffffff",
      "01234567-89ab-cdef-0123-456789abcdef",
    ])
      expect({ id, kind: judge("uuid", id).kind }).toEqual({ id, kind: "malformed" });
  });

  test("random hexadecimal is never taken for made-up, counting and repeating always", () => {
    for (const length of [16, 32, 40, 64])
      for (let seed = 1; seed <= 2000; seed++)
        expect({ length, seed, kind: judge("hex-secret", sample("hex", length, seed)).kind }).toEqual({
          length,
          seed,
          kind: "plausible",
        });
    for (const text of [
      "0123456789abcdef".repeat(2),
      "deadbeef".repeat(4),
      "00".repeat(16),
      "000102030405060708090a0b0c0d0e0f",
      "abcdabcdabcdabcdabcdabcdabcdabcd",
    ])
      expect({ text, kind: judge("hex-secret", text).kind }).toEqual({ text, kind: "malformed" });
  });

  test("the commit before a path and a rule, as lists of ignored findings have it, is none", () => {
    const commit = sample("hex", 40);
    for (const behind of [
      ":deploy.env:github-pat:2",
      ":src/conf/settings.py:aws-acc",
      ":a/very/long/path/of/a/fi",
    ])
      expect(VALIDATORS["hex-secret"](commit, { ...context(commit), after: behind }).kind).toBe("malformed");
    for (const behind of [":", ": https", ":443", '", "a.b"', ":x-oauth-basic@github.com/a"])
      expect(VALIDATORS["hex-secret"](commit, { ...context(commit), after: behind }).kind).toBe("plausible");
  });
});

describe("credentials in URLs and connection strings", () => {
  const reject: readonly string[] = [
    "postgres://user:password@localhost:5432/db",
    "postgres://postgres:postgres@localhost/db",
    "https://user:pass@host.example.com/",
    `mysql://root:\${${"DB_PASS"}}@db.corp.net/x`,
    "redis://:%s@cache.corp.net:6379",
    "https://joe:secret99@example.com",
    "amqp://guest:guest@mq.corp.net",
    "ftp://user:****@files.corp.net",
    "http://proxy:8080/path@scope",
  ];
  test.each(reject)("%s holds no secret", (url) => {
    expect(judge("url-credentials", url).kind).toBe("malformed");
  });

  test("a password is decoded, and its machine is told", () => {
    const url = (password: string, host: string) => ["postgres://app", `${password}@${host}/x`].join(":");
    expect(judge("url-credentials", url("Vx7%21qLp2%40z", "db.corp.net")).kind).toBe("plausible");
    expect(judge("url-credentials", url("Vx7qLp2z9", "localhost")).why).toContain("this machine");
  });

  test("a connection string's password is found among its pairs", () => {
    const line = (password: string): string => `Data Source=db.corp.net;Uid=app;Pwd=${password};Database=x`;
    expect(judge("connection-string", line("k8Jw!q2Zr5")).kind).toBe("plausible");
    expect(judge("connection-string", line("{0}")).kind).toBe("malformed");
    expect(judge("connection-string", line("app")).kind).toBe("malformed");
  });
});
