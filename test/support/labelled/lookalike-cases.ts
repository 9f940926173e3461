/**
 * What looks like a secret and is none: placeholders, digests, identifiers, code, data, words of manuals.
 * Promises: made at run time from a fixed seed; the same cases every time.
 */
import { sample } from "../../../src/engine/rules/sample.ts";
import type { LabelledCase } from "./case.ts";

const PLACEHOLDERS = [
  ...[
    "changeme",
    "<your-api-key>",
    "your_api_key_here",
    "xxxxxxxxxxxxxxxx",
    "REPLACE_ME",
    "********",
    "TODO",
    "null",
  ],
  ...[
    "password",
    "secret",
    `\${${"DB_PASSWORD"}}`,
    "{{ vault.password }}",
    "$(cat /run/secret)",
    "%DB_PASS%",
    "example",
    "...",
  ],
  ...[
    "insert-token-here",
    "my-secret-token",
    "abcdef1234567890",
    "1234567890abcdef",
    "foobar",
    "test",
    "dummy-token-value",
  ],
  ...[
    "YOUR_SECRET_KEY",
    "enter password",
    "<REDACTED>",
    "not-a-real-key",
    "sample_api_key",
    "env:API_KEY",
    "!vault token",
  ],
];
const NAMES = ["password", "api_key", "secret", "token", "client_secret", "db_password"];

function placeholderCases(): string[] {
  return PLACEHOLDERS.flatMap((value, index) => [
    `${NAMES[index % NAMES.length]!.toUpperCase()}=${value}\n`,
    `${NAMES[(index + 1) % NAMES.length]}: "${value}"\n`,
  ]);
}

const uuid = (seed: number): string =>
  [8, 4, 4, 4, 12].map((length, part) => sample("hex", length, seed * 7 + part)).join("-");

function digestCases(): string[] {
  const hex = (length: number, seed: number) => sample("hex", length, seed);
  return [
    `sha256 = "${hex(64, 1)}"\n`,
    `"integrity": "sha512-${sample("base64", 86, 2)}=="\n`,
    `checksum: ${hex(40, 3)}\n`,
    `commit ${hex(40, 4)}\nAuthor: A\n`,
    `"gitHead": "${hex(40, 5)}",\n`,
    `image: registry.corp-forge.net/app@sha256:${hex(64, 6)}\n`,
    `h1:${sample("base64", 43, 7)}=\n`,
    `github.com/relay/app v1.2.3 h1:${sample("base64", 43, 8)}=\n`,
    `--hash=sha256:${hex(64, 9)}\n`,
    `ETag: "${hex(32, 10)}"\n`,
    `md5sum: ${hex(32, 11)}  app.tgz\n`,
    `resolved "https://r.corp-forge.net/a/-/a-1.0.0.tgz#${hex(40, 12)}"\n`,
    `revision = "${hex(40, 13)}"\n`,
    `fingerprint: ${hex(40, 14).match(/../g)!.join(":")}\n`,
    `<script src="a.js" integrity="sha384-${sample("base64", 64, 15)}"></script>\n`,
    `cache-key: node-${hex(64, 16)}\n`,
    `"_shasum": "${hex(40, 17)}"\n`,
    `const expectedHash = "${hex(64, 18)}";\n`,
    `assert_eq!(sha1("a"), "${hex(40, 19)}");\n`,
    `SRC_URI[sha256sum] = "${hex(64, 20)}"\n`,
  ];
}

function identifierCases(): string[] {
  return [
    `"requestId": "${uuid(1)}"\n`,
    `<ProjectGuid>{${uuid(2).toUpperCase()}}</ProjectGuid>\n`,
    `uuid = "${uuid(3)}"\n`,
    `tenant: ${uuid(4)}\n`,
    `subscription_id = "${uuid(5)}"\n`,
    `PublicKeyToken=${sample("hex", 16, 6)}\n`,
    `"nextPageToken": "${sample("alnum", 40, 7)}"\n`,
    `"pageToken": "${sample("base64url", 43, 8)}"\n`,
    `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${sample("base64", 43, 9)} relay@db7\n`,
    `-----BEGIN CERTIFICATE-----\n${sample("base64", 64, 10)}\n${sample("base64", 64, 11)}\n-----END CERTIFICATE-----\n`,
    `-----BEGIN PUBLIC KEY-----\n${sample("base64", 64, 12)}\n-----END PUBLIC KEY-----\n`,
    `<img src="data:image/png;base64,iVBORw0KGgo${sample("base64", 120, 13)}">\n`,
    `//# sourceMappingURL=data:application/json;base64,${sample("base64", 120, 14)}\n`,
    `"mappings": "AAAA,SAAS,${sample("alnum", 60, 15)};AACA,IAAI"\n`,
    `.css-${sample("lowerDigits", 7, 16)}{color:red}\n`,
    `<div class="sc-${sample("alnum", 6, 17)} ${sample("alnum", 5, 18)}">\n`,
    `src/components/auth/PasswordResetForm.test.tsx\n`,
    `key: "projects/relay/locations/global/keyRings/r/cryptoKeys/k"\n`,
    `arn:aws:secretsmanager:eu-west-1:123456789012:secret:relay-${sample("alnum", 6, 19)}\n`,
    `secretName: relay-tls-2024\n`,
    `token_endpoint: https://login.corp-forge.net/oauth2/v2.0/token\n`,
    `version: 1.2.3-beta.4+build.${sample("hex", 12, 20)}\n`,
    `"site_key": "${sample("alnum", 40, 21)}"\n`,
    `cookie_name = "relay_session_v2"\n`,
    `partition_key = "tenant_2024_relay"\n`,
    `kms_key_id: alias/relay-2024\n`,
    `trace-id: ${sample("hex", 32, 22)}\n`,
    `traceparent: 00-${sample("hex", 32, 23)}-${sample("hex", 16, 24)}-01\n`,
    `x-amz-request-id: ${sample("upperDigits", 16, 25)}\n`,
    `boundary=----WebKitFormBoundary${sample("alnum", 16, 26)}\n`,
  ];
}

const CODE = `password = input("Password: ")
password = getpass.getpass()
password = request.form["password"]
const password = req.body.password;
const token = localStorage.getItem("token");
const token = await getAccessToken2024(user);
token: process.env.RELAY_TOKEN_2,
secret: config.get("relay.secret1"),
String password = System.getenv("DB_PASSWORD");
String token = UUID.randomUUID().toString();
password := os.Getenv("DB_PASSWORD")
$password = $_POST['password'];
$token = bin2hex(random_bytes(32));
hash("password", "salt")
bcrypt.hash("password123", 10)
hash_password("password","salt")
crypt("mypassword", "$6$salt")
if (password == "password") {
assert.equal(token, "token1");
expect(password).toBe("test1234");
private String password;
public static final String PASSWORD_FIELD = "passwordField";
{ type: "password", name: "password2", placeholder: "Password" }
<input type="password" name="userPassword" id="password1">
label.password = "Passwort"
password_label: "Mot de passe"
"password": "Contraseña",
"resetPassword": "Reset your password",
"password.required": "A password is required"
"passwordTooShort": "Password must be at least 8 characters"
auth_token_expiry = 86400
token_type = "bearer"
TOKEN_LIFETIME_SECONDS=3600
tokenizer: "gpt2-medium-v2"
password_policy: min8-max64
passwordEncoder = new BCryptPasswordEncoder(12);
const secretKeyRef = { name: "relay", key: "token2" };
valueFrom: { secretKeyRef: { name: relay-db, key: password } }
api_key = var.relay_api_key
api_key = data.vault_generic_secret.relay.data["key"]
password = random_password.db.result
password: !Ref DatabasePassword
Password: {{ .Values.db.password }}
password: \${{ secrets.DB_PASSWORD }}
ENV TOKEN=$RELAY_TOKEN
--password <password>
--password-file /run/secrets/db2
mysql -u root -p
pwd=$(pwd)
cd "$PWD/build2"
oldPassword, newPassword1, newPassword2
keyboard = "qwerty"
passphrase: ""
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
SECRET_KEY = env("SECRET_KEY")
secret_key = Rails.application.credentials.secret_key_base
self.token = token2
this.password = password1;
Authorization: Bearer <token>
Authorization: Bearer $TOKEN
Authorization: Basic realm="relay"
https://user:password@example.com/
https://user:pass@host/path
postgres://user:password@localhost/app
postgres://\${USER}:\${PASSWORD}@db/app
mongodb://<username>:<password>@cluster0.mongodb.net
redis://:password@127.0.0.1:6379
jdbc:postgresql://db7/app?user=%s&password=%s
Server=db7;Database=app;Integrated Security=SSPI;
Server=myServerAddress;Database=myDataBase;User Id=myUsername;Password=myPassword;
machine HOST login USER password PASSWORD
The password must be changed every 90 days.
Use a password manager: it makes passwords such as correct-horse.
type PasswordInput2 = { password: string; token?: string };
enum TokenKind { Password1 = 1, Secret2 = 2 }
import { token_v2 as token } from "./token-v2.js";
X-CSRF-Token: required
csrf_token: {{ csrf_token() }}
AccessToken: "access_token_v1"
grant_type=password&username=user&password=pass
accessKeySecret: "accessKeySecret"
passwordHash: "$2b$10$"
api_key_header = "X-Api-Key"
String TOKEN_PREFIX = "Bearer ";
token := lexer.Next2()
#define TOKEN_STRING2 258
SECRET_MIN_LENGTH=16
passwd: files systemd
pwd: "/home/relay/app2"
PWD=/builds/relay/app
password = None
password = "password1"
password: "secret123"
secret="s3cr3t"
password="Password123"
password = "test123"
username=admin&password=admin
PASSWORD_RESET_TIMEOUT_DAYS = 3
vault_password_file = .vault_pass2
ssh_key_path: ~/.ssh/id_rsa2
privateKeyPath = "/etc/ssl/private/relay2.key"
tokenUrl: /api/v2/token`;

export function lookalikeCases(): LabelledCase[] {
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ["placeholders", placeholderCases()],
    ["digests", digestCases()],
    ["identifiers and data", identifierCases()],
    ["code and prose", CODE.split("\n").map((line) => `${line}\n`)],
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
