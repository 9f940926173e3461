/** The judgement by example. */
import { describe, expect, test } from "bun:test";
import { isPlaceholder, judgeGenericValue, judgePassword } from "../../../../src/engine/judge/index.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";

const WEAK = ["Winter", "2024!"].join("");
const fake = ["AK", "IAIOSFODNN7", "EXAMPLE"].join("");

describe("isPlaceholder", () => {
  const universal = [
    "changeme",
    "<your-key>",
    "your-api-key-here",
    "YOUR_API_KEY",
    `\${${"VAR"}}`,
    "{{ var }}",
    "%TOKEN%",
    "$(cmd)",
    "$TOKEN",
    "#{secret}",
    "<%= key %>",
    "x".repeat(20),
    "*".repeat(8),
    "ghp_" + "X".repeat(36),
    fake,
    "AAAAAAAAAAAAAAAAAAAA",
    "1234567890abcdef",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop123",
    "abc1abc1abc1abc1abc1",
    "[REDACTED]",
    "__API_KEY__",
    "sk-...",
    "this-is-a-dummy-token",
    "insert-your-key",
    "{api_key}",
    "{self.password}'",
    "{$MYSQL.PASSWORD}",
    ["6h6i6j6k6l6m6n", "6o6p6q6r6s6t"].join(""),
    "%(password)s",
    "not-a-real-key",
    "my_secret_key",
    ["2YotnFZFEjr1zC", "sicMWpAA"].join(""),
    `${sample("base64", 400)}wEXAMPLE${sample("base64", 60)}`,
  ];
  test.each(universal)("%s stands for a secret under every rule", (text) => {
    expect(isPlaceholder(text)).toBeString();
  });

  const generic = [
    "null",
    "true",
    "none",
    "password",
    "secret",
    "test_key_1",
    "loremdolor",
    "foobar1",
    "aaaaab",
    "xxxxyyyy",
    "12345678",
    "asdfgh",
    "someRandomSecret",
    "fixture-9",
    ["sldvafkjw345", "09s8dfsdf"].join(""),
    ["A1B2C3D4E5F6", "G7H8I9J0"].join(""),
    "aBcDeFgHiJ1234",
    "NO!$DATA!$",
    "testUser1",
    "local",
  ];
  test.each(generic)("%s stands for a secret where only a name speaks", (text) => {
    expect(isPlaceholder(text, "generic")).toBeString();
  });

  test("does not know short words within random text", () => {
    const text = `${sample("lower", 8)}todo${sample("lower", 8, 2)}`;
    expect(isPlaceholder(text)).toBeUndefined();
    expect(isPlaceholder(`${sample("alnum", 12)}fake9${sample("alnum", 12, 2)}`)).toBeUndefined();
  });

  test("reasons do not quote the text", () => {
    for (const text of universal) expect(isPlaceholder(text, "generic")).not.toContain(text);
  });
});

describe("judgeGenericValue", () => {
  const ordinary: readonly [string, string][] = [
    ["api_key", "process.env.API_KEY"],
    ["token", "getAccessToken()"],
    ["secret", "config.auth.secret"],
    ["api_key", "API_KEY_HEADER_NAME"],
    ["token", "userAuthenticationToken"],
    ["secret", "./secrets/service-account.json"],
    ["token", "https://auth.corp.net/oauth/token"],
    ["key", "application/json"],
    ["secret", "3b7a1f0c-9d52-4e6b-8a41-5cf2d90e6b17"],
    ["token", "2024-01-31T10:00:00Z"],
    ["key", "#ff00aa33"],
    ["token", "10.0.0.0/16-internal"],
    ["api_key", "0x1234abcd5678ef90"],
    ["secret", "-1.24859302938e-10"],
    ["key", "sha512-" + sample("base64", 86)],
    ["token", "iVBORw0KGgo" + sample("base64", 40)],
    ["key", "data:image/png;base64," + sample("base64", 40)],
    ["secret", "@scope/some-package"],
    ["secret", "someone.else@corp.net"],
    ["api_key", "the quick brown fox jumps"],
    ["sha1", sample("hex", 40)],
    ["checksum", sample("hex", 64)],
    ["integrity", sample("hex", 128)],
    ["etag", sample("hex", 32)],
    ["commit", sample("hex", 40)],
    ["public_key", sample("base64", 44)],
    ["secret", "$2b$10$" + sample("alnum", 53)],
    ["token_url", sample("alnum", 32)],
    ["key", "arn:aws:kms:eu-west-1:123456789012:key/x"],
    ["token", Buffer.from("hello world, this is text").toString("base64")],
    ["key", "AAAAB3NzaC1yc2E" + sample("base64", 60)],
    ["alphabet", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"],
    ["secret", "vault:secret/data/app#key"],
    ["key", "000102030405060708090a0b0c0d0e0f"],
    ["PublicKeyToken", sample("hex", 16)],
    ["NextToken", sample("base64", 40)],
    ["next_page_token", sample("alnum", 24)],
    ["continuationToken", sample("base64", 40)],
    ["secret", "ECC_SECG_P256K1"],
    ["craftmypdf-api-key", "CraftMyPDF"],
  ];
  test.each(ordinary)("%s = %s is ordinary", (name, value) => {
    expect(judgeGenericValue(value, name)).toHaveProperty("rejected");
  });

  const secrets: readonly [string, string][] = [
    ["api_key", sample("hex", 32)],
    ["secret_key", sample("hex", 64)],
    ["hash_secret", sample("hex", 40)],
    ["token", sample("alnum", 24)],
    ["client_secret", sample("base64url", 43)],
    ["auth_token", sample("lowerDigits", 20)],
    ["encryptionKey", sample("base64", 43) + "="],
    ["fb_page_token", sample("alnum", 40)],
  ];
  test.each(secrets)("%s with a random value is a secret", (name, value) => {
    expect(judgeGenericValue(value, name)).toHaveProperty("score");
  });

  test("a longer value under a telling name scores higher; scores stay within 0 and 1", () => {
    const scored = (value: string, name: string): number => {
      const judged = judgeGenericValue(value, name);
      return "score" in judged ? judged.score : -1;
    };
    expect(scored(sample("alnum", 40), "api_key")).toBeGreaterThan(scored(sample("alnum", 16), "x"));
    expect(scored(sample("alnum", 300), "api_key")).toBeLessThanOrEqual(1);
    expect(scored(sample("hex", 40), "x")).toBeLessThan(scored(sample("hex", 40), "api_key"));
  });
});

describe("judgePassword", () => {
  test.each([
    "hunter2",
    "P@ssw0rd!",
    "admin123",
    "Winter2024!",
    "Tr0ub4dor&3",
    "pa55w0rd",
    "8d7f3a1c",
    "letmein99",
    "90210",
    ["Orchid", "2664k"].join(""),
    ["!kT5", "uRq2xW"].join(""),
  ])("%s is a password", (value) => expect(judgePassword(value, "db_password")).toHaveProperty("score"));

  test.each([
    "password",
    "changeme",
    "resetPassword",
    "forgot_password",
    "auth.password.required",
    "PASSWORD_MIN_LENGTH",
    "string",
    "getPassword()",
    "process.env.PW",
    "./password.txt",
    "test123",
    "param1",
    "******",
    "Enter your password",
    `\${${"PASS"}}`,
    "https://corp.net/reset",
    "PBKDF2",
    "PWD_MAIL",
    "pwd2",
    "password=",
    "scram-sha-256",
    "PBKDF2",
    "eli:x:2098:1000:Eli",
    "STRING\xe2\x80\x99.",
    "+expected1+",
    "#include",
    "-l/-u",
    "),e.createElement(",
    ",pathname:i,port:",
    "storage/%s/passwords",
    "utf16le",
    "|void",
    "zabbix_proxy|",
    "password2:",
    "!vault",
    "!py/object.v1",
    "Vector3d",
    "/home/relay/app2",
    "Contrase\xc3\xb1a",
    btoa("Change Password"),
    "pass1",
    "123abc456",
    "1q2w3e",
    "my_password1!",
    "return|set|shift|source|",
    "Z.username+",
    "test2",
    "r\x18\0\0\0ab12",
    "super-secure-pa55",
  ])("%s is none", (value) => expect(judgePassword(value, "password")).toHaveProperty("rejected"));

  test.each(["dbPwd", "PWD", "pwd", "pwd2", "PWD_MAIL", "pwdMail", "Pwd", "pwdroot"])(
    "`pwd` counts as people write it: %s",
    (name) => expect(judgePassword(WEAK, name)).toHaveProperty("score"),
  );

  test.each(["nPWDdzYQ", "PwD9O1k3GXMo", "pWdw7hotIhY9", "zZG3rpWDXXuY", "PwdbTdr", "pwdeX9"])(
    "`pwd` within a random word says nothing: %s",
    (name) => expect(judgePassword(WEAK, name)).toHaveProperty("rejected"),
  );

  test("scores below a random token's unless it is one", () => {
    const weak = judgePassword(["admin", "123"].join(""), "password");
    const random = judgePassword(sample("base64", 24), "password");
    expect("score" in weak && "score" in random && weak.score < random.score).toBe(true);
  });
});

test("a key of a service's test side is judged by what stands behind its mark", () => {
  const body = sample("alnum", 42);
  for (const mark of ["test_", "sk_test_", "TEST-"])
    expect(isPlaceholder(mark + body, "generic")).toBeUndefined();
  expect(isPlaceholder("test_key_of_the_relay_for_unit_tests", "generic")).toBeDefined();
});

test("the run of one letter in an annotated key of Azure's is no filler", () => {
  const key = `${sample("alnum", 52)}JQQJ99BBACAAAAAAAAAAAAASAZDO${sample("alnum", 4)}`;
  expect(isPlaceholder(key)).toBeUndefined();
  expect(isPlaceholder(`${sample("alnum", 52)}BBACAAAAAAAAAAAAAASAZDO`)).toBeDefined();
});
