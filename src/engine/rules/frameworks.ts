/** The keys web frameworks sign sessions with: Django, Rails, Laravel, Symfony, Flask. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const frameworks: VendorRules = {
  vendor: "Web frameworks",
  rules: [
    {
      id: "django-secret-key",
      name: "Django secret key",
      description: "Signs sessions and password resets.",
      docs: "Django settings: SECRET_KEY",
      severity: "high",
      regex:
        "\\b(SECRET_KEY|SECRET_KEY_FALLBACK)[ \\t]{0,4}=[ \\t]{0,4}[rub]?[\"'](?:django-insecure-)?([^\"'\\s\\\\]{50,80})[\"']",
      secretGroup: 2,
      gates: { entropy: 3.5 },
      base: 4,
      assignment: true,
      tags: ["web"],
      revoke: "Replace the key; sessions and reset links end.",
      examples: () => {
        const value = `${sample("lowerDigits", 24)}@#^&${sample("lowerDigits", 22, 2)}`;
        return {
          positive: [`SECRET_KEY = '${value}'\n`, `SECRET_KEY = "django-insecure-${value}"\n`],
          negative: [`SECRET_KEY = os.environ["SECRET_KEY"]`, `PUBLIC_KEY = "${value}"`],
        };
      },
    },
    {
      id: "rails-secret-key-base",
      name: "Rails secret key base",
      description: "Signs and encrypts cookies: with it sessions are forged and code may be run.",
      docs: "Ruby on Rails: Securing Rails Applications",
      severity: "high",
      regex: assignment({ names: ["secret_key_base", "secret_token"], value: "[a-f0-9]{128}" }),
      gates: { entropy: 3.5, digit: true },
      validator: "named-secret",
      base: 5,
      assignment: true,
      tags: ["web"],
      revoke: "Run `rails secret` and replace the key; sessions end.",
      examples: () => {
        const value = sample("hex", 128);
        return {
          positive: [...exampleLines("SECRET_KEY_BASE", value), `production:\n  secret_key_base: ${value}\n`],
          negative: [`SECRET_KEY_BASE=${value.slice(1)}`, `sha512=${value}`],
        };
      },
    },
    {
      id: "rails-master-key",
      name: "Rails master key",
      description: "Decrypts the application's credentials file.",
      docs: "Ruby on Rails: Custom Credentials",
      severity: "critical",
      regex: assignment({ names: ["rails_master", "rails_credentials"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3, digit: true },
      validator: "named-secret",
      base: 4,
      assignment: true,
      tags: ["web"],
      revoke: "Re-encrypt the credentials with a new key and replace every secret in them.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: [...exampleLines("RAILS_MASTER_KEY", value)],
          negative: [`RAILS_MASTER_KEY=${value}00`, `RAILS_ENV=${value}`],
        };
      },
    },
    {
      id: "laravel-app-key",
      name: "Laravel app key",
      description: "Encrypts cookies and sessions: with it sessions are forged and code may be run.",
      docs: "Laravel: Encryption",
      severity: "high",
      regex:
        "(?i:app_key|appkey|'key')[\"']?[ \\t]{0,4}(?:=>?|:|,)[ \\t]{0,4}[\"']?base64:([A-Za-z0-9+/]{43}=)(?![A-Za-z0-9+/=])",
      gates: { entropy: 3.8 },
      base: 5,
      assignment: true,
      tags: ["web"],
      revoke: "Run `php artisan key:generate`; sessions end.",
      examples: () => {
        const value = `${sample("base64", 42)}A=`;
        return {
          positive: [`APP_KEY=base64:${value}\n`, `'key' => 'base64:${value}',`],
          negative: [`APP_KEY=base64:${value.slice(1)}`, `image: base64:${value}`],
        };
      },
    },
    {
      id: "symfony-app-secret",
      name: "Symfony app secret",
      description: "Signs remember-me cookies, URIs and fragments.",
      docs: "Symfony: framework.secret",
      severity: "medium",
      regex: assignment({
        names: ["app_secret", "symfony_secret", "kernel_secret"],
        value: "[a-f0-9]{32,64}",
      }),
      gates: { entropy: 3, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      tags: ["web"],
      revoke: "Replace the secret; signed links and cookies end.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: [...exampleLines("APP_SECRET", value)],
          negative: [`APP_SECRET=${value.slice(2)}`, `APP_ENV=${value}`],
        };
      },
    },
  ],
};
