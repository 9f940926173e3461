/** Passwords in connection strings that are no URLs: ADO and ODBC, JDBC parameters, libpq keywords, SQL statements. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

const REVOKE = "Change the database user's password.";

export const connectionStrings: VendorRules = {
  vendor: "Connection strings",
  rules: [
    {
      id: "ado-connection-string",
      name: "Connection string with a password",
      description: "An ADO.NET, ODBC or OLE DB connection string: signs in to a database.",
      docs: "Microsoft: SqlConnection.ConnectionString",
      severity: "high",
      regex: ";[ ]?(?i:(password|pwd))[ ]?=[ ]?([^;\"'`\\s<>]{3,128})(?![^;\"'`\\s<>])",
      secretGroup: 2,
      validator: "connection-string",
      anchors: ["pass", "pwd", ";pw", ";pa"],
      base: 2,
      assignment: true,
      tags: ["database"],
      revoke: REVOKE,
      examples: () => {
        const password = `${sample("alnum", 12)}!`;
        return {
          positive: [
            `Server=tcp:db7.corp-forge.net,1433;Database=app;User ID=app;Password=${password};Encrypt=True;`,
            `"Driver={ODBC Driver 18};Server=db7;UID=app;PWD=${password}"`,
            `<add name="main" connectionString="Data Source=db7; User Id=app; Password=${password}" />`,
          ],
          negative: [
            "Server=db7;Database=app;Integrated Security=True;",
            "Server=db7;Password=;Encrypt=True",
          ],
        };
      },
    },
    {
      id: "jdbc-password",
      name: "JDBC URL with a password",
      description: "A JDBC URL with user and password parameters: signs in to a database.",
      docs: "PostgreSQL JDBC driver: Connecting to the database",
      severity: "high",
      regex: "(?i:jdbc):[^\\s\"'<>]{5,300}?[?;&](?i:(password|pwd|passwd))=([^&;\"'\\s<>\\\\]{2,128})",
      secretGroup: 2,
      validator: "connection-string",
      base: 3,
      assignment: true,
      tags: ["database"],
      revoke: REVOKE,
      examples: () => {
        const password = sample("alnum", 13);
        return {
          positive: [
            `spring.datasource.url=jdbc:postgresql://db7:5432/app?user=app&password=${password}`,
            `String url = "jdbc:sqlserver://db7:1433;databaseName=app;user=sa;password=${password};encrypt=true";`,
            `<Resource url="jdbc:mysql://db7/app?user=app&amp;password=${password}&amp;useSSL=true"/>`,
          ],
          negative: ["jdbc:postgresql://db7:5432/app?user=app", `jdbc:h2:mem:test\npassword=${password}`],
        };
      },
    },
    {
      id: "jdbc-oracle-password",
      name: "Oracle JDBC URL with a password",
      description: "A thin-driver URL of the form user/password@host: signs in to an Oracle database.",
      docs: "Oracle: JDBC Developer's Guide, Data Sources and URLs",
      severity: "high",
      regex: "jdbc:oracle:(?:thin|oci8?):([^\\s/\"'@:]{1,64})/([^\\s@/\"'<>]{2,64})@",
      secretGroup: 2,
      validator: "connection-string",
      base: 4,
      tags: ["database"],
      revoke: REVOKE,
      examples: () => {
        const url = `jdbc:oracle:thin:app/${sample("alnum", 12)}@//db7:1521/orcl`;
        return {
          positive: [`url=${url}`, `conn = "${url}"`],
          negative: ["jdbc:oracle:thin:@//db7:1521/orcl"],
        };
      },
    },
    {
      id: "libpq-password",
      name: "libpq connection string with a password",
      description: "Keywords and values as libpq takes them: signs in to a PostgreSQL database.",
      docs: "PostgreSQL: Keyword/Value Connection Strings",
      severity: "high",
      regex:
        "\\buser(?:name)?=[^\\s\"',()]{1,64}[ ](?:[a-z_]{2,20}=[^\\s\"']{1,64}[ ])?(password)=([^\\s\"';&\\\\]{3,128})(?![^\\s\"';&\\\\])",
      secretGroup: 2,
      validator: "connection-string",
      anchors: ["pass"],
      base: 3,
      assignment: true,
      tags: ["database"],
      revoke: REVOKE,
      examples: () => {
        const password = sample("alnum", 13);
        return {
          positive: [
            `dsn := "host=db7 port=5432 user=app password=${password} dbname=app sslmode=require"`,
            `DSN='host=db7 user=app dbname=app password=${password}'`,
          ],
          negative: ["host=db7 user=app dbname=app", `password=${password}`],
        };
      },
    },
    {
      id: "sql-user-password",
      name: "Database user's password in SQL",
      description: "A statement that creates or alters a user together with its password.",
      docs: "MySQL: CREATE USER; PostgreSQL: CREATE ROLE",
      severity: "high",
      regex:
        "(?i:(identified(?:[ ]with[ ][a-z0-9_\"'`]{3,40})?[ ]by|(?:with|login|encrypted|set)[ ]password)[ ]{0,2}=?[ ]{0,2})" +
        "['\"]([^'\"\\s]{4,128})['\"]",
      secretGroup: 2,
      validator: "generic-password",
      anchors: ["pass", "identi"],
      base: 2,
      assignment: true,
      tags: ["database"],
      revoke: REVOKE,
      examples: () => {
        const password = sample("alnum", 13);
        return {
          positive: [
            `CREATE USER 'app'@'%' IDENTIFIED BY '${password}';`,
            `create role app login password '${password}';`,
            `ALTER USER app WITH ENCRYPTED PASSWORD '${password}';`,
            `CREATE USER app IDENTIFIED WITH mysql_native_password BY '${password}'`,
          ],
          negative: [
            "CREATE USER app IDENTIFIED BY '';",
            "ALTER USER app WITH PASSWORD NULL",
            "IDENTIFIED BY 'a b'",
          ],
        };
      },
    },
  ],
};
