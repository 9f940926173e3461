/** Offline proofs by name: the list rules choose from. */
import type { Validator } from "./verdict.ts";

export type { Validator, ValidatorContext, Verdict } from "./verdict.ts";

// The names are agreed; the bodies arrive one by one within the hour.
const pending: Validator = () => ({ kind: "plausible", why: "shape only" });

export const VALIDATORS = {
  "age-secret-key": pending,
  "anthropic-key": pending,
  "aws-key-id": pending,
  "aws-secret-key": pending,
  "azure-ad-secret": pending,
  "azure-sas": pending,
  "azure-storage-key": pending,
  "basic-auth-header": pending,
  "bitcoin-wif": pending,
  "connection-string": pending,
  "crates-io": pending,
  "digitalocean-token": pending,
  "discord-bot-token": pending,
  "generic-password": pending,
  "generic-secret": pending,
  "github-fine-grained": pending,
  "github-token": pending,
  "gitlab-token": pending,
  "google-api-key": pending,
  "google-service-account": pending,
  "grafana-cloud": pending,
  "grafana-service-account": pending,
  "hex-secret": pending,
  jwt: pending,
  "mailgun-key": pending,
  "npm-token": pending,
  "openai-key": pending,
  "pem-private-key": pending,
  "pypi-token": pending,
  "sentry-org-token": pending,
  "shopify-token": pending,
  "slack-token": pending,
  "slack-webhook": pending,
  "stellar-seed": pending,
  "stripe-key": pending,
  "telegram-bot-token": pending,
  "twilio-sid": pending,
  "url-credentials": pending,
  uuid: pending,
} as const satisfies Record<string, Validator>;

export type ValidatorName = keyof typeof VALIDATORS;
