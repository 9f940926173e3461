/** Passwords in URLs: `scheme://user:password@host`, databases and brokers first, then every other scheme. */
import type { RuleSpec, VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

/** User, password and host of a URL; a password may hold `@`, the last one before the host counts. */
const USERINFO =
  "([^\\s:@/?#\"'<>`\\\\]{0,128}):([^\\s/\"'<>`\\\\]{2,256})@([A-Za-z0-9_$%{(\\[*][^\\s/\"'<>`\\\\@]{0,100})";

interface Family {
  readonly id: string;
  readonly name: string;
  readonly opens: string;
  readonly docs: string;
  readonly schemes: string;
  readonly shown: readonly string[];
}

const FAMILIES: readonly Family[] = [
  {
    id: "postgres-url",
    name: "PostgreSQL",
    opens: "a PostgreSQL database",
    docs: "PostgreSQL: Connection URIs",
    schemes: "(?:postgres(?:ql)?|cockroachdb|redshift|timescaledb)",
    shown: ["postgres", "postgresql+asyncpg"],
  },
  {
    id: "mysql-url",
    name: "MySQL",
    opens: "a MySQL or MariaDB database",
    docs: "MySQL: Connecting using URI-like strings",
    schemes: "(?:mysql|mysql2|mysqlx|mariadb)",
    shown: ["mysql", "mysql+pymysql"],
  },
  {
    id: "mongodb-url",
    name: "MongoDB",
    opens: "a MongoDB database",
    docs: "MongoDB: Connection strings",
    schemes: "mongodb",
    shown: ["mongodb", "mongodb+srv"],
  },
  {
    id: "redis-url",
    name: "Redis",
    opens: "a Redis server",
    docs: "IANA: Provisional URI scheme redis",
    schemes: "(?:rediss?|valkeys?)",
    shown: ["redis", "rediss"],
  },
  {
    id: "amqp-url",
    name: "AMQP",
    opens: "a message broker",
    docs: "RabbitMQ: URI specification",
    schemes: "(?:amqps?|mqtts?|stomp|nats|kafka|pulsar)",
    shown: ["amqp", "amqps"],
  },
  {
    id: "sql-url",
    name: "SQL",
    opens: "a SQL database",
    docs: "SQLAlchemy: Database URLs",
    schemes:
      "(?:mssql|sqlserver|oracle|snowflake|clickhouse|clickhouses|db2|firebird|hive|presto|trino|vertica|neo4j|bolt|couchbase)",
    shown: ["mssql+pyodbc", "clickhouse", "sqlserver"],
  },
  {
    id: "ftp-url",
    name: "FTP",
    opens: "a file server",
    docs: "RFC 1738: FTP URLs",
    schemes: "(?:ftps?|sftp|scp|ssh|smb|davs?|rsync)",
    shown: ["ftp", "sftp"],
  },
  {
    id: "mail-url",
    name: "Mail server",
    opens: "a mail server",
    docs: "RFC 5092: IMAP URL scheme",
    schemes: "(?:smtps?|imaps?|pop3s?)",
    shown: ["smtp", "smtps"],
  },
  {
    id: "ldap-url",
    name: "LDAP",
    opens: "a directory",
    docs: "RFC 4516: LDAP URL",
    schemes: "ldaps?",
    shown: ["ldap", "ldaps"],
  },
];

export const urlCredentials: VendorRules = {
  vendor: "URLs",
  rules: [
    ...FAMILIES.map(familyRule),
    {
      id: "url-password",
      name: "Password in a URL",
      description:
        "A user and password inside a URL, as in proxies, clones, package indexes and saved git credentials.",
      docs: "RFC 3986: URI, section 3.2.1",
      severity: "high",
      regex: `[A-Za-z][A-Za-z0-9+.-]{1,15}://${USERINFO}`,
      secretGroup: 2,
      validator: "url-credentials",
      base: 2,
      tags: ["url"],
      revoke: "Change the password, and give it to the program outside the URL.",
      examples: () => {
        const password = sample("alnum", 14);
        return {
          positive: [
            `https://deploy:${password}@git.corp-forge.net/team/app.git`,
            `--extra-index-url https://ci:${password}@pypi.corp-forge.net/simple`,
            `HTTPS_PROXY="http://proxy:${password}@10.4.0.9:3128"`,
          ],
          negative: [
            "https://git.corp-forge.net/team/app.git",
            "https://host.net:8080/a@b",
            "see https://x.net: me@y.net",
          ],
        };
      },
    },
  ],
};

function familyRule({ id, name, opens, docs, schemes, shown }: Family): RuleSpec {
  return {
    id,
    name: `${name} URL with a password`,
    description: `Signs in to ${opens}.`,
    docs,
    severity: "high",
    regex: `(?i:${schemes})(?:\\+[a-z0-9]{2,16})?://${USERINFO}`,
    secretGroup: 2,
    validator: "url-credentials",
    base: 3,
    tags: ["url", "database"],
    revoke: "Change the user's password.",
    examples: () => {
      const password = sample("alnum", 16);
      const url = (scheme: string, user: string): string =>
        `${scheme}://${user}:${password}@db7.corp-forge.net:5432/app`;
      return {
        positive: [
          ...shown.map((scheme) => `${scheme.toUpperCase().slice(0, 3)}_URL=${url(scheme, "app")}`),
          `{ "url": "${url(shown[0]!, "app-rw")}?ssl=true" }`,
        ],
        negative: [`${shown[0]}://db7.corp-forge.net:5432/app`, `${shown[0]}://app@db7.corp-forge.net/app`],
      };
    },
  };
}
