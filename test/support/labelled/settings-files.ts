/** Settings, scripts and pipelines around a password or a token. Promises: texts as people write them; no secret in them. */
import type { FileAround } from "./file-secrets.ts";

const url = encodeURIComponent;

const passwords: readonly FileAround[] = [
  ["env", (v) => `NODE_ENV=production\nDB_HOST=db7\nDB_USER=relay\nDB_PASSWORD=${v}\nDB_NAME=app\n`],
  ["env", (v) => `# mail\nMAIL_USERNAME=relay\nMAIL_PASSWORD='${v}'\nMAIL_PORT=587\n`],
  ["yaml", (v) => `production:\n  adapter: postgresql\n  username: relay\n  password: ${v}\n  host: db7\n`],
  ["yaml", (v) => `ldap:\n  bind_dn: cn=relay\n  bind_password: "${v}"\n`],
  ["yaml", (v) => `admin:\n  password: '${v}' # change after the first login\n`],
  ["json", (v) => `{\n  "smtp": { "host": "mail7", "user": "relay", "pass": "${v}" },\n  "port": 80\n}\n`],
  [
    "json",
    (v) => `{ "ConnectionStrings": { "Main": "Server=db7;Database=app;User Id=relay;Password=${v};" } }\n`,
  ],
  ["toml", (v) => `[server]\nport = 80\n\n[server.admin]\nuser = "relay"\npassword = "${v}"\n`],
  ["ini", (v) => `[mysqld]\nport = 3306\n\n[client]\nuser = relay\npassword = ${v}\nhost = db7\n`],
  ["properties", (v) => `db.url=jdbc:postgresql://db7/app\ndb.username=relay\ndb.password=${v}\n`],
  [
    "xml",
    (v) => `<datasource>\n  <user-name>relay</user-name>\n  <password>${v}</password>\n</datasource>\n`,
  ],
  ["xml", (v) => `<Resource name="jdbc/app" username="relay" password="${v}" maxTotal="20"/>\n`],
  [
    "compose",
    (v) =>
      `services:\n  db:\n    image: postgres:16\n    environment:\n      POSTGRES_PASSWORD: ${v}\n    ports: ["5432:5432"]\n`,
  ],
  [
    "compose",
    (v) =>
      `services:\n  app:\n    environment:\n      - DATABASE_URL=postgres://relay:${url(v)}@db:5432/app\n`,
  ],
  [
    "kubernetes",
    (v) => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: relay\nstringData:\n  password: "${v}"\n`,
  ],
  [
    "kubernetes",
    (v) =>
      `        env:\n        - name: REDIS_PASSWORD\n          value: ${v}\n        - name: PORT\n          value: "80"\n`,
  ],
  [
    "helm",
    (v) => `postgresql:\n  auth:\n    username: relay\n    postgresPassword: ${v}\n    database: app\n`,
  ],
  ["dockerfile", (v) => `FROM debian:12\nENV DB_USER=relay \\\n    DB_PASSWORD=${v}\nCMD ["relay"]\n`],
  [
    "terraform",
    (v) =>
      `resource "aws_db_instance" "main" {\n  engine   = "postgres"\n  username = "relay"\n  password = "${v}"\n}\n`,
  ],
  ["terraform", (v) => `db_password = "${v}"\nregion      = "eu-west-1"\n`],
  ["ansible", (v) => `- hosts: web\n  vars:\n    db_user: relay\n    db_password: "${v}"\n  tasks: []\n`],
  [
    "ci",
    (v) => `jobs:\n  deploy:\n    env:\n      FTP_USER: relay\n      FTP_PASSWORD: ${v}\n    steps: []\n`,
  ],
  ["shell", (v) => `#!/bin/sh\nset -e\nDB_PASS="${v}"\nmysqldump -u relay app > app.sql\n`],
  ["shell", (v) => `export PGPASSWORD=${v}\npsql -h db7 -U relay app -c 'select 1'\n`],
  ["url", (v) => `SQLALCHEMY_DATABASE_URI = "mysql://relay:${url(v)}@db7.corp-forge.net/app"\n`],
  ["url", (v) => `  url: amqp://relay:${url(v)}@mq7.corp-forge.net:5672/main\n`],
  ["sql", (v) => `CREATE ROLE relay LOGIN PASSWORD '${v}';\nGRANT ALL ON DATABASE app TO relay;\n`],
  ["notes", (v) => `## Access\n\n- host: db7\n- user: relay\n- password: ${v}\n`],
];

const tokens: readonly FileAround[] = [
  ["env", (v) => `PORT=80\nRELAY_API_KEY=${v}\nLOG=info\n`],
  ["env", (v) => `export RELAY_TOKEN='${v}'\n`],
  ["yaml", (v) => `relay:\n  url: https://api.corp-forge.net\n  token: ${v}\n`],
  ["yaml", (v) => `  clientSecret: "${v}"\n  scopes: [read]\n`],
  ["json", (v) => `{\n  "region": "eu",\n  "apiKey": "${v}"\n}\n`],
  ["toml", (v) => `[relay]\nsecret_key = "${v}"\n`],
  ["ini", (v) => `[relay]\naccess_token=${v}\n`],
  ["properties", (v) => `relay.client-secret=${v}\n`],
  ["xml", (v) => `<appSettings>\n  <add key="Relay.ApiKey" value="${v}" />\n</appSettings>\n`],
  ["compose", (v) => `    environment:\n      - PORT=80\n      - SECRET_KEY=${v}\n`],
  ["kubernetes", (v) => `        - name: API_TOKEN\n          value: "${v}"\n`],
  ["terraform", (v) => `provider "relay" {\n  api_key = "${v}"\n}\n`],
  ["ci", (v) => `env:\n  SIGNING_SECRET: ${v}\n`],
  ["shell", (v) => `curl -s -H "Authorization: Bearer ${v}" https://api.corp-forge.net/v1/items\n`],
  ["shell", (v) => `TOKEN=${v}\ncurl -H "X-Token: $TOKEN" https://api.corp-forge.net\n`],
  ["url", (v) => `hook: https://hooks.corp-forge.net/in?access_token=${v}\n`],
];

export const SETTINGS_FILES = { passwords, tokens };
