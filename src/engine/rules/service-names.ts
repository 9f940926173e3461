/**
 * How people write the names of services in the names of their keys, where the name is one that little else bears.
 * Promises: lower case; `_` for an optional separator; the beginning of a longer name stands for it; no ordinary words, and none that begins one.
 */
import { compoundName } from "./compound-names.ts";

const LINES = `
abstractapi abuseipdb abuse_ipdb abyssale accuweather adafruit adobe adzuna aeroworkflow agora ai21 aikido airbrake airship
airtable airvisual aiven alconost alegra aletheia algolia alibaba aliyun alienvault allsports amadeus ambee amplitude anthropic
anypoint apacta api2cart api2_cart apiflash apifonica apify apilayer api_layer apimatic apimetrics apitemplate appcenter
app_center appcues appfollow appointedd appoptics appsync appsynergy apptivo artifactory artsy asaas asana assemblyai assembly_ai
atera atlassian audd auth0 authress autodesk autoklose avaza aviationstack axonaut aylien ayrshare azure bannerbear baremetrics
baseten beamer beebole besnappy besttime betterstack better_stack billomat bitbar bitbucket bitcoinaver bitfinex bitly bitmex
bitrise bittrex blazemeter blitapp blocknative blynk bombbomb boostnote borgbase braintree braintrust branchio brandfetch
browserstack browshot bscscan buddyns budibase bugherd bugsnag buildkite bulksms buttercms caflou calendarific calorieninja
campayn cannyio capsulecrm capsule_crm captaindata captain_data carboninter carbon_inter cashboard caspio censys centralstat
cerebras cexio chartmogul chatbot chatfuel checio checkly checkout_com checkoutcom checkout_api checkout_sec checkvist circleci
circle_ci ciscomeraki meraki clarifai clearbit clickhelp clickhouse clicksend clickup cliengo clientary clinchpad clockify
clockworksms clojars closecrm close_crm cloudant cloudconvert cloud_convert cloudelement cloud_element cloudflare cloudimage
cloudinary cloudmersive cloudplan cloudsight cloudsmith cloverly clustdoc cockroach coda_api codacy codeclimate code_climate
codecov codemagic codequiry coderabbit code_rabbit cohere_api cohere_key cohere_tok cohereai co_api_key coinapi coinbase coinlayer
coinlib collect2 commercejs commerce_js commodities_a companyhub configcat confluent contentful conversion_to convertapi
convert_api convertkit convert_kit convier couchbase countrylayer coveralls craftmypdf crates_io crowdin cryptocompar currencyclou
currency_cl currencyfrea currencylaye currencyscoo currentsapi customerguru customerio customer_io dailyco dandelion
dareboost databento databox databricks datadog data_gov datastax debounce_io debounce_api deepai deepgram deepseek detectify
detectlang detect_lang devcycle deviantart dfuse diffbot diggernaut digitalocean digital_oce discord disqus dnscheck dockerhub
docker_hub docparser documo docusign doppler dotdigital dovico dronahq dropbox duffel dwolla dynalist dynatrace dyspatch eagleeye
easyinsight easy_insight easypost ecostruxure edamam edenai eden_ai eightxeight elasticemail elastic_mail elevenlabs eleven_labs
endorlabs endor_labs etherscan ethplorer eventbrite everhour exchangerate exchange_rat exoscale exportsdk
extractorapi faceplusplus facepp facebook fastforex fast_forex fastly feedier fetchrss fibery figma fileio_api file_io_api
filezilla finage finicity finnhub firebase firecrawl fixerio flatio fleetbase flexport flickr flightapi flightlabs flightstats
flowflu flowlu flutterwave fmfw formbucket formcraft formio formsite foursquare frameio frame_io freemius freshbooks freshdesk
fullstory full_story fxmarket geckoboard gengo geoapify geocodify geocodio geoipify
getemail_io getgeoapi getgist getguru getsandbox gitalk gitea glassnode gocanvas gocardless go_cardless godaddy
goodday grafana graphcms graphhopper greptile groovehq gtmetrix guardianapi gumroad gyazo happyscribe happy_scribe harness_api
hashicorp hellosign helpcrunch help_crunch helpscout help_scout hereapi here_api heroku hiveage holiday_api honeycomb html2pdf
hubspot hugging_face hybiscus hypertrack ibmcloud ibm_cloud iconfinder iexapis iexcloud iex_cloud imagekit image_kit imagga
infomaniak infracost influxdb influx infura insightly instabot instagram instamojo intercom interseller intra42 intrinio
invoiceocean ionic ip2location ipgeolocatio ipinfo ipify ipquality ipstack jenkins jfrog jotform jumpcloud jump_cloud jupiterone
kagi kanbanize kanbantool kanban_tool karmacrm keenio kickbox klaviyo klingai kling_ai klipfolio knapsack kontent kucoin kylas
langchain langfuse langsmith languagelaye larksuite lark_suite launchdarkly launch_darkl leadfeeder lemlist lemonsqueezy
lemon_squee lendflow lessannoying lexigram lichess linearapi linear_api linkedin linkpreview link_preview liveagent
live_agent loadmill locationiq loggly loginradius login_radius logzio logz_io lokalise loyverse lunchmoney lunch_money madkudu
magicbell magic_bell mailboxlayer mailchimp mailerlite mailersend mailgun mailjet mailmodo mailsac mandrill mapbox mapquest
marketstack mattermost mavenlink maxmind meaningcloud mediastack meistertask mergify mesibo messagebird message_bird metabase
metrilo midtrans mindmeister mixmax mixpanel mockaroo mongodb monkeylearn moonclerk moosend moralis mrticktock freshworks
myintervals nasdaq nethunt netlify netsuite neutrinoapi newrelic new_relic newscatcher newsapi nexmo nftport ngrok nicereply
nightfall nozbe numverify nutritionix nvidia nylas nytimes oanda octopus_dep ollama omnisend onedesk onelogin one_login
onepagecrm onesignal one_signal onfido onfleet oopspam openai open_ai opencage openrouter open_router openuv openvpn openweather
open_weather opsgenie ops_genie optimizely overloop owlbot packagecloud paddle_api pagarme pagerduty pager_duty pandadoc panda_doc
pandascore paperform paralleldots parsehub particleio partnerstack pastebin paydirt paymoapp paymongo
paypal paystack pdflayer pdfshift peopledatala pepipost perplexity pganalyze photoroom pinata pinecone pinterest
pipedream pipedrive pivotaltrack pixabay plaid planetscale planview planyo plivo poloniex polymarket portainer postageapp posthog
post_hog postman_api postmark powrbot prefect_api prodpad prospectcrm proxycrawl proxy_crawl pubnub pulumi purestake pushbullet
pusher qualaroo qubole railwayapp railway_api rapidapi rapid_api rawg razorpay reachmail readme_api rebrandly recaptcha rentman
repairshopr replicate_api replyio requestfinan resend_api restpack retellai retell_ai revampcrm ringcentral ring_central riot_api
ritekit robinhood rocketreach rockset rootly route4me rownd rubygems runpod runrun_it saladcloud salesblink salescookie salesflare
salesforce salesmate samsara satismeter scalingo scrapeowl scraperapi scraper_api scrapestack scrapfly scrapingant scrapingbee
scraping_bee scrutinizer securitytrai segment_wri selectpdf sendbird sendgrid send_grid sendinblue brevo sentry_auth sentry_api
serphouse serpstack serpapi settlemint sherpadesk shipday shippo shodan shopify shotstack shutterstock sidekiq signalwire
signaturit signupgenius sigopt simplesat simplynoted simvoly sinch siteleaf skrappio skybiometry slack_api smartsheet
smartystreet smooch snipcart snowflake snyk softlayer solarwinds sonarcloud sonarqube sonar_api sourcegraph sparkpost spark_post
spectralops speechtext splunk spoonacular sportmonks sportsmonk spotify stackhawk statuscake statuspage statuspal stitchdata
stockdata storecove stormboard stormglass storyblok storychief stytch sugester sumologic sumo_logic supabase supernotes
surveybot surveymonkey surveysparro survicate swiftype tableau tailscale tallyfy tatumio tatum_api tavily taxjar teamcity teamgate
teamworkcrm teamworkdesk teamwork_api telegram teletype telnyx testingbot textmagic theodds the_odds thinkific thousandeyes
ticketmaster tickettailor tiingo timecamp timezonedb tmetric todoist together_ai togetherai toggl_api toggl_track toggltrack
toggl_tok tokeet tomorrowio tomtom tom_tom tradier transferwise travelpayout travisci travis_ci trello truenas twelvedata
twelve_data twilio twitch twitter tyntec typeform typetalk ubidots uclassify unifyid unplugg unsplash upcdatabase upcloud uplead
uploadcare upload_care uptimerobot uptime_robot upwave urlscan userflow userstack vagrant_clo vastai vatlayer vbout vercel
verimail veriphone versioneye viewneo virustotal virus_total visualcross visual_cros voiceflow voicegain voodoosms vouchery
voyageai voyage_ai vultr walkscore walk_score wandb weatherapi weatherbit weatherstack webflow webscraper
web_scraper websitepulse wepay whoxy wistia worksnaps workstack worldcoin worldweather wpengine wrike yandex youneedabudg
ynab_api yousign zapier zendesk zenkit zenrows zenscrape zenserp zeplin zerobounce zero_bounce zerotier zhipu zipbooks zipcodeapi
zipcodebase zoho zonkafeed zulip zuplo ablyapi adyen affinda agentops airbyte airwallex akeyless akuity alpaca alpha_vantag
alphavantage amberdata anyscale anythingllm apideck apigee appsignal appsflyer appveyor appwrite apptentive arcjet argocd
arize_api arize_key arize_space assertible astronomer_ap attio authentik authkit azuredevops backblaze balena bandwidth_api
baserow beehiiv bigcommerce bigpanda binance bitgo bitquery blandai bland_ai blockcypher blockfrost boldsign brightdata
bright_data brightcove browserless browserbase buildbuddy builder_io bunnycdn bunny_net bybit calcom_api cal_com calendly
campaignmoni cartesia cashfree chargebee chargify checkmarx chromatic_pro chromatic_tok churnkey civitai clevertap cloudamqp
cloudaware cloudbees cloud66 cloudways cohesity coinmarketca coingecko comet_ml composio conekta constantcont contabo coolify
coralogix coreweave covalent cratedb cronofy crowdstrike crunchbase customerly cyberark dagster daytona deepinfra deepsource
deepnote delinea descope digicert directus dnsimple dnsmadeeasy docspring docuware dotcms doximity dremio duckduckgo earthly
edgedb elasticsearc emailable emailoctopus encharge env0 equinix eventstore factset fal_ai faunadb featurebase firehydrant
fivetran flagsmith fleetio fluidstack formspree forestadmin fortnox frontapp frontegg fusionauth gainsight gladia gitbook
gitguardian givebutter globalping goshippo gorgias graphite_tok grammarly growthbook guardrails hasura heygen helicone helius
help_juice hetzner heyreach honeybadger hookdeck hostinger hygraph humeai hyperbolic_ap hyperbrowse hyperdx idealpostcod imgbb
imgix imgur incident_io infisical infobip inngest instatus ipdata ipregistry jumio jsonbin judge0 kameleoon kaggle kaleido keboola
keycdn keycloak kinde kinsta klarna koyeb kustomer labelbox lacework lambdalabs lambda_labs lambdatest lambda_test langflow
launchnotes leonardoai leonardo_ai lepton lightningai lightning_ai lightspeed line_channel linode livekit llamaindex llama_cloud
logdna logrocket logsnag logtail lumaai magiclink mailchannels mailcow maileroo mailpace mailtrap mangopay mapillary mapright
marketo mastodon matomo mem0 mercadopago mercado_pago merge_dev metaapi meteomatics meteostat mezmo milvus mindee mindsdb
mixedbread mollie mongo_atlas monkeyfy motherduck mouseflow nebius netbird netdata nextcloud nocodb northflank novita
nuclino oauth2_proxy octoai octopart omdbapi onlyfans openphone openpipe openproject opensea openweb oxylabs packetbeat pagbank
pagseguro palantir paperspace papertrail paymentrails payload_cms pdfco pdfmonkey peplink perspective_a phonepe pictory pipecat
plausible_api play_ht playht polygon_io polygonio portkey_api portkey_ai postalytics postgrid pocketbase prismic probely
productboar propelauth proxmox qdrant qualtrics quickbooks quicknode qonto raindrop_io recall_ai recurly reddit redash redpanda
remotejobs replit restream retool revai rev_ai revenuecat revolut rimeai ringover roboflow rocketchat rocket_chat rollbar runwayml
rudderstack salesloft sambanova samlabs sapling_api saucelabs sauce_labs scaleway scrapingfish searchapi seatgeek segmentio sellsy
semgrep semaphoreci sendcloud sendfox sendinbox sendlane sendpulse sentinelone serper seqera servicenow shortio short_io signoz
sightengine simpleanalyt simplelogin simpletexting singlestore skyflow sleekplan smartlead smartsuite smartproxy smtp2go snapchat
sonatype sorare sourcery spacelift speechify speechmatic splitio split_io spreedly squadcast squareup stabilityai statsig
stackblitz steamapi steam_web strapi straker sunoapi supermaven swaggerhub synthesia tabnine teachable telesign tenable tenderly
tensordock terrateam testrail thirdweb tickspot tiktok tinify tinypng tinybird tinymce tollbit tosspayment toss_pay traceloop
transloadit trieve_api triggerdev trigger_dev trustpilot turbopuffer twelvelabs typesense uipath unbounce unstructured upstash
userback uservoice vonage voicemod wakatime wasabi weaviate webhookrelay weglot whatsapp whereby_api windsurf wit_ai woocommerce
woodpecker workable_api workato workday workos wufoo xsolla yodlee zeabur zeptomail zerion zilliz zoominfo zuora canva civo cloze coze d7network demio dtrack duply ebay enablex etsy financialmod findl flyio fly_io friendli geoipifi
getresponse gitter groq_api groqapi jina jira juro kimi kraken lighton linemessag line_messag linenotify line_notify luno
minimax miro mistral nasa nvapi okta parseur pendo podio pollsapi positionst privateai protocolsio qase reallysimple
redhatpyxis scalr scraperbox screenshotap screenshotla sheety simfin sirv sslmate strava stripo surveyanypl tefter thingsboard
thunderstore timezoneapi unkey vpnapi vyte webex webscraping yelp zipapi definednetw technicalana youtube chatfule drone_ci getemail teamworkspac teamwork_crm teamworkdesk hive_api vast_ai skrapp speech_text solar_winds
`;

const PARTED = LINES.trim().split(/\s+/).map(compoundName);
const JOINED = new Set(PARTED.filter((name) => name.includes("_")).map((name) => name.replaceAll("_", "")));

/** A name that is listed with its words parted stands for the joined one as well. */
export const SERVICE_NAMES: readonly string[] = [...new Set(PARTED)].filter((name) => !JOINED.has(name));
