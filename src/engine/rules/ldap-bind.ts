/** Passwords given to a directory right behind the name they belong to. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

export const ldapBind: VendorRules = {
  vendor: "LDAP",
  rules: [
    {
      id: "ldap-bind-password",
      name: "Password of an LDAP bind",
      description: "Reads, and may change, a directory as the entry named before it.",
      docs: "RFC 4513: LDAP Authentication Methods",
      severity: "high",
      regex:
        "[\"'](?i:cn|uid|ou)=[^\"'\\r\\n]{2,100}(?i:dc|o)=[^\"'\\r\\n]{1,60}[\"'],[ \\t\\r\\n]{0,12}[\"']([^\"'\\s,=]{4,128})[\"']",
      validator: "generic-password",
      base: 2,
      assignment: true,
      tags: ["directory", "password"],
      revoke: "Change the entry's password, and load it from outside the source.",
      examples: () => {
        const value = `${sample("alnum", 10)}!`;
        return {
          positive: [
            `ldap_bind($link, "cn=admin,dc=corp,dc=net", "${value}");`,
            `conn.simple_bind_s('uid=svc,ou=people,dc=corp,dc=net', '${value}')`,
          ],
          negative: [
            `search("ou=people,dc=corp,dc=net", "(uid=7)")`,
            `ldap_bind($link, "cn=admin,dc=corp,dc=net", $password);`,
          ],
        };
      },
    },
  ],
};
