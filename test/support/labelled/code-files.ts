/** Source files of many languages around a password or a token. Promises: texts as people write them; no secret in them. */
import type { FileAround } from "./file-secrets.ts";

const passwords: readonly FileAround[] = [
  [
    "python",
    (v) =>
      `import smtplib\n\nSMTP_HOST = "mail7"\nSMTP_PASSWORD = "${v}"\n\ndef send(to, text):\n    return to\n`,
  ],
  ["python", (v) => `engine = create_engine(\n    host="db7",\n    user="relay",\n    password="${v}",\n)\n`],
  ["python", (v) => `def connect(password="${v}"):\n    return Client("relay", password)\n`],
  ["python", (v) => `# old login, still works\n# password = "${v}"\npassword = os.environ["PASSWORD"]\n`],
  [
    "javascript",
    (v) =>
      `const mysql = require("mysql");\nmodule.exports = mysql.createPool({\n  host: "db7",\n  user: "relay",\n  password: "${v}",\n  database: "app",\n});\n`,
  ],
  ["javascript", (v) => `const password = process.env.DB_PASSWORD || "${v}";\n`],
  ["javascript", (v) => `// TODO move\nlet adminPassword = '${v}', attempts = 0;\n`],
  ["typescript", (v) => `export class Mailer {\n  private readonly password: string = "${v}";\n}\n`],
  [
    "typescript",
    (v) => `await page.fill("#user", "relay");\nawait login({ user: "relay", password: "${v}" });\n`,
  ],
  [
    "java",
    (v) =>
      `public class Db {\n    private static final String USER = "relay";\n    private static final String PASSWORD = "${v}";\n}\n`,
  ],
  ["java", (v) => `props.setProperty("user", "relay");\nprops.setProperty("password", "${v}");\n`],
  ["java", (v) => `ds.setUsername("relay");\nds.setPassword("${v}");\n`],
  [
    "kotlin",
    (v) =>
      `signingConfigs {\n    create("release") {\n        storePassword = "${v}"\n        keyAlias = "relay"\n    }\n}\n`,
  ],
  ["go", (v) => `package main\n\nvar cfg = Config{\n\tUser:     "relay",\n\tPassword: "${v}",\n}\n`],
  ["go", (v) => `client := redis.NewClient(&redis.Options{Addr: "r7:6379", Password: "${v}", DB: 0})\n`],
  ["go", (v) => `os.Setenv("PGPASSWORD", "${v}")\n`],
  ["csharp", (v) => `services.AddMail(o => { o.User = "relay"; o.Password = "${v}"; });\n`],
  ["csharp", (v) => `private const string DbPassword = "${v}";\n`],
  [
    "php",
    (v) =>
      `<?php\n$config = [\n    'host' => 'db7',\n    'user' => 'relay',\n    'password' => '${v}',\n];\n`,
  ],
  ["php", (v) => `<?php\n$db_pass = '${v}';\n$link = mysqli_connect($host, $user, $db_pass);\n`],
  [
    "ruby",
    (v) =>
      `Mail.defaults do\n  delivery_method :smtp, address: "mail7", user_name: "relay", password: "${v}"\nend\n`,
  ],
  ["ruby", (v) => `config.admin_password = '${v}'\n`],
  ["rust", (v) => `let mut opts = Options::new();\nopts.user("relay").password("${v}");\n`],
  ["rust", (v) => `const DB_PASSWORD: &str = "${v}";\n`],
  ["swift", (v) => `struct Login {\n    let user = "relay"\n    let password = "${v}"\n}\n`],
  ["c", (v) => `static const char *db_password = "${v}";\n`],
  ["c", (v) => `#define WIFI_PASSWORD "${v}"\n`],
  [
    "powershell",
    (v) => `$user = "relay"\n$password = "${v}"\nConnect-Server -User $user -Password $password\n`,
  ],
  ["scala", (v) => `val db = Database.forURL("jdbc:x", user = "relay", password = "${v}")\n`],
  ["perl", (v) => `my %conf = (user => 'relay', password => '${v}');\n`],
];

const tokens: readonly FileAround[] = [
  [
    "python",
    (v) => `import requests\n\nAPI_KEY = "${v}"\n\nrequests.get(URL, headers={"X-Api-Key": API_KEY})\n`,
  ],
  ["python", (v) => `client = Client(base_url="https://api.corp-forge.net", token="${v}")\n`],
  ["javascript", (v) => `const client = new Relay({\n  region: "eu",\n  apiKey: "${v}",\n});\n`],
  ["javascript", (v) => `axios.defaults.headers.common["X-Auth-Token"] = "${v}";\n`],
  [
    "typescript",
    (v) => `export const environment = {\n  production: true,\n  relay: { clientSecret: "${v}" },\n};\n`,
  ],
  ["java", (v) => `request.addHeader("Authorization", "Bearer ${v}");\n`],
  ["java", (v) => `private String apiToken = "${v}";\n`],
  ["go", (v) => `const (\n\tregion    = "eu"\n\tapiSecret = "${v}"\n)\n`],
  ["csharp", (v) => `client.DefaultRequestHeaders.Add("X-Api-Key", "${v}");\n`],
  ["php", (v) => `<?php\nreturn ['relay' => ['key' => 'relay', 'secret' => '${v}']];\n`],
  ["ruby", (v) => `Rails.application.config.secret_key_base = "${v}"\n`],
  ["rust", (v) => `let client = Client::new().auth_token("${v}");\n`],
  ["swift", (v) => `let apiKey = "${v}" // production\n`],
  ["c", (v) => `static const char AUTH_TOKEN[] = "${v}";\n`],
  ["dart", (v) => `const String accessToken = '${v}';\n`],
];

export const CODE_FILES = { passwords, tokens };
