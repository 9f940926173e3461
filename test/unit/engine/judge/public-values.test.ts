/** Values that stand where secrets do and are none: published, public by their form, digests of lists, encrypted already. */
import { expect, test } from "bun:test";
import { sampleUuid } from "../../../../src/engine/rules/example-lines.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { builtInProgram, engineFor, scanWith } from "../../../support/engine.ts";

const engine = engineFor(builtInProgram());
const SHA256 = sample("hex", 64);

function foundIn(text: string): readonly string[] {
  return scanWith(engine, Buffer.from(text, "latin1")).map(({ ruleId }) => ruleId);
}

function expectCounts(pairs: readonly (readonly [text: string, count: number])[]): void {
  for (const [text, count] of pairs) expect({ text, count: foundIn(text).length }).toEqual({ text, count });
}

test("what is public by its form is none under any name", () => {
  const claims = btoa(`{"u":"acme","a":"cl${sample("lowerDigits", 23)}"}`).replace(/=+$/, "");
  const mapbox = `${claims}.${sample("base64url", 22)}`;
  expectCounts([
    [`MAPBOX_TOKEN=pk.${mapbox}\n`, 0],
    [`MAPBOX_TOKEN=tk.${mapbox}\n`, 1],
    [`VAPID_KEY="B${"M"}${sample("base64url", 85)}"`, 0],
    [`VAPID_SECRET="${sample("base64url", 43)}"`, 1],
  ]);
});

test("digests in annotations, tags and lists are no secrets, other values there are", () => {
  expectCounts([
    [`annotations:\n  checksum/secret: ${SHA256}\n`, 0],
    [`annotations:\n  acme/secret: ${SHA256}\n`, 1],
    [`password_digest_etag=${sample("hex", 32)}\n`, 0],
    [`SPEC CHECKSUMS:\n  helpscout: ${sample("hex", 40)}\n`, 0],
    [`{"files":{"src/lib.rs":"${SHA256}","Secret":"${SHA256}"},"package":"${SHA256}"}`, 0],
  ]);
});

test("names of algorithms, selectors and flags are no passwords", () => {
  expectCounts([
    [`password_hash_algorithm = "${"bcrypt"}-sha256"\n`, 0],
    [`password: "#${"snmpv3"}_authpassphrase"\n`, 0],
    [`password: "${"users"}.*.password"\n`, 0],
    [`password: cp.flags&${"mqttConnFlag"}PasswordFlag\n`, 0],
  ]);
});

test("what was encrypted already is no key", () => {
  const value = sample("hex", 96);
  expectCounts([
    [`CODECOV_TOKEN: ${"ENCRYPTED"}[${value}]\n`, 0],
    [`CODECOV_TOKEN: ${value}\n`, 1],
  ]);
});

test("numbers of classes in their signatures, and digests in serialised lists, are no keys", () => {
  const guid = "1a92b015-47c3-468a-9333-0c6517574883";
  expectCounts([
    [`b"rc(Windows.Devices.MagneticStripeReader;{${guid}})"`, 0],
    [`"draw_toggl.png";s:6:"md5sum";s:32:"${sample("hex", 32)}"`, 0],
  ]);
});

test("digests of words everybody knows are no secrets, other digests where a password belongs are", () => {
  expectCounts([
    [
      `'users' => ['foo' => ['password' => '${new Bun.CryptoHasher("sha1").update("foo").digest("hex")}']]\n`,
      0,
    ],
    [`'users' => ['foo' => ['password' => '${sample("hex", 40)}']]\n`, 1],
    [`api_secret = "${new Bun.CryptoHasher("md5").update("password").digest("hex").toUpperCase()}"\n`, 0],
    [`api_secret = "${sample("hex", 32).toUpperCase()}"\n`, 1],
  ]);
});

test("what a name calls obscured or hashed is none, what it calls unencrypted or encrypts with is", () => {
  const value = sample("alnum", 36);
  expectCounts([
    [`relayEncryptedClientSecret = "${value}"\n`, 0],
    [`relayUnencryptedClientSecret = "${value}"\n`, 1],
    [`encryption_secret = "${value}"\n`, 1],
    [`hashed_password: ${sample("hex", 40)}\n`, 0],
    [`ALTER USER app WITH ENCRYPTED PASSWORD '${sample("alnum", 13)}';\n`, 1],
  ]);
});

test("a sample in a documentation's comment and a class's number in braces are none", () => {
  const token = sample("hex", 40);
  const uuid = "1a92b015-47c3-468a-9333-0c6517574883";
  expectCounts([
    [`* A token of the GitHub API.\n * @example ${token}\n`, 0],
    [`github_token: ${token}\n`, 1],
    [`classDisplayName: Coda\nadminContextMenu: 1,{${uuid}}\n`, 0],
    [`coda_api_token: ${uuid}\n`, 1],
  ]);
});

test("a key id in a signed request is found in settings and not in tests", () => {
  const id = ["AKIA", sample("base32", 16)].join("").replace(/^(AKIA)./, "$1Y");
  const request = `Authorization: AWS4-HMAC-SHA256 Credential=${id}/20260117/eu-west-1/s3/aws4_request\n`;
  expectCounts([
    [request, 1],
    [`import pytest\n\n${request}`, 0],
    [`import pytest\n\nkey = "${id}"\n`, 1],
  ]);
});

test("a secret key of some vendor is random by its name alone, one of AWS's is AWS's", () => {
  const value = sample("base64", 40);
  const manual = "openapi: 3.0.1\n\n";
  expectCounts([
    [`secret_key: ${value}\n`, 1],
    [`${manual}secret_key: ${value}\n`, 0],
    [`${manual}aws_secret_access_key: ${value}\n`, 1],
  ]);
});

test("a URL that shows where its parts go holds none", () => {
  const url = (user: string, password: string, host = "relay.corp-forge.net"): string =>
    `url = "https://${user}:${password}@${host}/x"\n`;
  const password = ["walnut", "1987"].join("");
  expectCounts([
    [url("ada", password), 1],
    [url("ada", password, "%HOSTIP"), 0],
    [url("ada", password, "h"), 0],
    [url("KEY", "DOMAIN"), 0],
    [url("ACCESS_TOKEN", "USER_ID"), 0],
    [url("user", "pass%2fis%40bad"), 0],
    [url("user", "passport7Berlin"), 1],
    [`Authorization: Basic ${btoa(["aladdin", "opensesame"].join(":"))}\n`, 0],
  ]);
});

test("in tests a password counts for nothing, however random", () => {
  const code = (value: string): string => `import pytest\n\nclient.login(password="${value}")\n`;
  expectCounts([
    [code(sample("alnum", 12)), 0],
    [code(sample("alnum", 24)), 0],
    [`login(password="${sample("alnum", 12)}")\n`, 1],
  ]);
});

test("keys hit in a row twice over and filler in long values are made up", () => {
  const long = sample("base64", 150);
  expectCounts([
    [`api_key = "PQIAJ${"HTMIQ2ASD"}${"FLASDF"}7"\n`, 0],
    [`aws_session_token = ${long}${"X".repeat(10)}${long}\n`, 0],
    [`aws_session_token = ${long}${long}\n`, 1],
  ]);
});

test("a record that calls itself a test's holds no secret of UUID form, another does", () => {
  const uuid = "869c6e91-4de9-4dab-b56e-87548435f9c6";
  const record = (description: string): string =>
    `{\n    "SecretID": "${uuid}",\n    "Description": "${description}"\n}\n`;
  expectCounts([
    [record("test token"), 0],
    [record("testament office"), 1],
    [record("deployments"), 1],
    [`SecretID:         ${uuid}\nNamespace:        foo\n`, 0],
    [`SecretID:         ${uuid}\nNamespace:        food\n`, 1],
  ]);
});

test("an id behind a secret's name that has another value is none", () => {
  const uuid = "228865c6-3bf6-4683-af03-06dea2779088";
  expectCounts([
    [`SecretID: operatorToken(0), AccessorID: "${uuid}",\n`, 0],
    [`AccessorID: operatorAccessor(0), SecretID: "${uuid}",\n`, 1],
  ]);
});

test("what a call decodes is no key, what it decodes with is", () => {
  const broken = `eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9${sample("base64url", 30)}`;
  const key = sample("alnum", 36);
  expectCounts([
    [`p := jwt.decode("${broken}")\n`, 0],
    [`p := jwt.decode(token, "${key}")\n`, 1],
  ]);
});

test("members of structures and arguments behind a variable are no passwords", () => {
  expectCounts([
    ["if (pwd->pw_gecos != NULL) {\n", 0],
    ['ldapdelete -w $PASSWD "ou=$index,$BASE"\n', 0],
    [`dn: cn=jack,dc=corp-forge,dc=net\nuserPassword:: ${btoa("jack")}\n`, 0],
    [`dn: cn=jack,dc=corp-forge,dc=net\nuserPassword:: ${btoa("jack#walnut7")}\n`, 1],
  ]);
});

test("names in capitals and beginnings of tokens are no secrets", () => {
  expectCounts([
    ["createToken('HYPHENRANGELOOSE', pattern)\n", 0],
    [`createToken('${sample("upperDigits", 16)}', pattern)\n`, 1],
    [`SESSION_TOKEN_PREFIX = "${sample("alnum", 17)}"\n`, 0],
    [`API_TOKEN_PREFIXED = "${sample("alnum", 17)}"\n`, 1],
  ]);
});

test("keys that standards print open nothing, keys of their form do", () => {
  const printed = ["9d61b19deffd5a60ba844af492ec2cc4", "4449c5697b326919703bac031cae7f60"].join("");
  const seed = "GEZDGNBVGY3TQOJQ";
  expectCounts([
    [`secret_key = hex!("${printed}");\n`, 0],
    [`secret_key = hex!("${printed.toUpperCase()}");\n`, 0],
    [`secret_key = hex!("${sample("hex", 64)}");\n`, 1],
    [`uri = "otpauth://totp/relay:ada?secret=${seed}${seed}GEZAU&digits=6"\n`, 0],
    [`uri = "otpauth://totp/relay:ada?secret=${sample("base32", 32)}&digits=6"\n`, 1],
  ]);
});

test("bytes that count are none in base64 either", () => {
  const counting = (from: number): string =>
    Buffer.from(Array.from({ length: 16 }, (_, index) => from + index)).toString("base64");
  expectCounts([
    [`session_key = "${counting(0)}"\n`, 0],
    [`session_key = "${counting(0xb0)}"\n`, 0],
    [`session_key = "${sample("base64", 22)}=="\n`, 1],
  ]);
});

test("a UUID of the same digits over and over and the number of a badge are none", () => {
  const fours = ["1234", "abcd"];
  const made = `${fours.join("")}-1234-abcd-1234-${fours.join("")}adcd`;
  const page = "https://api.corp-forge.net/project";
  const commit = sample("hex", 40);
  expectCounts([
    [`KEYCLOAK_SECRET = '${made}'\n`, 0],
    [`KEYCLOAK_SECRET = '869c6e91-4de9-4dab-b56e-87548435f9c6'\n`, 1],
    [`[![Quality](${page}/badge/Grade/${sample("alnum", 32)})](x)\n`, 0],
    [`"url": "phpdoc-parser.git", "reference": "${commit}"\n`, 0],
    [`"docparser", "api_key": "${commit}"\n`, 1],
    [`[Quality](${page}/Grade/${sample("alnum", 32)})\n`, 1],
  ]);
});

test("a hash whose word stands beside it opens nothing, another does", () => {
  const hash = `$${"2y"}$10$${sample("alnum", 53)}`;
  expectCounts([
    [`secret = "${hash}" // = "foobar"\n`, 0],
    [`# bcrypt version of 'bar'\npassword: ${hash}\n`, 0],
    [`secret = "${hash}" // = relay's\n`, 1],
  ]);
});

test("what NATS signs for an account is public, a bearer's token is not", () => {
  const piece = (claims: object): string => Buffer.from(JSON.stringify(claims)).toString("base64url");
  const head = piece({ typ: "JWT", alg: "ed25519-nkey" });
  const token = (nats: object): string => `${head}.${piece({ iss: "OBX", nats })}.${sample("base64url", 86)}`;
  expectCounts([
    [`operator = "${token({ type: "operator" })}"\n`, 0],
    [`user = "${token({ type: "user", bearer_token: true })}"\n`, 1],
  ]);
});

test("numbers of chapters, the word itself and programs that ask are no passwords", () => {
  expectCounts([
    [`<A HREF="#passwd">F.2.11. passwd</A>\n`, 0],
    [`SSLPassPhraseDialog "exec:/usr/local/sbin/pp-filter"\n`, 0],
    [`password_key = passdb/%u\n`, 0],
    [`password = ${"F.2x11"}.Relay\n`, 1],
  ]);
});

test("symmetric keys that the standards of JSON Web Keys print open nothing, others do", () => {
  const key = (k: string): string => `{"kty": "oct", "alg": "A128KW", "k": "${k}"}\n`;
  const printed = ["GawgguFyGrWKav7A", "X4VKUg"].join("");
  expectCounts([
    [key(printed), 0],
    [key(sample("base64url", 22)), 1],
  ]);
});

test("the rest of an escaped sign is no key, what stands behind it may be one", () => {
  expectCounts([
    [`telnyx_api_key = "${sample("hex", 32)}"\n`, 1],
    [`telnyx://api_key@host.test?from=%2B${["06112", "23344"].join("")}\n`, 0],
  ]);
});

test("what a line calls alike documents, what it calls its own does not", () => {
  const token = sample("hex", 40);
  expectCounts([
    [`# the answer should be like: {"token":"${token}"}\n`, 0],
    [`# the answer was: {"token":"${token}"}\n`, 1],
    [`Example config:\n\nmodule:\n  token: ${token}\n`, 0],
    [`Our config:\n\nmodule:\n  token: ${token}\n`, 1],
  ]);
});

test("keys of badges, and of pictures at all, are made to be shown", () => {
  const key = sample("alnum", 24);
  expectCounts([
    [
      `[![Build](https://ci.corp-forge.net/relay.svg?branch=main&token=${key})](https://ci.corp-forge.net)\n`,
      0,
    ],
    [`![Build](https://ci.corp-forge.net/badge.svg?style=flat&circle-token=${sample("hex", 40)})\n`, 0],
    [`curl "https://ci.corp-forge.net/relay?branch=main&token=${key}"\n`, 1],
  ]);
});

test("GitHub's tokens of a minute, tensors of models and numbers of rows are no secrets", () => {
  const hex = sample("hex", 32);
  const row = `${hex.slice(0, 12)}4${hex.slice(13, 16)}a${hex.slice(17)}`;
  expectCounts([
    [`{"temp_clone_token":"${sample("base32", 29)}"}`, 0],
    [`{"token_embd.weight": "${SHA256}"}`, 0],
    [`insert into valuemap values ('214','Jenkins healthcheck','${row}');\n`, 0],
    [`JENKINS_TOKEN=${row}\n`, 1],
  ]);
});

test("keys that development chains give to everybody are nobody's", () => {
  const everybodys = ["ac0974bec39a17e36ba4a6b4d238ff94", "4bacb478cbed5efcae784d7bf4f2ff80"].join("");
  expectCounts([
    [`PRIVATE_KEY=0x${everybodys}\n`, 0],
    [`"secretKey": "0x${everybodys}"\n`, 0],
    [`PRIVATE_KEY=0x${SHA256}\n`, 1],
  ]);
});

test("text in base32 is no seed, random base32 is", () => {
  expectCounts([
    [`totp_secret = "${["NB2W45DFOI", "ZA"].join("")}"\n`, 0],
    [`totp_secret = "${sample("base32", 16)}"\n`, 1],
  ]);
});

test("ids in collections of an API are no tokens, other random parts of its path are", () => {
  const id = sample("hex", 20);
  expectCounts([
    [`https://api.corp-forge.net/gists/${id}\n`, 0],
    [`https://api.corp-forge.net/relay/${id}\n`, 1],
  ]);
});

test("lines of /etc/passwd are none of .pgpass, and names in a list are no secrets", () => {
  expectCounts([
    ["nobody:*:-2:-2:Unprivileged User:/var/empty:/usr/bin/false\n", 0],
    [`["count-tokens","relay-rle4","secret-handshake","relay-gem7capsule","w20e-hitman"]\n`, 0],
  ]);
});

test("a token within encoded data is a part of it, on its own it is one", () => {
  const data = sample("alnum", 1200);
  const token = `00${sample("alnum", 40)}`;
  expectCounts([
    [`okta_token = "${token}"\n`, 1],
    [`x = "${data}okta/${token}/${data}"\n`, 0],
  ]);
});

test("what is about a service and opens nothing is no key of its", () => {
  const id = sampleUuid();
  expectCounts([
    [`chartmogul: ${sample("alnum", 32)}\n`, 1],
    [`"provider":"urn:chartmogul:acme::chartmogul:relays::default::${id}"\n`, 0],
    [`"https://www.chartmogul.com/@${sample("alnum", 40)}"\n`, 0],
    [`chartmogul (2.6.3-1+deb12u3) bookworm; urgency=medium\n`, 0],
    [`"README", "${sample("hex", 40)}"\n`, 0],
  ]);
});

test("keys that a library shares among all are nobody's", () => {
  const shared = ["_gg7wSSi0KMBs", "dKnGVfHDueq6xMB9EkC"].join("");
  expectCounts([
    [`const defaultApiKey = "${shared}";\n`, 0],
    [`const defaultApiKey = "${sample("base64url", 32)}";\n`, 1],
  ]);
});

test("runs of neighbours side by side, hosts and calls beside a value are no secrets", () => {
  expectCounts([
    [`secret "${["1234", "efgh", "8765"].join("")}";\n`, 0],
    [`"http://localhost:1337@8675309"\n`, 0],
    [`assert_eq(detokenize(token), "${sample("alnum", 40)}");\n`, 0],
    [`docker run -v "$(pwd):/relay7" relay\n`, 0],
    [`Sessions.Password=<PasswordForOracle12>\n`, 0],
  ]);
});
