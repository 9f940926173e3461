/** What stands behind a password's name by where it stands, what it is called and what everybody would write there. */
import { describe, expect, test } from "bun:test";
import { isStockPassword, judgePassword, placeOfNone } from "../../../../src/engine/judge/index.ts";
import { nameSays } from "../../../../src/engine/judge/name.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { VALIDATORS } from "../../../../src/engine/validators/index.ts";
import { NOW_MS } from "../../../support/engine.ts";
import { processorMs } from "../../../support/processor-time.ts";

const WEAK = ["walnut", "1987"].join("");

describe("isStockPassword", () => {
  test.each([
    "s3cr3t",
    "P@ssw0rd!",
    "hunter2",
    "pa$$word",
    "Sup3rS3cr3tP@ssW0rd",
    "foobar1",
    "newpass123",
    "gracePa55word",
  ])("everybody writes %s", (value) => expect(isStockPassword(value)).toBe(true));
  test.each([WEAK, "Winter2024!", "Tr0ub4dor&3", "k7", "secretary9", "Orchid#walnut0", "passport-Berlin7"])(
    "%s is somebody's own",
    (value) => expect(isStockPassword(value)).toBe(false),
  );
});

/** The text around a value: `@` stands for it, the match goes from the name to the closing quote. */
function around(text: string): [string, { match: string; before: string; after: string }] {
  const [left = "", right = ""] = text.split("@");
  const quote = /^["']/.exec(right)?.[0] ?? "";
  const at = left.toLowerCase().search(/pass/);
  return [
    WEAK,
    { before: left.slice(0, at), match: left.slice(at) + WEAK + quote, after: right.slice(quote.length) },
  ];
}

describe("placeOfNone", () => {
  test.each([
    `options = ["password", "@", "none"]`,
    `options = ["user", "password", "@"]`,
    `["auth_password", "@", "level"]`,
    `encode(password, "@")`,
    `encrypt_password("@", "ada")`,
    "password: {{ .password | @ }}",
    "type PasswordResult = PasswordState | @",
    "PASS: @ connections over tunnels",
    `have_struct_member('struct passwd', '@', 'pwd.h')`,
  ])("no password in %j", (text) => expect(placeOfNone(...around(text))).toBeString());

  test.each([
    `password = "@"`,
    `setPassword("@");`,
    `define("DB_PASSWORD", "@");`,
    `os.environ.setdefault("DB_PASSWORD", "@")`,
    `CMD ["mysql", "--password", "@", "app"]`,
    `connect(user="ada", password="@", db="app")`,
    `{password, "@"}`,
    `process.env.PASSWORD || "@"`,
    "password: @ # of the relay",
    "Password: @ on staging for now",
  ])("one may stand in %j", (text) => expect(placeOfNone(...around(text))).toBeUndefined());
});

test.each([
  ["hasLockedRole", `dataSSO?.${"isSSO"}Locked`],
  ["resetPassword", ["reset", "Password$1"].join("")],
  ["pass", ["lib", "link"].join(",")],
  ["dBCSPwd", ".join(attr['"],
  ["NtPassword", '16s=b""'],
  ["password", "%-25s"],
  ["password", "!!!actual"],
  ["PASSWORD_CLAIM", "parameters?.SECRET_BLOCK"],
  ["userPassword", "RFC4519"],
  ["ownerPassword", "processPasswordR5"],
  ["passwd", "1*SAFE"],
  ["passwd", "**DEPRECATED**"],
  ["passwd-entry", "$UID-$GID-$NAME-"],
  ["spwd", "3.0-3.12"],
  ["INCORRECT_PASSWORD", "0x8009_0033"],
  ["bresenham_lines", "Bool32"],
  ["password", 'autocomplete="off"'],
])("what code has behind %s is no password", (name, value) =>
  expect(judgePassword(value, name)).toHaveProperty("rejected"),
);

test("Polish for a password is one in small letters and in capitals", () => {
  for (const name of ["haslo", "HASLO", "db_haslo"])
    expect(judgePassword(WEAK, name)).not.toHaveProperty("rejected");
});

describe("names", () => {
  test.each([
    ["src/v1/token_review.rs", "public"],
    ["csrf_token", "public"],
    ["AutoTokenizer.from_pretrained", "public"],
    ["hashed_token", "public"],
    ["passwordAlgorithm", "public"],
    ["h1", "digest"],
    ["client.secret", "secret"],
    ["ssl.key.password", "secret"],
  ] as const)("%s says %s", (name, says) => expect(nameSays(name)).toBe(says));

  test.each(["INVALID_PASSWORD", "label_password_lost", "errorPassword", "login.message.password"])(
    "%s speaks about passwords",
    (name) => expect(judgePassword(WEAK, name)).toHaveProperty("rejected"),
  );
  test.each([
    "admin_password",
    "reset_admin_password",
    "config.password",
    "mail_passwd",
    "dbpwd",
    "MYSQL_PWD",
  ])("%s names one", (name) => expect(judgePassword(WEAK, name)).toHaveProperty("score"));
});

test("no value of 128 characters takes long to judge", () => {
  const pieces = ["A", "aA", "a.", "a_", "1-", "pass", "\xc3\xa9", "/a", "::a", "!", "{", "Aa1", "a:"];
  const values = pieces.map((piece) => piece.repeat(128).slice(0, 127) + "\x1f");
  const spentMs = processorMs(() => {
    for (const value of [...values, ...values.map((one) => `${one.slice(0, -1)}~`), sample("alnum", 128)])
      judgePassword(value, "password");
  });
  expect(spentMs).toBeLessThan(2_000);
});

test("a member of a structure and the string behind a variable are no passwords, a value behind an arrow is", () => {
  const place = (before: string, match: string, secret: string): string | undefined =>
    placeOfNone(secret, { before, match, after: "" });
  expect(place("if (", "pwd->pw_gecos2", "pw_gecos2")).toBeDefined();
  expect(place("'-U$USERNAME%$", `PASSWORD', '${WEAK}'`, WEAK)).toBeDefined();
  expect(place("'-U$USERNAME ", `PASSWORD', '${WEAK}'`, WEAK)).toBeUndefined();
  const call = { before: "", match: "passphrase_esc = bin2hex", after: " (s, 4)" };
  expect(placeOfNone("bin2hex", call)).toBeDefined();
  expect(placeOfNone("bin2hex", { ...call, after: "\n" })).toBeUndefined();
  expect(place("if (", `pwd->${WEAK}-7!x`, `${WEAK}-7!x`)).toBeUndefined();
});

test("a name in a list and the name of an attribute are no passwords, an argument behind a flag is", () => {
  const kind = (before: string, match: string, secret: string, after: string): string =>
    VALIDATORS["generic-password"](secret, {
      match,
      before,
      after,
      groups: [match, "password"],
      nowMs: NOW_MS,
    }).kind;
  const weak = "Rocket2664";
  const random = `Xq7!${sample("alnum", 9)}`;
  expect(kind('"easycolor","random', `password","${weak}`, weak, '","relay"')).toBe("malformed");
  expect(kind('"easycolor","', `passwordgen","pyro7manq`, "pyro7manq", '","relay"')).toBe("malformed");
  expect(kind('"easycolor","', `password","${random}`, random, '","relay"')).toBe("plausible");
  expect(kind('run("--user","x","--', `password","${weak}`, weak, '","--host"')).toBe("plausible");
  expect(kind('setProperty("', `password","${weak}`, weak, '")')).toBe("plausible");
  expect(kind('action="update', 'Password" :form.rules=', "form.rules=", '"rules"')).toBe("malformed");
});

describe("values of code, catalogues and tests of URLs", () => {
  const rejects = (name: string, value: string): boolean => "rejected" in judgePassword(value, name);

  test.each([
    ["DC_PASSWORD", "--workgroup=$DOMAIN"],
    ["PASSWORD", "//$SERVER/$share"],
    ["passwd_line", "x$expected1_line"],
    ["userpwd", "$user:$curpas"],
    ["CMS_R_NO_PASSWORD", "178:no"],
    ["yourpassword", "Paaswurd:"],
    ["password-domain", "Zunbudoo"],
    ["botpasswords-label-create", "Kitjuveqac"],
    ["passwordpolicies-policies", "Njuolggadusat"],
    ["password", "%F0%9F%92%A9"],
    ["password", "%60%7B%7D"],
    ["password", "pass%5B%7F"],
    ["pass", "1234-5678-1234-567"],
    ["password", "pass!@#$%^&*()_+"],
    ["passphrase", "passphrase2"],
    ["kpasswd_server", "localhost:749@x"],
    ["Buypass", "AS-983163327"],
    ["fastcgi_pass", "php7.4-fpm.sock"],
    ["LOCKED_PASSWD_STRING", "*LK*"],
    ["", "unix:/run/php/php7.4-fpm.sock"],
    ["htpasswd", "HTTP/1.1"],
    ["secret", "service,2"],
    ["samr_CryptPassword", "*password3"],
    ["password", "%4$s\\n"],
    ["password", "active{background:0"],
    ["password", "pop3/submission/managesieve"],
    ["passwd", "@var{user-id}"],
    ["PASSWD_PROG", "$as_dir$ac_word$ac_exec_ext"],
    ["raw_password_len", "*size_r2"],
    ["sambaPwdMustChange", "2147483647"],
    ["passwordAttribute", "krb5key"],
    ["password_check", "NTLMv2"],
    ["Password", Buffer.from("pass\0word").toString("hex")],
    ["Password", Buffer.from("isaac sloan").toString("hex")],
    ["password", btoa("value-2\r\n")],
  ])("%s = %s is none", (name, value) => expect(rejects(name, value)).toBe(true));

  test.each([
    ["password", "-wOrk-Group7!"],
    ["password", "P$erver7share"],
    ["password", "178:n0rdsee"],
    ["password", "Zunbudoo7:"],
    ["user_password", "Njuolggadusat#4"],
    ["password", "p%40ssBerlin%237"],
    ["pass", "1407-5829"],
    ["server_password", "krb5key7"],
    ["password", "*LK7!ber*"],
    ["password", "HTTP/walnut1"],
    ["password", "Service,2"],
    ["password", "*walnut1987"],
    ["db_pass", "AS-983163327"],
    ["proxy_password", "php7.4-fpm!sock"],
    ["password", "walnut/Berlin19"],
    ["password", "walnut4$s"],
    ["password", "@var{7"],
    ["length_password", "walnut19x2"],
    ["password", sample("hex", 20)],
    ["password", Buffer.from(`${WEAK}#${WEAK}`).toString("hex")],
    ["password", `${WEAK}!@#`],
  ])("%s = %s may be one", (name, value) => expect(rejects(name, value)).toBe(false));
});
