/** Passwords that stand by position rather than by name: arguments of calls and commands, declarations, clients' own files. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

const REVOKE = "Change the password, and load it from outside the source.";
const VALUE = "[^\"'`\\\\\\s<>]{4,128}";
const TEXT = "[\"'][^\"'\\n]{1,160}[\"'][ ]?,[ ]?";
const SHELL_VALUE = "[^\\s\"'`$<>|;&]{4,128}";

export const writtenLogins: VendorRules = {
  vendor: "Written logins",
  rules: [
    {
      id: "login-call-password",
      name: "Password in a call that signs in",
      description: "A user and a password given to a call by position.",
      docs: "CWE-259: Use of Hard-coded Password",
      severity: "medium",
      regex:
        `(?:(?i:networkcredential|httpbasicauth|basicauth|passwordauthentication|wifi\\.begin|\\.login|[ (]auth=)\\([ ]?${TEXT}` +
        `|(?i:getconnection|dbi->connect|ssh\\.connect|mysqli|mysql_connect|mysqli_connect)\\([^\\n()"']{0,80}(?:${TEXT})?${TEXT}` +
        `|(?i:convertto-securestring)[ ](?:-[Ss]tring[ ])?)["'](${VALUE})["']`,
      anchors: [
        "networkc",
        "asicauth",
        "passworda",
        "wifi.b",
        ".login(",
        "auth=(",
        "getconn",
        "dbi",
        "ssh.con",
        "mysqli",
        "mysql_c",
        "convertto-",
      ],
      validator: "generic-password",
      base: 1,
      assignment: true,
      tags: ["password", "code"],
      revoke: REVOKE,
      examples: () => {
        const value = `${sample("alnum", 11)}!`;
        return {
          positive: [
            `var c = new NetworkCredential("relay", "${value}");`,
            `server.login("relay@corp-forge.net", "${value}")`,
            `$pw = ConvertTo-SecureString "${value}" -AsPlainText -Force`,
            `requests.get(url, auth=("relay", "${value}"))`,
            `DriverManager.getConnection(url, "relay", "${value}");`,
            `$db = new mysqli("db7", "relay", "${value}", "app");`,
          ],
          negative: [
            `server.login(user, password)`,
            `new mysqli("db7", "relay", "", "app")`,
            `DriverManager.getConnection("${value}")`,
          ],
        };
      },
    },
    {
      id: "shell-password",
      name: "Password on a command line",
      description: "A password given to sshpass, MySQL's clients or chpasswd.",
      docs: "CWE-214: Invocation of Process Using Visible Sensitive Information",
      severity: "medium",
      regex:
        `\\bsshpass[ ]{1,3}-p[ ]?["']?(${SHELL_VALUE})` +
        `|\\b(?:mysql|mysqldump|mysqladmin|mysqlimport|mariadb)[ ](?:[^\\n|;]{0,80}[ ])?-p(${SHELL_VALUE})` +
        `|\\becho[ ](?:-n[ ])?["']?[\\w.-]{1,32}:(${SHELL_VALUE})["']?[ ]?\\|[ ]?(?:sudo[ ])?chpasswd`,
      anchors: ["sshpass", "mysql", "mariadb", "chpasswd"],
      validator: "generic-password",
      base: 2,
      assignment: true,
      tags: ["password", "shell"],
      revoke: REVOKE,
      examples: () => {
        const value = `${sample("alnum", 11)}!`;
        return {
          positive: [
            `sshpass -p '${value}' ssh relay@db7`,
            `mysqldump -u relay -p${value} app > dump.sql`,
            `RUN echo "relay:${value}" | chpasswd`,
          ],
          negative: ["sshpass -p $PW ssh relay@db7", "mysql -u relay -p app", 'echo "relay:$PW" | chpasswd'],
        };
      },
    },
    {
      id: "declared-password",
      name: "Password in a declaration",
      description: "A property, variable or setting declared with a password as its value.",
      docs: "CWE-259: Use of Hard-coded Password",
      severity: "medium",
      regex:
        "((?i:passw(?:or)?d|passphrase)[A-Za-z0-9_]{0,24})" +
        '(?:[ ]?\\{[ ]?get;[^}\\n]{0,30}\\}[ ]?=[ ]|[ ]|"[ ]\\{[^{}]{0,160}?\\bdefault[ ]{1,8}=[ ])' +
        `["'](${VALUE})["']`,
      secretGroup: 2,
      anchors: ["pass"],
      validator: "generic-password",
      base: 1,
      assignment: true,
      tags: ["password", "code"],
      revoke: REVOKE,
      examples: () => {
        const value = `${sample("alnum", 11)}!`;
        return {
          positive: [
            `public string Password { get; set; } = "${value}";`,
            `signingConfigs { release { storePassword '${value}' } }`,
            `variable "admin_password" {\n  type    = string\n  default = "${value}"\n}\n`,
          ],
          negative: ["public string Password { get; set; }", 'variable "admin_password" { default = "" }'],
        };
      },
    },
    {
      id: "dockerfile-password",
      name: "Password in a Dockerfile",
      description: "A password in an image's environment: whoever pulls the image reads it.",
      docs: "Docker: SecretsUsedInArgOrEnv",
      severity: "medium",
      regex: `\\b(?:ENV|ARG)[ ]([A-Z0-9_]{0,40}(?:PASSWORD|PASSWD|PWD|_PASS)[A-Z0-9_]{0,16})[ ](${SHELL_VALUE})`,
      secretGroup: 2,
      anchors: ["PASSW", "PWD", "_PASS"],
      validator: "generic-password",
      base: 1,
      assignment: true,
      tags: ["password", "containers"],
      revoke: "Change the password, and give it to the container when it runs.",
      examples: () => {
        const value = `${sample("alnum", 11)}!`;
        return {
          positive: [`ENV ADMIN_PASSWORD ${value}\n`, `FROM debian\nARG DB_PASS ${value}\n`],
          negative: ["ENV ADMIN_PASSWORD $PASSWORD\n", "ARG ADMIN_PASSWORD\n"],
        };
      },
    },
    {
      id: "filezilla-password",
      name: "Password in FileZilla's site list",
      description: "A saved file server's password, plain or in base64.",
      docs: "FileZilla wiki: sitemanager.xml",
      severity: "high",
      regex: '<Pass(?: encoding="base64")?>([^<\\s]{4,172})</Pass>',
      base: 3,
      tags: ["password"],
      revoke: "Change the password at the server named beside it.",
      examples: () => {
        const value = sample("alnum", 14);
        return {
          positive: [
            `<Server><User>relay</User><Pass encoding="base64">${btoa(value)}</Pass></Server>`,
            `<Pass>${value}</Pass>`,
          ],
          negative: ["<Pass></Pass>", `<Passed>${value}</Passed>`],
        };
      },
    },
    {
      id: "wifi-passphrase",
      name: "Wi-Fi passphrase",
      description: "Joins a wireless network.",
      docs: "wpa_supplicant.conf",
      severity: "medium",
      regex: "\\b(psk)=[\"']?([^\"'\\s]{8,63})(?![^\"'\\s])",
      secretGroup: 2,
      validator: "generic-password",
      base: 2,
      assignment: true,
      tags: ["password", "network"],
      revoke: "Change the network's passphrase.",
      examples: () => {
        const value = `${sample("alnum", 11)}!`;
        return {
          positive: [`network={\n  ssid="office"\n  psk="${value}"\n}`, `psk=${sample("hex", 63)}`],
          negative: ["psk=", 'key_mgmt=WPA-PSK\npsk="short"'],
        };
      },
    },
    {
      id: "build-config-secret",
      name: "Secret in an Android build",
      description: "A secret compiled into an app, where anyone who has the app can read it.",
      docs: "Android Developers: Gradle, share custom fields",
      severity: "medium",
      regex:
        "buildConfigField[ (]{1,2}[\"']String[\"'],[ ]?[\"']([A-Za-z0-9_]{0,40}(?i:key|token|secret|password)[A-Za-z0-9_]{0,20})[\"'],[ ]?" +
        "[\"']\\\\?[\"']([^\"'\\\\\\s]{8,256})\\\\?[\"']",
      secretGroup: 2,
      gates: { entropy: 3 },
      validator: "generic-secret",
      base: 1,
      assignment: true,
      tags: ["mobile"],
      revoke: "Replace the credential, and keep it on a server.",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: [
            `buildConfigField("String", "RELAY_API_KEY", "\\"${value}\\"")`,
            `buildConfigField 'String', 'RELAY_TOKEN', '"${value}"'`,
          ],
          negative: [`buildConfigField("String", "RELAY_HOST", "\\"${value}\\"")`],
        };
      },
    },
  ],
};
