/**
 * Which secrets are halves of a credential, and what their other half looks like: a key's id, an account, a user's name.
 * Promises: both halves are reported as one finding, that of the secret; the other half by itself keeps its own.
 */
import type { PairPart, RuleSpec } from "./rule.ts";

/** Behind a name: its quote, an operator, the value's quote. */
const TO = "[\"'`]?[ \\t]{0,4}(?::|=>?|:=)[ \\t]{0,4}[\"'`]?";
/** A value under one of these names, in any case and with any separator. */
const named = (names: string, value: string): string =>
  `(?i:${names.replaceAll("_", "[_. -]?")})${TO}(${value})(?![A-Za-z0-9_])`;

const UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
const NAME = "[A-Za-z0-9][A-Za-z0-9_.@+-]{1,63}";

const rules = (name: string, ids: readonly string[], linesMax = 10): PairPart => ({
  name,
  rules: ids,
  linesMax,
});
const pattern = (name: string, regex: string, linesMax = 10): PairPart => ({ name, regex, linesMax });

const CLIENT_ID = pattern(
  "client id",
  named("client_id|app_id|consumer_key|application_id", "[A-Za-z0-9][A-Za-z0-9_.-]{5,95}"),
);
const USER = pattern("user name", named("user_name|user_id|user|login|uid", NAME), 3);
const URL_USER = pattern("user name", "://([^\\s:@/?#\"'<>`\\\\]{1,64}):", 0);

/** By the rule of the secret. */
const PAIR_PARTS: Readonly<Record<string, readonly PairPart[]>> = {
  "aws-secret-access-key": [rules("access key id", ["aws-access-key-id", "aws-temporary-key-id"])],
  "aws-access-key-pair": [rules("access key id", ["aws-access-key-id", "aws-temporary-key-id"], 2)],
  "aws-session-token": [rules("access key id", ["aws-temporary-key-id"])],
  "twilio-auth-token": [rules("account SID", ["twilio-account-sid"])],
  "twilio-account-pair": [rules("account SID", ["twilio-account-sid"], 2)],
  "alibaba-access-key-secret": [rules("access key id", ["alibaba-access-key-id"])],
  "tencent-secret-key": [rules("secret id", ["tencent-secret-id"])],
  "scaleway-secret-key": [rules("access key", ["scaleway-access-key"])],
  "razorpay-key-secret": [rules("key id", ["razorpay-key-id"])],
  "bitbucket-client-secret": [rules("client id", ["bitbucket-client-id"])],
  "datadog-app-key": [rules("API key", ["datadog-api-key"])],
  "trello-token": [rules("API key", ["trello-api-key"])],
  "godaddy-api-secret": [rules("API key", ["godaddy-api-key"])],
  "twitter-consumer-secret": [rules("consumer key", ["twitter-consumer-key"])],
  "twitter-access-token-secret": [
    rules("access token", ["twitter-access-token"]),
    rules("consumer key", ["twitter-consumer-key"]),
  ],
  "google-oauth-client-secret": [
    pattern("client id", "([0-9]{6,20}-[a-z0-9]{32}\\.apps\\.googleusercontent\\.com)", 20),
  ],
  "azure-ad-client-secret": [
    pattern("client id", named("client_id|app_id|application_id|azure_client", UUID), 10),
    pattern("tenant id", named("tenant_id|tenant|directory_id", UUID), 10),
  ],
  "algolia-api-key": [
    pattern("application id", named("app_id|application_id|algolia_id|algolia_app", "[A-Z0-9]{10}")),
  ],
  "mailjet-secret-key": [
    pattern("API key", named("api_key|mailjet_key|apikey_public|public_key", "[0-9a-f]{32}")),
  ],
  "plaid-secret": [pattern("client id", named("client_id", "[0-9a-f]{24}"))],
  "cloudinary-api-secret": [pattern("API key", named("api_key|cloudinary_key", "[0-9]{15}"))],
  "pusher-app-secret": [pattern("app key", named("app_key|pusher_key|key", "[0-9a-f]{20}"))],
  "vonage-api-secret": [pattern("API key", named("api_key|vonage_key|nexmo_key", "[0-9a-f]{8}"))],
  "sauce-labs-access-key": [USER],
  "browserstack-access-key": [USER],
  "plivo-auth-token": [pattern("auth id", named("auth_id", "(?:MA|SA)[A-Z0-9]{18}"))],
  ...Object.fromEntries(
    [
      ...["spotify", "okta", "auth0", "paypal", "zoom", "twitch", "linkedin", "discord"].map(
        (vendor) => `${vendor}-client-secret`,
      ),
      "facebook-app-secret",
      "dropbox-app-secret",
    ].map((id) => [id, [CLIENT_ID]]),
  ),
  "generic-secret": [
    pattern("client id", named("client_id|consumer_key", "[A-Za-z0-9][A-Za-z0-9_.-]{5,95}"), 3),
  ],
  ...Object.fromEntries(
    [
      "generic-password",
      "generic-password-setting",
      "ado-connection-string",
      "libpq-password",
      "netrc-password",
      "pypirc-password",
    ].map((id) => [id, [USER]]),
  ),
  ...Object.fromEntries(
    ["postgres", "mysql", "mongodb", "redis", "amqp", "sql", "ftp", "mail", "ldap"].map((family) => [
      `${family}-url`,
      [URL_USER],
    ]),
  ),
  "url-password": [URL_USER],
};

/** What a rule is paired with, where it is a half. */
export function pairPartsOf({
  id,
  pairsWith,
}: Pick<RuleSpec, "id" | "pairsWith">): readonly PairPart[] | undefined {
  return pairsWith ?? (Object.hasOwn(PAIR_PARTS, id) ? PAIR_PARTS[id] : undefined);
}
