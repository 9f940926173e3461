/** Passwords given to programs by flag, by position or by a directive of their own files. */
import type { VendorRules } from "../rule.ts";
import { type ClientKind, clientRule } from "./client-kind.ts";

const VALUE = "[^\\s\"'`$<>|;&]{4,128}";

const KINDS: readonly ClientKind[] = [
  {
    id: "client-password-flag",
    name: "Password in a flag",
    docs: "CWE-214: Invocation of Process Using Visible Sensitive Information",
    regex:
      `--[A-Za-z0-9.-]{0,30}(?:[Pp]assw(?:or)?[dt]|[Pp]ass-?phrase|passcode|[a-z.-]pass|(?:[.-]|root|user|db|admin)pwd?)[ ]["']?(${VALUE})|[ ]-storepass[ ]["']?(${VALUE})` +
      `|\\b(?:sqlcmd|osql|mongodump|mongorestore)[ ][^\\n|;]{0,120}[ ]-[pP][ ]["']?(${VALUE})` +
      `|\\bredis-cli[ ](?:[^\\n|;]{0,80}[ ])?-a[ ]["']?(${VALUE})|\\bldap(?:search|modify|add|passwd)[ ](?:[^\\n|;]{0,120}[ ])?-w[ ]["']?(${VALUE})` +
      `|\\bhtpasswd[ ]-[a-zA-Z]{0,4}b[a-zA-Z]{0,4}[ ][^\\s]{1,80}[ ][^\\s]{1,40}[ ](${VALUE})` +
      `|\\b(?:xfreerdp|rdesktop)[ ][^\\n|;]{0,80}[ ][/-]p[: ](${VALUE})`,
    anchors: [
      ...[
        "assword ",
        "asswort ",
        "phrase ",
        "asscode ",
        "-pass ",
        ".pass ",
        "bpass ",
        "rpass ",
        "npass ",
        "-pw ",
        "bpw ",
        "rpw ",
        "npw ",
        "tpw ",
      ],
      "pwd ",
      "passwd ",
      "storepass",
      "sqlcmd",
      "osql ",
      "mongod",
      "mongor",
      "redis-cli",
      "htpasswd",
      "freerdp",
      "rdesktop",
      "ldapse",
      "ldapmo",
      "ldapad",
      "ldappa",
    ],
    shown: [
      "mongo --username relay --password @ db7/app",
      "redis-cli -h r7 -a @ ping",
      "sqlcmd -S db7 -U sa -P @ -Q x",
    ],
    not: ["mongo --username relay --password $PW db7/app", "redis-cli -h r7 ping"],
  },
  {
    id: "client-password-argument",
    name: "Password in an argument",
    docs: "CWE-214: Invocation of Process Using Visible Sensitive Information",
    regex:
      `\\b(?:sqlplus|impdp|expdp|sqlldr|rman)[ ](?:-[A-Za-z]{1,2}[ ])?[A-Za-z][\\w.]{0,30}/(${VALUE})` +
      `|\\bsmbclient[ ][^\\n|;]{0,100}[ ]-U[ ]?["']?[\\w.\\\\-]{1,40}%(${VALUE})`,
    shown: ["sqlplus relay/@ as sysdba", "smbclient //nas7/s -U relay%@"],
    not: ["sqlplus relay as sysdba"],
  },
  {
    id: "client-directive-password",
    name: "Password in a directive",
    docs: "Redis, OpenLDAP and Cisco IOS: configuration",
    regex:
      `(?<![A-Za-z0-9_-])(?:requirepass|masterauth|bindpw|rootpw(?:[ ]--plaintext)?|rootbindpw|auth_pass|remote_password|ldap_default_authtok)(?:[ \\t]{1,8}|[ ]?=[ ]?)["']?(${VALUE})` +
      `|(?<![A-Za-z0-9_-])username[ ][\\w.-]{1,32}[ ]privilege[ ][0-9]{1,2}[ ](?:secret|password)[ ](?:[07][ ])?(${VALUE})` +
      `|snmp-server[ ]community[ ](${VALUE})[ ]R[OW]`,
    digit: true,
    anchors: [
      "epass",
      "masteraut",
      "bindpw",
      "rootpw",
      "rootbindpw",
      "auth_pass",
      "remote_p",
      "authtok",
      "privilege",
      "communi",
    ],
    shown: ["requirepass @\n", "bindpw @\n", "username relay privilege 15 password 0 @\n"],
    not: ["# requirepass foobared\n", "bindpw secret\n"],
  },
  {
    id: "client-dsn-password",
    name: "Password in a data source name",
    docs: "Go-MySQL-Driver: DSN",
    regex:
      `(?<![A-Za-z0-9_.:/-])[A-Za-z][\\w.-]{0,23}:([^\\s"'\`$<>:@/]{4,40})@(?:tcp|unix)\\(` +
      `|,password=([^\\s,()=$]{4,128})(?![^\\s,"'])`,
    anchors: ["@tcp(", "@unix(", ",password="],
    shown: ['sql.Open("mysql", "relay:@@tcp(db7:3306)/app")', "-o username=relay,password=@,vers=3.0"],
    not: ['sql.Open("mysql", "relay@tcp(db7:3306)/app")'],
  },
  {
    id: "client-element-password",
    name: "Password in an element with attributes",
    docs: "CWE-260: Password in Configuration File",
    regex: `<(?:[a-z]{1,8}:)?(?i:password|passwd|pwd)(?:[ ][A-Za-z:-]{2,20}="[^"\\n]{0,40}"){1,3}>([^<\\s]{4,128})<`,
    shown: ['<password encrypted="false">@</password>', '<Password type="text" hidden="true">@</Password>'],
    not: ['<password encrypted="false"></password>'],
  },
  {
    id: "client-short-name-password",
    name: "Password under a short name",
    docs: "CWE-259: Use of Hard-coded Password",
    regex: `(?i:_pw|-pw|dbpw|userpw|adminpw|rootpw|bindpw)(?:["'\\]]{0,2}[ ]{0,3}(?:[:=]|=>)[ ]{0,3}["']?|">|[ ]")([^\\s"'\`;,<>()\\[\\]{}\\\\&$]{6,128})(?![^\\s"'<;,])`,
    digit: true,
    shown: ["admin_pw: @\n", 'ROOT_PW="@"\n', 'config["user_pw"] = "@"', '<entry key="user_pw">@</entry>'],
    not: ["admin_pw: $PW\n", "admin_pw: true\n"],
  },
];

export const clientPasswords: VendorRules = { vendor: "Clients", rules: KINDS.map(clientRule) };
