/** WordPress: the database password and the salts of wp-config.php. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

const DEFINE = "(?i:define)[ ]{0,2}\\([ ]{0,2}[\"']";
const COMMA = "[\"'][ \\t]{0,4},[ \\t]{0,12}";

export const wordpress: VendorRules = {
  vendor: "WordPress",
  rules: [
    {
      id: "wordpress-db-password",
      name: "WordPress database password",
      description: "Signs in to the site's database.",
      docs: "WordPress: Editing wp-config.php",
      severity: "high",
      regex: `${DEFINE}(DB_PASSWORD|FTP_PASS|SMTP_PASS(?:WORD)?)${COMMA}["']([^"'\\r\\n]{4,128})["']`,
      secretGroup: 2,
      validator: "generic-password",
      anchors: ["_pass"],
      base: 3,
      assignment: true,
      tags: ["database", "password"],
      revoke: "Change the database user's password.",
      examples: () => {
        const password = `${sample("alnum", 12)}!`;
        return {
          positive: [`define( 'DB_PASSWORD', '${password}' );`, `define("DB_PASSWORD", "${password}");`],
          negative: ["define( 'DB_PASSWORD', '' );", "define( 'DB_PASSWORD', getenv('DB_PASSWORD') );"],
        };
      },
    },
    {
      id: "wordpress-salt",
      name: "WordPress key or salt",
      description: "Signs the site's login cookies and nonces.",
      docs: "WordPress: Editing wp-config.php, Security Keys",
      severity: "medium",
      regex: `${DEFINE}((?:SECURE_AUTH|LOGGED_IN|AUTH|NONCE)_(?:KEY|SALT)|WP_CACHE_KEY_SALT)${COMMA}'([^'\\r\\n]{48,80})'`,
      secretGroup: 2,
      gates: { entropy: 4 },
      base: 4,
      assignment: true,
      revoke: "Replace all eight keys and salts; every session ends.",
      examples: () => {
        const value = `${sample("alnum", 30)}"|^ &${sample("alnum", 29, 2)}`;
        return {
          positive: [`define('AUTH_KEY',         '${value}');`, `define( 'NONCE_SALT', '${value}' );`],
          negative: ["define('AUTH_KEY', 'put your unique phrase here');", `define('WP_DEBUG', '${value}');`],
        };
      },
    },
  ],
};
