/** What browsers and password managers write when they are asked to export: tables with all of a person's passwords. */
import type { RuleSpec, VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

interface Table {
  readonly id: string;
  readonly name: string;
  readonly docs: string;
  /** The head's cells before the password's, in lower case. */
  readonly before: readonly string[];
  readonly password: string;
  readonly after: string;
}

const TABLES: readonly Table[] = [
  {
    id: "browser",
    name: "Passwords exported from Chrome, Edge or Safari",
    docs: "Chrome Help: Export passwords",
    before: ["(?:name|title)", "url", "username"],
    password: "password",
    after: ",note",
  },
  {
    id: "firefox",
    name: "Passwords exported from Firefox or LastPass",
    docs: "Mozilla Support: Export login data; LastPass: Export vault",
    before: ["url", "username"],
    password: "password",
    after: ",httpRealm",
  },
  {
    id: "keepass",
    name: "Passwords exported from KeePass",
    docs: "KeePass Help: Import and export",
    before: ["(?:group|account)", "title", "(?:username|user name|login name)"],
    password: "password",
    after: ",URL,Notes",
  },
  {
    id: "manager",
    name: "Passwords exported from a password manager",
    docs: "1Password: Export your data",
    before: ["(?:title|name|account)", "(?:username|user name|login name)"],
    password: "password",
    after: ",URL",
  },
  {
    id: "bitwarden",
    name: "Passwords exported from Bitwarden",
    docs: "Bitwarden Help: Export vault data",
    before: [
      ...["folder", "favorite", "type", "name", "notes"],
      ...["fields", "reprompt", "login_uri", "login_username"],
    ],
    password: "login_password",
    after: ",login_totp",
  },
];

/** A cell and the comma behind it, quoted or not. */
const CELL = '(?:"[^"\\n]{0,200}",|[^",\\n]{0,200},)';

export const passwordExports: VendorRules = { vendor: "Password exports", rules: TABLES.map(tableRule) };

function tableRule({ id, name, docs, before, password, after }: Table): RuleSpec {
  const head = [...before, password].map((cell) => `"?${cell}"?`).join(",");
  return {
    id: `password-exports-${id}`,
    name,
    description: "A table of addresses, names and passwords; its first row is what is shown.",
    docs,
    severity: "critical",
    regex: `(?i:(?<![A-Za-z0-9_,"])${head}(?:,[^\\n]{0,200})?)\\r?\\n${CELL}{${before.length}}"?([^",\\r\\n]{4,128})(?=[",\\r\\n])`,
    anchors: ["username", "user name", "login name"],
    validator: "generic-password",
    base: 4,
    tags: ["password"],
    revoke: "Change every password of the table, the most valuable first, and delete the file.",
    examples: () => {
      const cells = before.map((cell) => cell.replace(/^\(\?:|\|.*$/g, ""));
      const row = cells.map((_, index) => `x${index}`);
      const value = `${sample("alnum", 11)}!`;
      const table = `${cells.join()},${password}${after}\n${row.join()},${value},\n`;
      const quoted = `"${[...cells, password].join('","')}"\n"${[...row, value].join('","')}"\n`;
      return {
        positive: [table, quoted],
        negative: [
          `${cells.join()},${password}${after}\n`,
          `${cells.join()},${password}\n${row.join()},\${PASSWORD},\n`,
        ],
      };
    },
  };
}
