/**
 * Passwords that people tell one another: in chats, tickets, read-me files and remarks, and in tables with a head.
 * Promises: a word for a login or a password stands before each. May not: judge what is a word and what a password.
 */
import type { VendorRules } from "../rule.ts";
import { type ClientKind, clientRule } from "./client-kind.ts";

const QUOTE = "[\"'`]?";
const VALUE = "[^\\s\"'`<>|,;:/(){}\\[\\]$\\\\][^\\s\"'`<>|,;]{5,64}";
const END = "(?![^\\s\"'`<>|,;.)])";
const PASSWORD = "(?i:password|passwd|passphrase|passcode|\\bpwd?)[ ]";
const USER = `${QUOTE}[\\w.@+\\\\-]{1,60}${QUOTE}`;
const CELL = "[\\w .@\"'-]{0,40}[,;\\t|]";
const ANY_CELL = "[^,;\\t|\\r\\n]{0,60}[,;\\t|]";
const TOLD = "CWE-256: Plaintext Storage of a Password";

/** The password's column, counted from the left: so many cells stand before it in the head and in the row. */
const column = (before: number, ruler: string): string =>
  `(?<![^\\r\\n])(?:${CELL}){${before}}["' ]{0,2}(?i:password|passwd)["' ]{0,12}(?:[,;\\t|][^\\r\\n]{0,160})?\\r?\\n${ruler}` +
  `(?:${ANY_CELL}){${before}}["' ]{0,12}([^\\s"'\`<>|,;(){}\\[\\]$\\\\]{6,64})["']?(?![^\\s,;|])`;
/** What Markdown draws below the head. */
const RULER = "[|]?[ ]?:?--[ |:-]{1,120}\\r?\\n";

const KINDS: readonly ClientKind[] = [
  {
    id: "spoken-login",
    name: "Login told with its password",
    docs: TOLD,
    regex:
      `(?i:\\blog(?:ged)?[ -]?in|\\bcredentials?|\\bcreds)(?:[ ](?:with|as|is|are|using|for[ ][\\w.-]{2,30}))?[: ]{1,3}` +
      `${USER}[ ]?[/:|][ ]?${QUOTE}(${VALUE})${END}`,
    digit: true,
    anchors: ["login", "log in", "log-in", "logged", "credential", "creds"],
    shown: [
      "Logged in with relay/@ and it fails\n",
      "Default login: `relay` / `@`\n",
      "credentials: relay:@\n",
    ],
    not: ["login: relay/callback\n", "credentials: relay:443\n"],
  },
  {
    id: "spoken-password",
    name: "Password told in a sentence",
    docs: TOLD,
    regex:
      `${PASSWORD}(?:(?:for|of|on|to)[ ](?:the[ ]|our[ ]|my[ ])?[\\w.@-]{2,32}[ ](?:[a-zA-Z]{2,12}[ ])?)?(?:is|was)(?:[ ](?:now|still|set[ ]to|changed[ ]to|reset[ ]to))?[: ]{1,3}${QUOTE}(${VALUE})${END}` +
      `|${PASSWORD}(?:(?:has[ ]been|was|is|got)[ ])?(?:changed|reset|set|updated|rotated)[ ]to[: ]{1,2}${QUOTE}(${VALUE})${END}` +
      `|[A-Za-z-]{2,12}[ ](?i:pw)[ ]?[:=][ ]?${QUOTE}(${VALUE})${END}`,
    digit: true,
    anchors: ["assword", "asswd", "phrase", "asscode", "pwd ", "pw ", " pw"],
    shown: ["The wifi password is @\n", "Password changed to @ for the relay\n", "# root pw: @\n"],
    not: ["The password is required.\n", "Password changed to null\n", "# root pw: none\n"],
  },
  {
    id: "spoken-user-password",
    name: "Password behind its user",
    docs: "msmtp, fetchmail, Cisco IOS: configuration; CWE-256: Plaintext Storage of a Password",
    regex:
      `\\b(?i:user(?:name)?|account|login)(?:[ ]is)?[: \\t]{1,3}${USER},?[ \\t\\r\\n]{1,8}(?:(?:with|and|there|has)[ ,]{1,2}){0,2}(?:the[ ])?` +
      `(?i:password|passwd|pass|pwd)(?:[ ]is)?[ \\t]{1,4}(?:0[ ])?["']?(${VALUE})${END}`,
    digit: true,
    anchors: ["assword", "asswd", " pass ", "\npass ", "pwd"],
    shown: [
      "user relay, password @\n",
      "account relay\nuser relay\npassword @\n",
      "user 'relay' there with password '@'\n",
    ],
    not: ["user name and password required\n", "username relay password $PW\n"],
  },
  {
    id: "spoken-table-password",
    name: "Password in a table",
    docs: TOLD,
    regex: [1, 2, 3, 4, 5].flatMap((before) => [column(before, ""), column(before, RULER)]).join("|"),
    digit: true,
    anchors: ["assword", "passwd"],
    shown: [
      "| host | user | password |\n|---|---|---|\n| relay7 | root | @ |\n",
      "host\tuser\tpassword\trole\nrelay7\troot\t@\tadmin\n",
      "username,password\nrelay,@\n",
    ],
    not: ["host, user, password,\nport, timeout, retries\n", "| user | password |\n|---|---|\n| relay | |\n"],
  },
];

export const spokenPasswords: VendorRules = { vendor: "Spoken", rules: KINDS.map(clientRule) };
