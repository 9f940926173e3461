/**
 * What stands where secrets would, within files as they are: texts in other languages, names, digests, filters, and the made-up
 * values of tests and manuals.
 * Promises: made at run time from a fixed seed; the same cases every time.
 */
import { sample } from "../../../src/engine/rules/sample.ts";
import type { LabelledCase } from "./case.ts";
import { MADE_UP_FILES } from "./made-up-files.ts";

const hex = (length: number, seed: number): string => sample("hex", length, 400 + seed);
const base64 = (length: number, seed: number): string => sample("base64", length, 400 + seed);
const uuid = (seed: number): string =>
  [8, 4, 4, 4, 12].map((length, part) => hex(length, seed * 9 + part)).join("-");

/** A catalogue's entries: keys as programs name them, texts in a dozen languages. */
function messages(): string[] {
  const texts = [
    ...[
      "Пароль",
      "Новый пароль:",
      "密码",
      "パスワードを入力してください",
      "비밀번호",
      "كلمة المرور",
      "סיסמה",
      "Κωδικός πρόσβασης",
    ],
    ...[
      "पासवर्ड",
      "รหัสผ่าน",
      "Jelszó",
      "Løyvd",
      "Hasło",
      "Contraseña",
      "Mật khẩu",
      "Şifre",
      "Wachtwurd",
      "Zaporka",
    ],
  ];
  return texts.flatMap((text, index) => [
    `{ "login.password": "${text}" }\n`,
    `  field_password_confirmation: ${text}\n`,
    `$labels['password${index}'] = '${text}';\n`,
    `errorPassword=${escaped(text)}\n`,
  ]);
}

/** As Java's properties files write what is not ASCII. */
function escaped(text: string): string {
  return text.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

const NAMES = `INVALID_PASSWORD = "28P01"
ERRCODE_WRONG_PASSWORD: "ER1045"
export declare const FLOW_PASSWORD_REQUIRED = "FlowPasswordRequiredResultV2";
export type Result = NewPasswordRequiredStateV2 | SignUpPasswordRequiredStateV2;
ResetPassword = "identitytoolkit#ResetPasswordResponse",
GetPasswordData("ec2:GetPasswordData"),
{"signInWithPassword":"/v1/accounts:signInWithPassword"}
reset_password_within = 6.hours
config.reset_password_within = 5.days
RATE_LIMITS = {"reset_password": "20/m/ip,5/m/key"}
pwdMaxAge: 7776000
DONT_EXPIRE_PASSWD = 65536
telegraf ALL=(ALL) NOPASSWD: SMARTCTL
auth_options = ["password", "kerberos_v5", "kerberos_v4"]
auth_methods=['v3password', 'v3totp']
codecs.encode(password, 'rot13')
salted = hash_password(password, "sha256d2")
encryptPassword("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
addAlgorithm("SecretKeyFactory.PBEWITHHMACSHA", "PBEWITHHMACSHA1");
id_token_encrypted_response_enc: A128CBC-HS256
if auth.password == passwordAuthenticationSCRAMSHA256 {
fn activate(zPassPhrase: *const ::core::ffi::c_char);
mariadb-password: {{ .Values.password | b64enc }}
password: '{$MYSQL.PASSWORD}'
path: '/wp/v2/users/me/application-passwords?_locale=user',
see [[Special:ChangePassword|wachtwoord2 wijzigen]]
log "PASS: iperf3 connections over ip6tnl are fine"
url: "https://<user>:<password>@logs-us-west1.corp-forge.net/push"
gql-query alice:password "localhost:6000/" '{"query": "x"}'
id="oval:firefox_preferences-password_store:def:1" version="1"
"account_reset_password_from_key": "/account/password/reset/key/{key}",
secretKeyLength: "AES256"
tokenizer_class = "GPT2TokenizerFast"
key_derivation = "PBKDF2WithHmacSHA512"
public const PASSWORD_BCRYPT = '2y';
passwordEncoding: "ISO-8859-15"
input[name="password"], input#password2 { width: 12em }
.password-strength-3 { color: #ff9900 }
accessKey="s" title="Save [alt-shift-s]"
<label for="password1">Password</label>
token_count=1048576 token_limit=2097152
"hashed_token": "${"0f1e2d3c"}4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978"
tokenizer = AutoTokenizer.from_pretrained("Qwen/Qwen3-8B")
// ibPassword: 2-byte offset
paths: ['users.*.password', 'users.*.profile.preferences.apiKey']
const password = 'some_password_of_at_least_32_characters';
run(["ncacn_np:$SERVER", '-U$USERNAME%$PASSWORD', '--workgroup=$DOMAIN'])
ldapdelete -w $PASSWD "ou=$index,$BASE"
CMS_R_NO_PASSWORD:178:no password
if ( pwd->pw_gecos != NULL ) {
kpasswd_server = localhost:@pwport@
sambaPwdMustChange: 2147483647
passwordAttribute: krb5key
DEBUG(3, ("ntlm_password_check: NTLMv2 password check failed\\n"));
"botpasswords-label-create": "Kitjuveqac",
"passwordpolicies-policies": "Njuolggadusat",
{ "username": "foo", "password": "%F0%9F%92%A9" }
export const setThePassword = /*@__PURE__*/ notImplemented("x");
match({ username: 'ada', password: /^[a-z]{8,}$/i })`;

function digests(): string[] {
  return Array.from({ length: 8 }, (_, index) => [
    `{"files":{"src/private_key.rs":"${hex(64, index)}","src/token_review_status.rs":"${hex(64, index + 20)}"}}\n`,
    `token_hash: ${hex(100, index)}\n`,
    `"password": "md5$${"salt"}$${hex(32, index)}",\n`,
    `user_pwd_hash = "*${hex(40, index).toUpperCase()}"\n`,
    `"csrf_token": "${hex(32, index)}"\n`,
    `{"authenticity_token"=>"${base64(43, index)}="}\n`,
    `secret-hash=${base64(43, index)}\n`,
    `password: U2FsdGVkX1${base64(33, index)}=\n`,
    `"credential_id": "${uuid(index)}"\n`,
    `golang.corp-forge.net/token v1.0.${index} h1:${base64(43, index)}=\n`,
    `secret_version_id = "${uuid(index + 40)}"\n`,
    `relayEncryptedClientSecret = "${base64(48, index)}"\n`,
    `'foo' => ['password' => '${["0beec7b5ea3f0fdb", "c95d0dd47f3c5bc275da8a33"].join("")}'],\n`,
    `classDisplayName: Coda\nadminContextMenu: 1,{${uuid(index + 60)}}\n`,
    `Password = ${Buffer.from("pass\0word").toString("hex")}\nSalt = ${hex(16, index)}\n`,
    `//# sourceMappingURL=data:application/json;base64,${base64(80, index)}\n`,
  ]).flat();
}

const URLS = `postgresql://scott:tiger@localhost/test
mysql+pymysql://scott:tiger@db7.corp-forge.net/test
oracle://scott:tiger@127.0.0.1:1521/sid
redis://[[username]:[password]]@localhost:6379/0
postgres://[user[:password]]@localhost[/dbname]
mongodb://some_user:some_pass@some_host/db
amqp://user:puser@127.0.0.1:5672
amqp://guest:guest@localhost
https://aws_access_key_id:aws_secret_access_key@region/table
s3://access_key:secret_access_key@custom_endpoint/bucket
mysql://root:secret@localhost:3306/app
postgres://postgres:postgres@localhost:5432/postgres
http://foo:bar@localhost:8057
ftp://secretuser:secretpass@example.org/file
linkedin://ACCESS_TOKEN:USER_ID@default
http://user:pass;word@%HOSTIP:%HTTPPORT/
mongodb://user:wrong@localhost:27017/test
dbtype://username:password@hostspec/database
redis://:mypassword@127.0.0.1:6379
Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==`;

export function fileLookalikeCases(): LabelledCase[] {
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ["messages in other languages", messages()],
    ["names of things", lines(NAMES)],
    ["digests in files", digests()],
    ["users of manuals", lines(URLS)],
    ...MADE_UP_FILES,
  ];
  return groups.flatMap(([family, texts]) =>
    texts.map((text, index) => ({
      id: `${family.replaceAll(" ", "-")}-${index}`,
      family,
      label: "lookalike",
      text,
    })),
  );
}

function lines(text: string): string[] {
  return text.split("\n").map((line) => `${line}\n`);
}
