/**
 * Every vendor's rules: the list the rule set is made of.
 * Promises: one import a line, sorted by file; a unit test holds the list to the folder. May not: hold rules itself.
 */
import type { Rule, VendorRules } from "../rule.ts";
import { abuseipdb } from "./abuseipdb.ts";
import { agora } from "./agora.ts";
import { airbrake } from "./airbrake.ts";
import { alchemy } from "./alchemy.ts";
import { algolia } from "./algolia.ts";
import { alibabaSecret } from "./alibaba-secret.ts";
import { alienvault } from "./alienvault.ts";
import { alphaVantage } from "./alpha-vantage.ts";
import { amplitude } from "./amplitude.ts";
import { apilayer } from "./apilayer.ts";
import { artifactory } from "./artifactory.ts";
import { asana } from "./asana.ts";
import { assemblyai } from "./assemblyai.ts";
import { atlassianLegacy } from "./atlassian-legacy.ts";
import { auth0 } from "./auth0.ts";
import { authorizeNet } from "./authorize-net.ts";
import { aws } from "./aws.ts";
import { awsSecret } from "./aws-secret.ts";
import { azureServices } from "./azure-services.ts";
import { azureStorage } from "./azure-storage.ts";
import { binance } from "./binance.ts";
import { bitbucket } from "./bitbucket.ts";
import { bitfinex } from "./bitfinex.ts";
import { bitly } from "./bitly.ts";
import { braintree } from "./braintree.ts";
import { browserstack } from "./browserstack.ts";
import { bugsnag } from "./bugsnag.ts";
import { circleci } from "./circleci.ts";
import { ciscoMeraki } from "./cisco-meraki.ts";
import { cloudflareKeys } from "./cloudflare-keys.ts";
import { cloudinary } from "./cloudinary.ts";
import { codeClimate } from "./code-climate.ts";
import { codecov } from "./codecov.ts";
import { cohere } from "./cohere.ts";
import { coinbase } from "./coinbase.ts";
import { coinmarketcap } from "./coinmarketcap.ts";
import { confluent } from "./confluent.ts";
import { connectionStrings } from "./connection-strings.ts";
import { contentful } from "./contentful.ts";
import { coveralls } from "./coveralls.ts";
import { crowdin } from "./crowdin.ts";
import { cryptocompare } from "./cryptocompare.ts";
import { datadog } from "./datadog.ts";
import { deepgram } from "./deepgram.ts";
import { deepl } from "./deepl.ts";
import { discordApp } from "./discord-app.ts";
import { disqus } from "./disqus.ts";
import { droneCi } from "./drone-ci.ts";
import { dropboxApp } from "./dropbox-app.ts";
import { duoSecurity } from "./duo-security.ts";
import { dynatrace } from "./dynatrace.ts";
import { elastic } from "./elastic.ts";
import { elasticEmail } from "./elastic-email.ts";
import { elevenlabs } from "./elevenlabs.ts";
import { ethereum } from "./ethereum.ts";
import { etherscan } from "./etherscan.ts";
import { facebook } from "./facebook.ts";
import { fastly } from "./fastly.ts";
import { finnhub } from "./finnhub.ts";
import { firebase } from "./firebase.ts";
import { flickr } from "./flickr.ts";
import { foursquare } from "./foursquare.ts";
import { frameworks } from "./frameworks.ts";
import { freshdesk } from "./freshdesk.ts";
import { gcpServiceAccount } from "./gcp-service-account.ts";
import { generic } from "./generic.ts";
import { giphy } from "./giphy.ts";
import { gitea } from "./gitea.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { google } from "./google.ts";
import { greynoise } from "./greynoise.ts";
import { guardian } from "./guardian.ts";
import { hashicorpAcl } from "./hashicorp-acl.ts";
import { hereMaps } from "./here-maps.ts";
import { heroku } from "./heroku.ts";
import { hetzner } from "./hetzner.ts";
import { honeycomb } from "./honeycomb.ts";
import { httpAuth } from "./http-auth.ts";
import { hunter } from "./hunter.ts";
import { ibmCloud } from "./ibm-cloud.ts";
import { imgur } from "./imgur.ts";
import { influxdb } from "./influxdb.ts";
import { infobip } from "./infobip.ts";
import { infura } from "./infura.ts";
import { intercom } from "./intercom.ts";
import { iterable } from "./iterable.ts";
import { jenkins } from "./jenkins.ts";
import { jwt } from "./jwt.ts";
import { kaggle } from "./kaggle.ts";
import { knock } from "./knock.ts";
import { kraken } from "./kraken.ts";
import { kubernetes } from "./kubernetes.ts";
import { kucoin } from "./kucoin.ts";
import { lastfm } from "./lastfm.ts";
import { launchdarkly } from "./launchdarkly.ts";
import { lineMessaging } from "./line-messaging.ts";
import { linkedin } from "./linkedin.ts";
import { linode } from "./linode.ts";
import { loggly } from "./loggly.ts";
import { loginFiles } from "./login-files.ts";
import { logzio } from "./logzio.ts";
import { lokalise } from "./lokalise.ts";
import { mailchimp } from "./mailchimp.ts";
import { mailjet } from "./mailjet.ts";
import { mapquest } from "./mapquest.ts";
import { mattermost } from "./mattermost.ts";
import { maxmind } from "./maxmind.ts";
import { messagebird } from "./messagebird.ts";
import { mistral } from "./mistral.ts";
import { mixpanel } from "./mixpanel.ts";
import { netlifyLegacy } from "./netlify-legacy.ts";
import { newRelicLicense } from "./new-relic-license.ts";
import { newsapi } from "./newsapi.ts";
import { ngrok } from "./ngrok.ts";
import { npmrc } from "./npmrc.ts";
import { nytimes } from "./nytimes.ts";
import { okta } from "./okta.ts";
import { onesignal } from "./onesignal.ts";
import { openweather } from "./openweather.ts";
import { opsgenie } from "./opsgenie.ts";
import { ory } from "./ory.ts";
import { ovh } from "./ovh.ts";
import { packagist } from "./packagist.ts";
import { pagerduty } from "./pagerduty.ts";
import { papertrail } from "./papertrail.ts";
import { passwordHash } from "./password-hash.ts";
import { paypal } from "./paypal.ts";
import { persona } from "./persona.ts";
import { phrase } from "./phrase.ts";
import { pineconeLegacy } from "./pinecone-legacy.ts";
import { pipedrive } from "./pipedrive.ts";
import { plaid } from "./plaid.ts";
import { planet } from "./planet.ts";
import { plivo } from "./plivo.ts";
import { polar } from "./polar.ts";
import { postmark } from "./postmark.ts";
import { privateKey } from "./private-key.ts";
import { pushbullet } from "./pushbullet.ts";
import { pusher } from "./pusher.ts";
import { rapid7 } from "./rapid7.ts";
import { rapidapi } from "./rapidapi.ts";
import { razorpay } from "./razorpay.ts";
import { reddit } from "./reddit.ts";
import { redmine } from "./redmine.ts";
import { rollbar } from "./rollbar.ts";
import { salesforce } from "./salesforce.ts";
import { sauceLabs } from "./sauce-labs.ts";
import { scaleway } from "./scaleway.ts";
import { securitytrails } from "./securitytrails.ts";
import { segmentAnalytics } from "./segment-analytics.ts";
import { settlemint } from "./settlemint.ts";
import { shodan } from "./shodan.ts";
import { sidekiq } from "./sidekiq.ts";
import { snyk } from "./snyk.ts";
import { sonarqube } from "./sonarqube.ts";
import { sparkpost } from "./sparkpost.ts";
import { splunk } from "./splunk.ts";
import { spotify } from "./spotify.ts";
import { stackhawk } from "./stackhawk.ts";
import { statuspage } from "./statuspage.ts";
import { strava } from "./strava.ts";
import { sumoLogic } from "./sumo-logic.ts";
import { tencentSecret } from "./tencent-secret.ts";
import { tmdb } from "./tmdb.ts";
import { todoist } from "./todoist.ts";
import { togetherAi } from "./together-ai.ts";
import { toggl } from "./toggl.ts";
import { tomtom } from "./tomtom.ts";
import { travisCi } from "./travis-ci.ts";
import { trello } from "./trello.ts";
import { triggerDev } from "./trigger-dev.ts";
import { tumblr } from "./tumblr.ts";
import { twilioAuth } from "./twilio-auth.ts";
import { twitch } from "./twitch.ts";
import { twitter } from "./twitter.ts";
import { unsplash } from "./unsplash.ts";
import { upcloud } from "./upcloud.ts";
import { uptimerobot } from "./uptimerobot.ts";
import { urlCredentials } from "./url-credentials.ts";
import { urlscan } from "./urlscan.ts";
import { vercel } from "./vercel.ts";
import { virustotal } from "./virustotal.ts";
import { vonage } from "./vonage.ts";
import { voyage } from "./voyage.ts";
import { vultr } from "./vultr.ts";
import { wandb } from "./wandb.ts";
import { wireguard } from "./wireguard.ts";
import { wordpress } from "./wordpress.ts";
import { yelp } from "./yelp.ts";
import { zendesk } from "./zendesk.ts";
import { zerotier } from "./zerotier.ts";
import { zoom } from "./zoom.ts";
import { zulip } from "./zulip.ts";

export const VENDOR_RULES: readonly VendorRules[] = [
  abuseipdb,
  agora,
  airbrake,
  alchemy,
  algolia,
  alibabaSecret,
  alienvault,
  alphaVantage,
  amplitude,
  apilayer,
  artifactory,
  asana,
  assemblyai,
  atlassianLegacy,
  auth0,
  authorizeNet,
  aws,
  awsSecret,
  azureServices,
  azureStorage,
  binance,
  bitbucket,
  bitfinex,
  bitly,
  braintree,
  browserstack,
  bugsnag,
  circleci,
  ciscoMeraki,
  cloudflareKeys,
  cloudinary,
  codeClimate,
  codecov,
  cohere,
  coinbase,
  coinmarketcap,
  confluent,
  connectionStrings,
  contentful,
  coveralls,
  crowdin,
  cryptocompare,
  datadog,
  deepgram,
  deepl,
  discordApp,
  disqus,
  droneCi,
  dropboxApp,
  duoSecurity,
  dynatrace,
  elasticEmail,
  elastic,
  elevenlabs,
  ethereum,
  etherscan,
  facebook,
  fastly,
  finnhub,
  firebase,
  flickr,
  foursquare,
  frameworks,
  freshdesk,
  gcpServiceAccount,
  generic,
  giphy,
  gitea,
  github,
  gitlab,
  google,
  greynoise,
  guardian,
  hashicorpAcl,
  hereMaps,
  heroku,
  hetzner,
  honeycomb,
  httpAuth,
  hunter,
  ibmCloud,
  imgur,
  influxdb,
  infobip,
  infura,
  intercom,
  iterable,
  jenkins,
  jwt,
  kaggle,
  knock,
  kraken,
  kubernetes,
  kucoin,
  lastfm,
  launchdarkly,
  lineMessaging,
  linkedin,
  linode,
  loggly,
  loginFiles,
  logzio,
  lokalise,
  mailchimp,
  mailjet,
  mapquest,
  mattermost,
  maxmind,
  messagebird,
  mistral,
  mixpanel,
  netlifyLegacy,
  newRelicLicense,
  newsapi,
  ngrok,
  npmrc,
  nytimes,
  okta,
  onesignal,
  openweather,
  opsgenie,
  ory,
  ovh,
  packagist,
  pagerduty,
  papertrail,
  passwordHash,
  paypal,
  persona,
  phrase,
  pineconeLegacy,
  pipedrive,
  plaid,
  planet,
  plivo,
  polar,
  postmark,
  privateKey,
  pushbullet,
  pusher,
  rapid7,
  rapidapi,
  razorpay,
  reddit,
  redmine,
  rollbar,
  salesforce,
  sauceLabs,
  scaleway,
  securitytrails,
  segmentAnalytics,
  settlemint,
  shodan,
  sidekiq,
  snyk,
  sonarqube,
  sparkpost,
  splunk,
  spotify,
  stackhawk,
  statuspage,
  strava,
  sumoLogic,
  tencentSecret,
  tmdb,
  todoist,
  togetherAi,
  toggl,
  tomtom,
  travisCi,
  trello,
  triggerDev,
  tumblr,
  twilioAuth,
  twitch,
  twitter,
  unsplash,
  upcloud,
  uptimerobot,
  urlCredentials,
  urlscan,
  vercel,
  virustotal,
  vonage,
  voyage,
  vultr,
  wandb,
  wireguard,
  wordpress,
  yelp,
  zendesk,
  zerotier,
  zoom,
  zulip,
];

/** Every built-in rule with its vendor, by id. */
export function allRules(): Rule[] {
  const rules = VENDOR_RULES.flatMap(({ vendor, rules: own }) => own.map((rule) => ({ ...rule, vendor })));
  return rules.sort((a, b) => (a.id < b.id ? -1 : 1));
}
