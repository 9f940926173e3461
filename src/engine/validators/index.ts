/** Offline proofs by name: the list rules choose from. Promises: every validator is pure, never throws and quotes no secret. */
import { ageSecretKey } from "./age-secret-key.ts";
import { anthropicKey } from "./anthropic-key.ts";
import { awsKeyId } from "./aws-key-id.ts";
import { awsSecretKey } from "./aws-secret-key.ts";
import { azureAdSecret } from "./azure-ad-secret.ts";
import { azureSas } from "./azure-sas.ts";
import { azureStorageKey } from "./azure-storage-key.ts";
import { basicAuthHeader } from "./basic-auth-header.ts";
import { bitcoinWif } from "./bitcoin-wif.ts";
import { connectionString } from "./connection-string.ts";
import { cratesIo } from "./crates-io.ts";
import { digitaloceanToken } from "./digitalocean-token.ts";
import { discordBotToken } from "./discord-bot-token.ts";
import { extendedKey } from "./extended-key.ts";
import { genericPassword } from "./generic-password.ts";
import { genericSecret } from "./generic-secret.ts";
import { githubFineGrained } from "./github-fine-grained.ts";
import { githubToken } from "./github-token.ts";
import { gitlabToken } from "./gitlab-token.ts";
import { googleApiKey } from "./google-api-key.ts";
import { googleServiceAccount } from "./google-service-account.ts";
import { grafanaCloud } from "./grafana-cloud.ts";
import { grafanaServiceAccount } from "./grafana-service-account.ts";
import { hexSecret } from "./hex-secret.ts";
import { jwt } from "./jwt.ts";
import { mailgunKey } from "./mailgun-key.ts";
import { namedSecret } from "./named-secret.ts";
import { namedValue } from "./named-value.ts";
import { nearSecret } from "./near-secret.ts";
import { npmToken } from "./npm-token.ts";
import { openaiKey } from "./openai-key.ts";
import { paseto } from "./paseto.ts";
import { passwordHash } from "./password-hash.ts";
import { pemPrivateKey } from "./pem-private-key.ts";
import { pypiToken } from "./pypi-token.ts";
import { sanctumToken } from "./sanctum-token.ts";
import { seedPhrase } from "./seed-phrase.ts";
import { sentryOrgToken } from "./sentry-org-token.ts";
import { shopifyToken } from "./shopify-token.ts";
import { slackToken } from "./slack-token.ts";
import { slackWebhook } from "./slack-webhook.ts";
import { spokenSecret } from "./spoken-secret.ts";
import { stellarSeed } from "./stellar-seed.ts";
import { stripeKey } from "./stripe-key.ts";
import { telegramBotToken } from "./telegram-bot-token.ts";
import { toldSecret } from "./told-secret.ts";
import { twilioSid } from "./twilio-sid.ts";
import { urlCredentials } from "./url-credentials.ts";
import { uuid } from "./uuid.ts";
import type { Validator } from "./verdict.ts";
import { walletKey } from "./wallet-key.ts";

export type { Validator, ValidatorContext, Verdict } from "./verdict.ts";

export const VALIDATORS = {
  "age-secret-key": ageSecretKey,
  "anthropic-key": anthropicKey,
  "aws-key-id": awsKeyId,
  "aws-secret-key": awsSecretKey,
  "azure-ad-secret": azureAdSecret,
  "azure-sas": azureSas,
  "azure-storage-key": azureStorageKey,
  "basic-auth-header": basicAuthHeader,
  "bitcoin-wif": bitcoinWif,
  "connection-string": connectionString,
  "crates-io": cratesIo,
  "digitalocean-token": digitaloceanToken,
  "discord-bot-token": discordBotToken,
  "extended-key": extendedKey,
  "generic-password": genericPassword,
  "generic-secret": genericSecret,
  "github-fine-grained": githubFineGrained,
  "github-token": githubToken,
  "gitlab-token": gitlabToken,
  "google-api-key": googleApiKey,
  "google-service-account": googleServiceAccount,
  "grafana-cloud": grafanaCloud,
  "grafana-service-account": grafanaServiceAccount,
  "hex-secret": hexSecret,
  jwt,
  "mailgun-key": mailgunKey,
  "named-secret": namedSecret,
  "named-value": namedValue,
  "near-secret": nearSecret,
  "npm-token": npmToken,
  "openai-key": openaiKey,
  paseto,
  "password-hash": passwordHash,
  "pem-private-key": pemPrivateKey,
  "pypi-token": pypiToken,
  "sanctum-token": sanctumToken,
  "seed-phrase": seedPhrase,
  "sentry-org-token": sentryOrgToken,
  "shopify-token": shopifyToken,
  "slack-token": slackToken,
  "slack-webhook": slackWebhook,
  "spoken-secret": spokenSecret,
  "stellar-seed": stellarSeed,
  "stripe-key": stripeKey,
  "telegram-bot-token": telegramBotToken,
  "told-secret": toldSecret,
  "twilio-sid": twilioSid,
  "url-credentials": urlCredentials,
  uuid,
  "wallet-key": walletKey,
} as const satisfies Record<string, Validator>;

export type ValidatorName = keyof typeof VALIDATORS;
