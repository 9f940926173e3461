/**
 * Passwords given by position to calls that make users, sign in or connect, and to databases that are opened with a key.
 * Promises: the call is known by its name, and a user or an address stands before most. May not: judge them.
 */
import type { VendorRules } from "../rule.ts";
import { type ClientKind, clientRule } from "./client-kind.ts";

const VALUE = "[\"'`]([^\"'`\\\\\\s<>]{4,128})[\"'`]";
const TEXT = "[\"'`][^\"'`\\r\\n]{1,80}[\"'`][ ]?,[ ]?";
const MAIL = "(?:[\"'`][^\"'`@\\r\\n]{0,40}@[^\"'`\\r\\n]{0,40}[\"'`][ ]?,[ ]?)?";
const CODE = "CWE-259: Use of Hard-coded Password";

const KINDS: readonly ClientKind[] = [
  {
    id: "call-credentials-password",
    name: "Password in credentials that are made",
    docs: CODE,
    regex:
      `(?:(?i:username)?[Pp]assword(?:Credentials?|AuthenticationToken)|Plain(?:Credentials|(?:Text)?AuthProvider)|AuthTokens[.]basic|[Aa]uth[.]basic|Credentials[.]basic|` +
      `(?:with|With|set|Set)(?:Http)?Basic(?:Auth)?|basic_auth|[.](?:credentials|authenticate|auth))[( ]{1,12}${TEXT}${VALUE}` +
      `|createCredential\\([ ]?${TEXT}${TEXT}${VALUE}|PlainAuth\\([ ]?["'][^"'\\r\\n]{0,40}["'],[ ]?${TEXT}${VALUE}` +
      `|auth(?:=\\[|["']?:[ ]\\[|[ ]=[ ][\\[(])${TEXT}${VALUE}[ ]?[\\])]`,
    digit: true,
    anchors: [
      ...[
        "password",
        "plaincre",
        "plainauth",
        "plaintexta",
        "tokens.b",
        "auth.b",
        "als.basic",
        "basicauth",
        "basic_auth",
        "basic(",
        "basic ",
      ],
      ...[
        ".credent",
        ".aut",
        ".auth(",
        ".auth ",
        "createcred",
        "h=[",
        "h: [",
        'h": [',
        "h': [",
        "h = [",
        "h = (",
      ],
    ],
    shown: [
      'new UsernamePasswordCredentials("relay", "@")',
      "pika.PlainCredentials('relay', '@')",
      'AuthTokens.basic("relay", "@")',
      '"auth": ["relay", "@"]',
    ],
    not: ['new UsernamePasswordCredentials("relay", password)', '.auth("relay", token2)'],
  },
  {
    id: "call-user-password",
    name: "Password of a user that is made",
    docs: CODE,
    regex:
      `(?i:create_?(?:super)?_?user)\\([ ]?${TEXT}${MAIL}${VALUE}|(?:ftp_login|ssh2_auth_password|imap_open|\\bFTP)\\([^"'\\r\\n()]{0,20}(?:${TEXT})?${TEXT}${VALUE}` +
      ``,
    digit: true,
    anchors: ["eate_us", "eateus", "eatesup", "eate_sup", "ftp_log", "auth_passw", "imap_op", "ftp("],
    shown: [
      "User.objects.create_superuser('relay', '@')",
      'createUser("relay", "@")',
      "ftplib.FTP('ftp.corp-forge.net', 'relay', '@')",
    ],
    not: ["User.objects.create_user('relay', 'relay@corp-forge.net')", "ftp_login($c, $user, $password)"],
  },
  {
    id: "call-connect-password",
    name: "Password given to a connection",
    docs: CODE,
    regex:
      `(?:(?:cx_Oracle|oracledb|wlan|WLAN)[._]p{0,20}connect)\\([ ]?${TEXT}${VALUE}` +
      `|(?:pymssql|MySQLdb|pymysql|mariadb|mssql)[._]p{0,20}connect\\([ ]?${TEXT}${TEXT}${VALUE}` +
      `|(?i:[jr]edis)\\w{0,12}\\)?(?:[.]|->)auth\\([ ]?${VALUE}|\\b(?:r|jedis|conn|client|pool|pipe)[.]auth\\([ ]?${VALUE}|oracledb[.]connect\\(["']\\w{1,30}/([^"'@\\s]{4,64})@`,
    digit: true,
    anchors: ["oracle", "wlan", "pymssql", "mysqldb", "pymysql", "mariadb", "mssql", ".auth(", ">auth("],
    shown: [
      'cx_Oracle.connect("relay", "@", "db7")',
      "pymysql.connect('db7', 'relay', '@', 'app')",
      'jedis.auth("@");',
    ],
    not: ['cx_Oracle.connect("relay", password, "db7")', "jedis.auth(password)"],
  },
  {
    id: "call-key-password",
    name: "Key of a database",
    docs: "SQLCipher: PRAGMA key; SQLite Encryption Extension",
    regex: `(?i:pragma)[ ](?:re)?key[ ]?=[ ]?${VALUE}|sqlite3_(?:re)?key\\([^"'\\r\\n,]{1,30},[ ]?${VALUE}`,
    digit: true,
    anchors: ["pragma k", "pragma r", "sqlite3"],
    shown: ["PRAGMA key = '@';", "sqlite3_key(db, '@', 16);"],
    not: ["PRAGMA key = 'key';"],
  },
];

export const callPasswords: VendorRules = { vendor: "Calls", rules: KINDS.map(clientRule) };
