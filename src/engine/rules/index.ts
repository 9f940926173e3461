/**
 * Every vendor's rules: the list the rule set is made of.
 * Promises: one import a line, sorted by file; a unit test holds the list to the folder. May not: hold rules itself.
 */
import type { Rule, VendorRules } from "../rule.ts";
import { onePassword } from "./1password.ts";
import { abuseipdb } from "./abuseipdb.ts";
import { adafruit } from "./adafruit.ts";
import { adobe } from "./adobe.ts";
import { adyen } from "./adyen.ts";
import { age } from "./age.ts";
import { agora } from "./agora.ts";
import { airbrake } from "./airbrake.ts";
import { airtable } from "./airtable.ts";
import { airtableLegacy } from "./airtable-legacy.ts";
import { aiven } from "./aiven.ts";
import { akamai } from "./akamai.ts";
import { alchemy } from "./alchemy.ts";
import { algolia } from "./algolia.ts";
import { alibaba } from "./alibaba.ts";
import { alibabaSecret } from "./alibaba-secret.ts";
import { alienvault } from "./alienvault.ts";
import { alphaVantage } from "./alpha-vantage.ts";
import { amplitude } from "./amplitude.ts";
import { anthropic } from "./anthropic.ts";
import { apify } from "./apify.ts";
import { apilayer } from "./apilayer.ts";
import { appveyor } from "./appveyor.ts";
import { artifactory } from "./artifactory.ts";
import { asana } from "./asana.ts";
import { assemblyai } from "./assemblyai.ts";
import { atlassian } from "./atlassian.ts";
import { atlassianLegacy } from "./atlassian-legacy.ts";
import { auth0 } from "./auth0.ts";
import { authorizeNet } from "./authorize-net.ts";
import { aws } from "./aws.ts";
import { awsSecret } from "./aws-secret.ts";
import { axiom } from "./axiom.ts";
import { azureServices } from "./azure-services.ts";
import { azureStorage } from "./azure-storage.ts";
import { beamer } from "./beamer.ts";
import { binance } from "./binance.ts";
import { bitbucket } from "./bitbucket.ts";
import { bitfinex } from "./bitfinex.ts";
import { bitly } from "./bitly.ts";
import { braintree } from "./braintree.ts";
import { braintreeAccess } from "./braintree-access.ts";
import { brevo } from "./brevo.ts";
import { browserstack } from "./browserstack.ts";
import { bugsnag } from "./bugsnag.ts";
import { buildkite } from "./buildkite.ts";
import { calCom } from "./cal-com.ts";
import { cerebras } from "./cerebras.ts";
import { chargebee } from "./chargebee.ts";
import { checkly } from "./checkly.ts";
import { circleci } from "./circleci.ts";
import { ciscoMeraki } from "./cisco-meraki.ts";
import { clerk } from "./clerk.ts";
import { clickhouse } from "./clickhouse.ts";
import { clickup } from "./clickup.ts";
import { clojars } from "./clojars.ts";
import { close } from "./close.ts";
import { cloudflareKeys } from "./cloudflare-keys.ts";
import { cloudflarePrefixed } from "./cloudflare-prefixed.ts";
import { cloudinary } from "./cloudinary.ts";
import { cockroach } from "./cockroach.ts";
import { codeClimate } from "./code-climate.ts";
import { codecov } from "./codecov.ts";
import { cohere } from "./cohere.ts";
import { coinbase } from "./coinbase.ts";
import { coinmarketcap } from "./coinmarketcap.ts";
import { configcat } from "./configcat.ts";
import { confluent } from "./confluent.ts";
import { confluentCloud } from "./confluent-cloud.ts";
import { connectionStrings } from "./connection-strings.ts";
import { contentful } from "./contentful.ts";
import { contentfulManagement } from "./contentful-management.ts";
import { coveralls } from "./coveralls.ts";
import { crates } from "./crates.ts";
import { crowdin } from "./crowdin.ts";
import { cryptocompare } from "./cryptocompare.ts";
import { cursor } from "./cursor.ts";
import { databricks } from "./databricks.ts";
import { datadog } from "./datadog.ts";
import { deepgram } from "./deepgram.ts";
import { deepl } from "./deepl.ts";
import { deepseek } from "./deepseek.ts";
import { definednetworking } from "./definednetworking.ts";
import { deno } from "./deno.ts";
import { digitalocean } from "./digitalocean.ts";
import { digitaloceanSpaces } from "./digitalocean-spaces.ts";
import { discord } from "./discord.ts";
import { discordApp } from "./discord-app.ts";
import { disqus } from "./disqus.ts";
import { docker } from "./docker.ts";
import { doppler } from "./doppler.ts";
import { droneCi } from "./drone-ci.ts";
import { dropbox } from "./dropbox.ts";
import { dropboxApp } from "./dropbox-app.ts";
import { dub } from "./dub.ts";
import { duffel } from "./duffel.ts";
import { duoSecurity } from "./duo-security.ts";
import { dynatrace } from "./dynatrace.ts";
import { e2b } from "./e2b.ts";
import { easypost } from "./easypost.ts";
import { elastic } from "./elastic.ts";
import { elasticCloud } from "./elastic-cloud.ts";
import { elasticEmail } from "./elastic-email.ts";
import { elevenlabs } from "./elevenlabs.ts";
import { elevenlabsApi } from "./elevenlabs-api.ts";
import { ethereum } from "./ethereum.ts";
import { etherscan } from "./etherscan.ts";
import { exoscale } from "./exoscale.ts";
import { facebook } from "./facebook.ts";
import { fastly } from "./fastly.ts";
import { fauna } from "./fauna.ts";
import { figma } from "./figma.ts";
import { finnhub } from "./finnhub.ts";
import { firebase } from "./firebase.ts";
import { firecrawl } from "./firecrawl.ts";
import { fireworks } from "./fireworks.ts";
import { flagsmith } from "./flagsmith.ts";
import { flickr } from "./flickr.ts";
import { flutterwave } from "./flutterwave.ts";
import { flyio } from "./flyio.ts";
import { foursquare } from "./foursquare.ts";
import { frameio } from "./frameio.ts";
import { frameworks } from "./frameworks.ts";
import { freshdesk } from "./freshdesk.ts";
import { gcpServiceAccount } from "./gcp-service-account.ts";
import { generic } from "./generic.ts";
import { giphy } from "./giphy.ts";
import { gitbook } from "./gitbook.ts";
import { gitea } from "./gitea.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { gocardless } from "./gocardless.ts";
import { google } from "./google.ts";
import { grafana } from "./grafana.ts";
import { greynoise } from "./greynoise.ts";
import { groq } from "./groq.ts";
import { guardian } from "./guardian.ts";
import { harness } from "./harness.ts";
import { hashicorpAcl } from "./hashicorp-acl.ts";
import { helicone } from "./helicone.ts";
import { hereMaps } from "./here-maps.ts";
import { heroku } from "./heroku.ts";
import { hetzner } from "./hetzner.ts";
import { honeycomb } from "./honeycomb.ts";
import { honeycombKeys } from "./honeycomb-keys.ts";
import { httpAuth } from "./http-auth.ts";
import { hubspot } from "./hubspot.ts";
import { huggingface } from "./huggingface.ts";
import { hunter } from "./hunter.ts";
import { ibmCloud } from "./ibm-cloud.ts";
import { imgur } from "./imgur.ts";
import { influxdb } from "./influxdb.ts";
import { infobip } from "./infobip.ts";
import { infracost } from "./infracost.ts";
import { infura } from "./infura.ts";
import { inngest } from "./inngest.ts";
import { intercom } from "./intercom.ts";
import { intra42 } from "./intra42.ts";
import { ionic } from "./ionic.ts";
import { iterable } from "./iterable.ts";
import { jenkins } from "./jenkins.ts";
import { jina } from "./jina.ts";
import { jwt } from "./jwt.ts";
import { kaggle } from "./kaggle.ts";
import { klaviyo } from "./klaviyo.ts";
import { knock } from "./knock.ts";
import { kraken } from "./kraken.ts";
import { kubernetes } from "./kubernetes.ts";
import { kucoin } from "./kucoin.ts";
import { langfuse } from "./langfuse.ts";
import { langsmith } from "./langsmith.ts";
import { lastfm } from "./lastfm.ts";
import { launchdarkly } from "./launchdarkly.ts";
import { lichess } from "./lichess.ts";
import { lineMessaging } from "./line-messaging.ts";
import { linear } from "./linear.ts";
import { linkedin } from "./linkedin.ts";
import { linode } from "./linode.ts";
import { lob } from "./lob.ts";
import { loggly } from "./loggly.ts";
import { loginFiles } from "./login-files.ts";
import { logzio } from "./logzio.ts";
import { lokalise } from "./lokalise.ts";
import { mailchimp } from "./mailchimp.ts";
import { mailersend } from "./mailersend.ts";
import { mailgun } from "./mailgun.ts";
import { mailgunNamed } from "./mailgun-named.ts";
import { mailjet } from "./mailjet.ts";
import { mapbox } from "./mapbox.ts";
import { mapquest } from "./mapquest.ts";
import { mattermost } from "./mattermost.ts";
import { maxmind } from "./maxmind.ts";
import { maxmindLicense } from "./maxmind-license.ts";
import { mercadopago } from "./mercadopago.ts";
import { mercury } from "./mercury.ts";
import { messagebird } from "./messagebird.ts";
import { mistral } from "./mistral.ts";
import { mixpanel } from "./mixpanel.ts";
import { mongodbAtlas } from "./mongodb-atlas.ts";
import { neon } from "./neon.ts";
import { neonPassword } from "./neon-password.ts";
import { netlify } from "./netlify.ts";
import { netlifyLegacy } from "./netlify-legacy.ts";
import { newRelic } from "./new-relic.ts";
import { newRelicLicense } from "./new-relic-license.ts";
import { newsapi } from "./newsapi.ts";
import { ngrok } from "./ngrok.ts";
import { notion } from "./notion.ts";
import { npm } from "./npm.ts";
import { npmrc } from "./npmrc.ts";
import { nuget } from "./nuget.ts";
import { nvidia } from "./nvidia.ts";
import { nylas } from "./nylas.ts";
import { nytimes } from "./nytimes.ts";
import { octopus } from "./octopus.ts";
import { okta } from "./okta.ts";
import { onesignal } from "./onesignal.ts";
import { onfido } from "./onfido.ts";
import { openai } from "./openai.ts";
import { openrouter } from "./openrouter.ts";
import { openshift } from "./openshift.ts";
import { openweather } from "./openweather.ts";
import { opsgenie } from "./opsgenie.ts";
import { ory } from "./ory.ts";
import { ovh } from "./ovh.ts";
import { packagist } from "./packagist.ts";
import { paddle } from "./paddle.ts";
import { pagerduty } from "./pagerduty.ts";
import { papertrail } from "./papertrail.ts";
import { passwordHash } from "./password-hash.ts";
import { paypal } from "./paypal.ts";
import { paystack } from "./paystack.ts";
import { percy } from "./percy.ts";
import { perplexity } from "./perplexity.ts";
import { persona } from "./persona.ts";
import { phrase } from "./phrase.ts";
import { pinecone } from "./pinecone.ts";
import { pineconeLegacy } from "./pinecone-legacy.ts";
import { pipedrive } from "./pipedrive.ts";
import { plaid } from "./plaid.ts";
import { planet } from "./planet.ts";
import { planetscale } from "./planetscale.ts";
import { plivo } from "./plivo.ts";
import { polar } from "./polar.ts";
import { posthog } from "./posthog.ts";
import { posthogFlags } from "./posthog-flags.ts";
import { postman } from "./postman.ts";
import { postmark } from "./postmark.ts";
import { prefect } from "./prefect.ts";
import { privateKey } from "./private-key.ts";
import { pubnub } from "./pubnub.ts";
import { pulumi } from "./pulumi.ts";
import { pushbullet } from "./pushbullet.ts";
import { pusher } from "./pusher.ts";
import { pypi } from "./pypi.ts";
import { ramp } from "./ramp.ts";
import { rapid7 } from "./rapid7.ts";
import { rapidapi } from "./rapidapi.ts";
import { razorpay } from "./razorpay.ts";
import { razorpayKey } from "./razorpay-key.ts";
import { readme } from "./readme.ts";
import { reddit } from "./reddit.ts";
import { redmine } from "./redmine.ts";
import { render } from "./render.ts";
import { replicate } from "./replicate.ts";
import { resend } from "./resend.ts";
import { rollbar } from "./rollbar.ts";
import { rootly } from "./rootly.ts";
import { rubygems } from "./rubygems.ts";
import { runpod } from "./runpod.ts";
import { salesforce } from "./salesforce.ts";
import { sauceLabs } from "./sauce-labs.ts";
import { scaleway } from "./scaleway.ts";
import { scalewayAccess } from "./scaleway-access.ts";
import { scalingo } from "./scalingo.ts";
import { securitytrails } from "./securitytrails.ts";
import { segment } from "./segment.ts";
import { segmentAnalytics } from "./segment-analytics.ts";
import { sendgrid } from "./sendgrid.ts";
import { sentry } from "./sentry.ts";
import { settlemint } from "./settlemint.ts";
import { shippo } from "./shippo.ts";
import { shodan } from "./shodan.ts";
import { shopify } from "./shopify.ts";
import { sidekiq } from "./sidekiq.ts";
import { slack } from "./slack.ts";
import { slackSession } from "./slack-session.ts";
import { snyk } from "./snyk.ts";
import { sonarqube } from "./sonarqube.ts";
import { sonarqubePrefixed } from "./sonarqube-prefixed.ts";
import { sourcegraph } from "./sourcegraph.ts";
import { sparkpost } from "./sparkpost.ts";
import { splunk } from "./splunk.ts";
import { spotify } from "./spotify.ts";
import { square } from "./square.ts";
import { stackhawk } from "./stackhawk.ts";
import { statuspage } from "./statuspage.ts";
import { stellar } from "./stellar.ts";
import { strava } from "./strava.ts";
import { stripe } from "./stripe.ts";
import { stytch } from "./stytch.ts";
import { sumoLogic } from "./sumo-logic.ts";
import { supabase } from "./supabase.ts";
import { tailscale } from "./tailscale.ts";
import { tavily } from "./tavily.ts";
import { teams } from "./teams.ts";
import { teamsLegacy } from "./teams-legacy.ts";
import { telegram } from "./telegram.ts";
import { telnyx } from "./telnyx.ts";
import { tencent } from "./tencent.ts";
import { tencentSecret } from "./tencent-secret.ts";
import { terraformCloud } from "./terraform-cloud.ts";
import { tmdb } from "./tmdb.ts";
import { todoist } from "./todoist.ts";
import { togetherAi } from "./together-ai.ts";
import { togetherV1 } from "./together-v1.ts";
import { toggl } from "./toggl.ts";
import { tomtom } from "./tomtom.ts";
import { travisCi } from "./travis-ci.ts";
import { trello } from "./trello.ts";
import { triggerDev } from "./trigger-dev.ts";
import { tumblr } from "./tumblr.ts";
import { twilio } from "./twilio.ts";
import { twilioAuth } from "./twilio-auth.ts";
import { twitch } from "./twitch.ts";
import { twitter } from "./twitter.ts";
import { typeform } from "./typeform.ts";
import { unsplash } from "./unsplash.ts";
import { upcloud } from "./upcloud.ts";
import { uptimerobot } from "./uptimerobot.ts";
import { urlCredentials } from "./url-credentials.ts";
import { urlscan } from "./urlscan.ts";
import { vault } from "./vault.ts";
import { vercel } from "./vercel.ts";
import { vercelPrefixed } from "./vercel-prefixed.ts";
import { virustotal } from "./virustotal.ts";
import { vonage } from "./vonage.ts";
import { voyage } from "./voyage.ts";
import { vultr } from "./vultr.ts";
import { wakatime } from "./wakatime.ts";
import { wandb } from "./wandb.ts";
import { wandbV1 } from "./wandb-v1.ts";
import { wireguard } from "./wireguard.ts";
import { wordpress } from "./wordpress.ts";
import { workos } from "./workos.ts";
import { xai } from "./xai.ts";
import { xata } from "./xata.ts";
import { yandex } from "./yandex.ts";
import { yelp } from "./yelp.ts";
import { zapier } from "./zapier.ts";
import { zendesk } from "./zendesk.ts";
import { zerotier } from "./zerotier.ts";
import { zoom } from "./zoom.ts";
import { zulip } from "./zulip.ts";
import { zuplo } from "./zuplo.ts";

export const VENDOR_RULES: readonly VendorRules[] = [
  onePassword,
  abuseipdb,
  adafruit,
  adobe,
  adyen,
  age,
  agora,
  airbrake,
  airtable,
  airtableLegacy,
  aiven,
  akamai,
  alchemy,
  algolia,
  alibaba,
  alibabaSecret,
  alienvault,
  alphaVantage,
  amplitude,
  anthropic,
  apify,
  apilayer,
  appveyor,
  artifactory,
  asana,
  assemblyai,
  atlassian,
  atlassianLegacy,
  auth0,
  authorizeNet,
  aws,
  awsSecret,
  axiom,
  azureServices,
  azureStorage,
  beamer,
  binance,
  bitbucket,
  bitfinex,
  bitly,
  braintree,
  braintreeAccess,
  brevo,
  browserstack,
  bugsnag,
  buildkite,
  calCom,
  cerebras,
  chargebee,
  checkly,
  circleci,
  ciscoMeraki,
  clerk,
  clickhouse,
  clickup,
  clojars,
  close,
  cloudflareKeys,
  cloudflarePrefixed,
  cloudinary,
  cockroach,
  codeClimate,
  codecov,
  cohere,
  coinbase,
  coinmarketcap,
  configcat,
  confluent,
  confluentCloud,
  connectionStrings,
  contentful,
  contentfulManagement,
  coveralls,
  crates,
  crowdin,
  cryptocompare,
  cursor,
  databricks,
  datadog,
  deepgram,
  deepl,
  deepseek,
  definednetworking,
  deno,
  digitalocean,
  digitaloceanSpaces,
  discord,
  discordApp,
  disqus,
  docker,
  doppler,
  droneCi,
  dropbox,
  dropboxApp,
  dub,
  duffel,
  duoSecurity,
  dynatrace,
  e2b,
  easypost,
  elastic,
  elasticCloud,
  elasticEmail,
  elevenlabs,
  elevenlabsApi,
  ethereum,
  etherscan,
  exoscale,
  facebook,
  fastly,
  fauna,
  figma,
  finnhub,
  firebase,
  firecrawl,
  fireworks,
  flagsmith,
  flickr,
  flutterwave,
  flyio,
  foursquare,
  frameio,
  frameworks,
  freshdesk,
  gcpServiceAccount,
  generic,
  giphy,
  gitbook,
  gitea,
  github,
  gitlab,
  gocardless,
  google,
  grafana,
  greynoise,
  groq,
  guardian,
  harness,
  hashicorpAcl,
  helicone,
  hereMaps,
  heroku,
  hetzner,
  honeycomb,
  honeycombKeys,
  httpAuth,
  hubspot,
  huggingface,
  hunter,
  ibmCloud,
  imgur,
  influxdb,
  infobip,
  infracost,
  infura,
  inngest,
  intercom,
  intra42,
  ionic,
  iterable,
  jenkins,
  jina,
  jwt,
  kaggle,
  klaviyo,
  knock,
  kraken,
  kubernetes,
  kucoin,
  langfuse,
  langsmith,
  lastfm,
  launchdarkly,
  lichess,
  lineMessaging,
  linear,
  linkedin,
  linode,
  lob,
  loggly,
  loginFiles,
  logzio,
  lokalise,
  mailchimp,
  mailersend,
  mailgun,
  mailgunNamed,
  mailjet,
  mapbox,
  mapquest,
  mattermost,
  maxmind,
  maxmindLicense,
  mercadopago,
  mercury,
  messagebird,
  mistral,
  mixpanel,
  mongodbAtlas,
  neon,
  neonPassword,
  netlify,
  netlifyLegacy,
  newRelic,
  newRelicLicense,
  newsapi,
  ngrok,
  notion,
  npm,
  npmrc,
  nuget,
  nvidia,
  nylas,
  nytimes,
  octopus,
  okta,
  onesignal,
  onfido,
  openai,
  openrouter,
  openshift,
  openweather,
  opsgenie,
  ory,
  ovh,
  packagist,
  paddle,
  pagerduty,
  papertrail,
  passwordHash,
  paypal,
  paystack,
  percy,
  perplexity,
  persona,
  phrase,
  pinecone,
  pineconeLegacy,
  pipedrive,
  plaid,
  planet,
  planetscale,
  plivo,
  polar,
  posthog,
  posthogFlags,
  postman,
  postmark,
  prefect,
  privateKey,
  pubnub,
  pulumi,
  pushbullet,
  pusher,
  pypi,
  ramp,
  rapid7,
  rapidapi,
  razorpay,
  razorpayKey,
  readme,
  reddit,
  redmine,
  render,
  replicate,
  resend,
  rollbar,
  rootly,
  rubygems,
  runpod,
  salesforce,
  sauceLabs,
  scaleway,
  scalewayAccess,
  scalingo,
  securitytrails,
  segment,
  segmentAnalytics,
  sendgrid,
  sentry,
  settlemint,
  shippo,
  shodan,
  shopify,
  sidekiq,
  slack,
  slackSession,
  snyk,
  sonarqube,
  sonarqubePrefixed,
  sourcegraph,
  sparkpost,
  splunk,
  spotify,
  square,
  stackhawk,
  statuspage,
  stellar,
  strava,
  stripe,
  stytch,
  sumoLogic,
  supabase,
  tailscale,
  tavily,
  teams,
  teamsLegacy,
  telegram,
  telnyx,
  tencent,
  tencentSecret,
  terraformCloud,
  tmdb,
  todoist,
  togetherAi,
  togetherV1,
  toggl,
  tomtom,
  travisCi,
  trello,
  triggerDev,
  tumblr,
  twilio,
  twilioAuth,
  twitch,
  twitter,
  typeform,
  unsplash,
  upcloud,
  uptimerobot,
  urlCredentials,
  urlscan,
  vault,
  vercel,
  vercelPrefixed,
  virustotal,
  vonage,
  voyage,
  vultr,
  wakatime,
  wandb,
  wandbV1,
  wireguard,
  wordpress,
  workos,
  xai,
  xata,
  yandex,
  yelp,
  zapier,
  zendesk,
  zerotier,
  zoom,
  zulip,
  zuplo,
];

/** Every built-in rule with its vendor, by id. */
export function allRules(): Rule[] {
  const rules = VENDOR_RULES.flatMap(({ vendor, rules: own }) => own.map((rule) => ({ ...rule, vendor })));
  return rules.sort((a, b) => (a.id < b.id ? -1 : 1));
}
