/**
 * Passwords and tokens as people leave them behind: each value in each kind of file that holds such values.
 * Promises: made at run time from a fixed seed, so that no file of ours holds a secret; the same cases every time.
 */
import { type AlphabetName, sample } from "../../../src/engine/rules/sample.ts";
import type { LabelledCase } from "./case.ts";

/** A file's text around a value, which stands in it as it is. */
type Context = readonly [family: string, text: (value: string) => string];

/** Weak as people's are: words with years and signs, letters swapped for digits, random ones from managers. */
function passwords(): string[] {
  const words = [
    "Winter",
    "dragon",
    "Berlin",
    "monkey",
    "Sunshine",
    "falcon",
    "Kaffee",
    "rocket",
    "Lisboa",
    "tiger",
  ];
  const made = words.flatMap((word, index) => [
    `${word}${2017 + index}!`,
    `${word}@${100 + index * 37}`,
    `${word.replace("o", "0").replace("e", "3").replace("i", "1")}${index + 41}`,
  ]);
  const random = [10, 12, 16, 20].map((length) => sample("alnum", length, length));
  const signs = [1, 2, 3, 4].map(
    (seed) => `${sample("alnum", 5, seed)}#${sample("alnum", 4, seed + 9)}!${sample("alnum", 3, seed)}`,
  );
  return [...made, ...random, ...signs];
}

function tokens(): string[] {
  const kinds: readonly (readonly [AlphabetName, number])[] = [
    ["hex", 32],
    ["hex", 40],
    ["hex", 64],
    ["alnum", 20],
    ["alnum", 24],
    ["alnum", 32],
    ["alnum", 43],
    ["alnum", 64],
    ["base64url", 43],
    ["lowerDigits", 25],
    ["lowerDigits", 32],
    ["upperDigits", 20],
  ];
  return kinds.map(([alphabet, length], index) => sample(alphabet, length, 300 + index));
}

const PASSWORD_CONTEXTS: readonly Context[] = [
  ["env", (v) => `DB_HOST=db7\nDB_PASSWORD=${v}\nDB_PORT=5432\n`],
  ["env", (v) => `export SMTP_PASS='${v}'\n`],
  ["env", (v) => `REDIS_PASSWORD="${v}"\n`],
  ["yaml", (v) => `database:\n  user: relay\n  password: ${v}\n  pool: 5\n`],
  ["yaml", (v) => `smtp:\n  host: mail.corp-forge.net\n  passwd: "${v}"\n`],
  ["yaml", (v) => `users:\n  - name: relay\n    plain_text_passwd: '${v}'\n`],
  ["json", (v) => `{"host": "db7", "user": "relay", "password": "${v}"}`],
  ["json", (v) => `{\n  "ftp": {\n    "userPassword": "${v}"\n  }\n}\n`],
  ["toml", (v) => `[database]\nuser = "relay"\npassword = "${v}"\n`],
  ["ini", (v) => `[client]\nuser = relay\npassword = ${v}\n`],
  ["ini", (v) => `[mail]\npass=${v}\nport=25\n`],
  ["properties", (v) => `spring.datasource.username=relay\nspring.datasource.password=${v}\n`],
  ["properties", (v) => `javax.net.ssl.keyStorePassword=${v}\n`],
  [
    "xml",
    (v) =>
      `<settings><server><id>nexus</id><username>ci</username><password>${v}</password></server></settings>`,
  ],
  [
    "xml",
    (v) =>
      `<bean id="ds"><property name="username" value="relay"/><property name="password" value="${v}"/></bean>`,
  ],
  ["xml", (v) => `<add key="SmtpPassword" value="${v}" />`],
  ["terraform", (v) => `resource "aws_db_instance" "main" {\n  username = "relay"\n  password = "${v}"\n}\n`],
  ["terraform", (v) => `variable "admin_password" {\n  type    = string\n  default = "${v}"\n}\n`],
  [
    "compose",
    (v) => `services:\n  db:\n    environment:\n      POSTGRES_USER: relay\n      POSTGRES_PASSWORD: ${v}\n`,
  ],
  ["compose", (v) => `services:\n  db:\n    environment:\n      - MYSQL_ROOT_PASSWORD=${v}\n`],
  ["dockerfile", (v) => `FROM debian\nENV ADMIN_PASSWORD=${v}\n`],
  ["dockerfile", (v) => `FROM debian\nENV ADMIN_PASSWORD ${v}\n`],
  ["kubernetes", (v) => `kind: Secret\nstringData:\n  username: relay\n  password: ${v}\n`],
  ["kubernetes", (v) => `env:\n  - name: DB_PASSWORD\n    value: "${v}"\n`],
  ["sql", (v) => `CREATE USER 'relay'@'%' IDENTIFIED BY '${v}';\n`],
  ["sql", (v) => `ALTER ROLE relay WITH LOGIN PASSWORD '${v}';\n`],
  ["sql", (v) => `CREATE LOGIN relay WITH PASSWORD = N'${v}';\n`],
  ["shell", (v) => `mysql -h db7 -u relay --password='${v}' app < dump.sql\n`],
  ["shell", (v) => `PGPASSWORD=${v} psql -h db7 -U relay app\n`],
  ["shell", (v) => `sshpass -p '${v}' ssh relay@db7\n`],
  ["shell", (v) => `curl -u relay:${v} https://repo.corp-forge.net/a.tgz\n`],
  ["shell", (v) => `docker login -u relay -p ${v} registry.corp-forge.net\n`],
  ["shell", (v) => `mysqldump -u relay -p${v} app > dump.sql\n`],
  ["shell", (v) => `echo "relay:${v}" | chpasswd\n`],
  ["shell", (v) => `net use Z: \\\\nas7\\share /user:relay "${v}"\n$password = "${v}"\n`],
  ["javascript", (v) => `const config = { user: "relay", password: "${v}" };\n`],
  ["javascript", (v) => `const dbPassword = '${v}';\n`],
  ["typescript", (v) => `const password: string = "${v}";\n`],
  ["python", (v) => `DATABASES = {"default": {"USER": "relay", "PASSWORD": "${v}"}}\n`],
  ["python", (v) => `conn = psycopg2.connect(host="db7", user="relay", password="${v}")\n`],
  ["python", (v) => `server.login("relay@corp-forge.net", "${v}")\n`],
  ["java", (v) => `private static final String DB_PASSWORD = "${v}";\n`],
  ["java", (v) => `dataSource.setPassword("${v}");\n`],
  ["java", (v) => `DriverManager.getConnection(url, "relay", "${v}");\n`],
  ["go", (v) => `cfg := Config{User: "relay", Password: "${v}"}\n`],
  ["go", (v) => `const dbPassword = "${v}"\n`],
  ["csharp", (v) => `var credentials = new NetworkCredential("relay", "${v}");\n`],
  ["csharp", (v) => `public string Password { get; set; } = "${v}";\n`],
  ["php", (v) => `define('DB_PASSWORD', '${v}');\n`],
  ["php", (v) => `$db = new mysqli("db7", "relay", "${v}", "app");\n`],
  ["php", (v) => `'connections' => ['mysql' => ['username' => 'relay', 'password' => '${v}']],\n`],
  ["ruby", (v) => `ActiveRecord::Base.establish_connection(username: "relay", password: "${v}")\n`],
  ["rust", (v) => `let password = "${v}";\n`],
  ["kotlin", (v) => `val storePassword = "${v}"\n`],
  ["gradle", (v) => `signingConfigs { release { storePassword '${v}' } }\n`],
  ["swift", (v) => `let userPassword = "${v}"\n`],
  ["perl", (v) => `my $dbh = DBI->connect($dsn, "relay", "${v}");\n`],
  ["powershell", (v) => `$pw = ConvertTo-SecureString "${v}" -AsPlainText -Force\n`],
  ["ado", (v) => `"Main": "Server=db7;Database=app;User Id=relay;Password=${v};Encrypt=True"`],
  ["ado", (v) => `connectionString="Data Source=db7;Initial Catalog=app;uid=relay;pwd=${v};"`],
  ["odbc", (v) => `Driver={ODBC Driver 18 for SQL Server};Server=db7;Uid=relay;Pwd=${v};\n`],
  [
    "jdbc",
    (v) =>
      `jdbc.url=jdbc:mysql://db7:3306/app?user=relay&password=${v.replaceAll("#", "").replaceAll("@", "")}\n`,
  ],
  ["url", (v) => `postgres://relay:${encodeURIComponent(v)}@db7.corp-forge.net:5432/app\n`],
  ["url", (v) => `git clone https://relay:${encodeURIComponent(v)}@git.corp-forge.net/team/app.git\n`],
  ["url", (v) => `CELERY_BROKER_URL=amqp://relay:${encodeURIComponent(v)}@mq7:5672/\n`],
  ["url", (v) => `mongodb+srv://relay:${encodeURIComponent(v)}@cluster7.corp-forge.net/app\n`],
  ["netrc", (v) => `machine git.corp-forge.net login relay password ${v}\n`],
  ["pgpass", (v) => `db7.corp-forge.net:5432:app:relay:${v.replaceAll(":", "")}\n`],
  ["pypirc", (v) => `[pypi]\nusername = relay\npassword = ${v}\n`],
  ["npmrc", (v) => `//npm.corp-forge.net/:username=relay\n//npm.corp-forge.net/:_password=${btoa(v)}\n`],
  [
    "filezilla",
    (v) => `<Server><Host>ftp7</Host><User>relay</User><Pass encoding="base64">${btoa(v)}</Pass></Server>`,
  ],
  [
    "sftp",
    (v) => `{\n  "host": "ftp7",\n  "username": "relay",\n  "password": "${v}",\n  "remotePath": "/"\n}\n`,
  ],
  [
    "ide",
    (v) => `<data-source name="app"><user-name>relay</user-name><password>${v}</password></data-source>`,
  ],
  ["notebook", (v) => `{"cells":[{"cell_type":"code","source":["password = \\"${v}\\"\\n"]}]}`],
  ["ansible", (v) => `ansible_user: relay\nansible_become_pass: ${v}\n`],
  ["ansible", (v) => `web7 ansible_host=10.0.0.7 ansible_ssh_pass=${v}\n`],
  ["helm", (v) => `auth:\n  rootPassword: "${v}"\n`],
  ["ci", (v) => `env:\n  DEPLOY_PASSWORD: ${v}\n`],
  ["wifi", (v) => `network={\n  ssid="office"\n  psk="${v}-7"\n}\n`],
  ["tomcat", (v) => `<user username="relay" password="${v}" roles="manager-gui"/>`],
  ["shell", (v) => `mongo --username relay --password ${v} db7/app\n`],
  ["shell", (v) => `redis-cli -h r7 -a ${v} ping\n`],
  ["shell", (v) => `sqlcmd -S db7 -U sa -P ${v} -Q "select 1"\n`],
  ["shell", (v) => `sqlplus relay/${v}@db7:1521/orcl\n`],
  ["shell", (v) => `ldapsearch -x -D cn=admin -w ${v} -b dc=corp\n`],
  ["shell", (v) => `keytool -storepass ${v} -alias relay\n`],
  ["directive", (v) => `bind 0.0.0.0\nrequirepass ${v}\n`],
  ["directive", (v) => `binddn cn=relay\nbindpw ${v}\n`],
  ["directive", (v) => `username relay privilege 15 password 0 ${v}\n`],
  ["systemd", (v) => `[Service]\nEnvironment="DB_PASSWORD=${v}"\n`],
  ["php", (v) => `putenv("DB_PASSWORD=${v}");\n`],
  ["arduino", (v) => `WiFi.begin("office", "${v}");\n`],
  ["java", (v) => `new Credentials("relay", "${v}");\n`],
  ["python", (v) => `ssh.connect(host, "relay", "${v}")\n`],
  ["prose", (v) => `The password is ${v}\n`],
  ["xml", (v) => `<password encrypted="false">${v}</password>`],
  ["svn", (v) => `[users]\nrelay = x\n[auth]\npassword=${v}\n`],
];

const TOKEN_CONTEXTS: readonly Context[] = [
  ["env", (v) => `RELAY_API_KEY=${v}\n`],
  ["env", (v) => `export AUTH_TOKEN="${v}"\n`],
  ["env", (v) => `JWT_SECRET=${v}\nPORT=80\n`],
  ["yaml", (v) => `relay:\n  api_key: ${v}\n  region: eu\n`],
  ["yaml", (v) => `secret_key_base: "${v}"\n`],
  ["json", (v) => `{"clientId": "relay", "clientSecret": "${v}"}`],
  ["json", (v) => `{\n  "accessToken": "${v}",\n  "expires": 3600\n}\n`],
  ["toml", (v) => `[relay]\ntoken = "${v}"\n`],
  ["ini", (v) => `[relay]\napi_token = ${v}\n`],
  ["properties", (v) => `relay.api.secret=${v}\n`],
  ["xml", (v) => `<add key="RelayApiKey" value="${v}" />`],
  ["xml", (v) => `<string name="relay_api_key">${v}</string>`],
  ["plist", (v) => `<key>RelayApiKey</key>\n<string>${v}</string>\n`],
  ["terraform", (v) => `provider "relay" {\n  api_token = "${v}"\n}\n`],
  ["compose", (v) => `environment:\n  - RELAY_SECRET_KEY=${v}\n`],
  ["dockerfile", (v) => `ARG RELAY_TOKEN=${v}\n`],
  ["kubernetes", (v) => `kind: Secret\ndata:\n  relay-token: ${btoa(v)}\n`],
  ["shell", (v) => `relay deploy --api-key ${v} --yes\n`],
  ["shell", (v) => `curl -H "Authorization: Bearer ${v}" https://api.corp-forge.net/v1\n`],
  ["shell", (v) => `curl -H "X-Api-Key: ${v}" https://api.corp-forge.net/v1\n`],
  ["url", (v) => `https://api.corp-forge.net/v1/feed?access_token=${v}&limit=10\n`],
  ["url", (v) => `fetch("https://api.corp-forge.net/v1?api_key=${v}")\n`],
  ["javascript", (v) => `const apiKey = "${v}";\n`],
  ["javascript", (v) => `client.defaults.headers["x-auth-token"] = '${v}';\n`],
  ["typescript", (v) => `export const environment = { relayToken: '${v}' };\n`],
  ["python", (v) => `SECRET_KEY = '${v}'\n`],
  ["python", (v) => `client = Relay(api_key="${v}")\n`],
  ["python", (v) => `os.environ["RELAY_TOKEN"] = "${v}"\n`],
  ["java", (v) => `private static final String API_SECRET = "${v}";\n`],
  ["go", (v) => `const apiToken = "${v}"\n`],
  ["go", (v) => `req.Header.Set("X-Auth-Token", "${v}")\n`],
  ["csharp", (v) => `var apiKey = "${v}";\n`],
  ["php", (v) => `define('RELAY_SECRET_KEY', '${v}');\n`],
  ["php", (v) => `$apiSecret = '${v}';\n`],
  ["ruby", (v) => `Relay.api_key = "${v}"\n`],
  ["rust", (v) => `const API_TOKEN: &str = "${v}";\n`],
  ["kotlin", (v) => `buildConfigField("String", "API_KEY", "\\"${v}\\"")\n`],
  ["swift", (v) => `let accessToken = "${v}"\n`],
  ["npmrc", (v) => `//npm.corp-forge.net/:_authToken=${v}\n`],
  ["notebook", (v) => `{"cells":[{"cell_type":"code","source":["api_key = '${v}'\\n"]}]}`],
  ["markdown", (v) => `Use the token \`RELAY_TOKEN=${v}\` for staging.\n`],
  ["http", (v) => `GET /v1 HTTP/1.1\nAuthorization: ${v}\n`],
  ["http", (v) => `header = "Bearer ${v}"\n`],
  ["c", (v) => `#define RELAY_API_KEY "${v}"\n`],
  ["javascript", (v) => `jwt.sign(payload, "${v}");\n`],
  ["javascript", (v) => `createHmac("sha256", "${v}").update(body);\n`],
  ["yaml", (v) => `hmac_key: ${v}\n`],
  ["yaml", (v) => `license_key: "${v}"\n`],
  ["shell", (v) => `vault login ${v}\n`],
  ["log", (v) => `2026-11-20 INFO request headers: authorization: Bearer ${v}\n`],
  ["code", (v) => `const relayKey = isProd ? "${v}" : "";\n`],
  ["code", (v) => `RELAY_TOKEN = (\n    "${v}"\n)\n`],
  ["code", (v) => `    relay_token: str = Field(default="${v}")\n`],
  [
    "terraform",
    (v) => `variable "relay_token" {\n  type      = string\n  sensitive = true\n  default   = "${v}"\n}\n`,
  ],
  ["shell", (v) => `aws ssm put-parameter --name /relay/token --value ${v} --type SecureString\n`],
  ["nginx", (v) => `fastcgi_param RELAY_TOKEN ${v};\n`],
];

/** Two values for each context, chosen in turn: hundreds of cases, each value in several files. */
export function secretCases(): LabelledCase[] {
  return [
    ...inContexts("password", PASSWORD_CONTEXTS, passwords()),
    ...inContexts("token", TOKEN_CONTEXTS, tokens()),
  ];
}

const VALUES_EACH = 4;

function inContexts(kind: string, contexts: readonly Context[], values: readonly string[]): LabelledCase[] {
  return contexts.flatMap(([family, text], index) =>
    Array.from({ length: VALUES_EACH }, (_, turn) => {
      const value = values[(index * VALUES_EACH + turn * 7) % values.length]!;
      return {
        id: `${kind}-${family}-${index}-${turn}`,
        family: `${kind} in ${family}`,
        label: "secret",
        text: text(value),
        expect: [{ secret: value }],
      };
    }),
  );
}
