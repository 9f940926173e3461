/**
 * Every vendor's rules: the list the rule set is made of.
 * Promises: one import a line, sorted by file; a unit test holds the list to the folder. May not: hold rules itself.
 */
import type { Rule, VendorRules } from "../rule.ts";
import { onePassword } from "./1password.ts";
import { abstractapi } from "./abstractapi.ts";
import { abuseipdb } from "./abuseipdb.ts";
import { abyssale } from "./abyssale.ts";
import { accuweather } from "./accuweather.ts";
import { adafruit } from "./adafruit.ts";
import { adobe } from "./adobe.ts";
import { adyen } from "./adyen.ts";
import { adzuna } from "./adzuna.ts";
import { aeroworkflow } from "./aeroworkflow.ts";
import { age } from "./age.ts";
import { agora } from "./agora.ts";
import { aha } from "./aha.ts";
import { ai21 } from "./ai21.ts";
import { aikido } from "./aikido.ts";
import { airbrake } from "./airbrake.ts";
import { airbrakeUser } from "./airbrake-user.ts";
import { airship } from "./airship.ts";
import { airtable } from "./airtable.ts";
import { airtableLegacy } from "./airtable-legacy.ts";
import { airvisual } from "./airvisual.ts";
import { aiven } from "./aiven.ts";
import { akamai } from "./akamai.ts";
import { alchemy } from "./alchemy.ts";
import { alconost } from "./alconost.ts";
import { alegra } from "./alegra.ts";
import { aletheia } from "./aletheia.ts";
import { algolia } from "./algolia.ts";
import { alibaba } from "./alibaba.ts";
import { alibabaSecret } from "./alibaba-secret.ts";
import { alienvault } from "./alienvault.ts";
import { allsports } from "./allsports.ts";
import { alphaVantage } from "./alpha-vantage.ts";
import { amadeus } from "./amadeus.ts";
import { ambee } from "./ambee.ts";
import { amplitude } from "./amplitude.ts";
import { anthropic } from "./anthropic.ts";
import { anypoint } from "./anypoint.ts";
import { anyscale } from "./anyscale.ts";
import { apacta } from "./apacta.ts";
import { api2cart } from "./api2cart.ts";
import { apiflash } from "./apiflash.ts";
import { apifonica } from "./apifonica.ts";
import { apify } from "./apify.ts";
import { apilayer } from "./apilayer.ts";
import { apimatic } from "./apimatic.ts";
import { apimetrics } from "./apimetrics.ts";
import { apitemplate } from "./apitemplate.ts";
import { apollo } from "./apollo.ts";
import { appcenter } from "./appcenter.ts";
import { appcues } from "./appcues.ts";
import { appfollow } from "./appfollow.ts";
import { appointedd } from "./appointedd.ts";
import { appoptics } from "./appoptics.ts";
import { appsynergy } from "./appsynergy.ts";
import { apptivo } from "./apptivo.ts";
import { appveyor } from "./appveyor.ts";
import { artifactory } from "./artifactory.ts";
import { artsy } from "./artsy.ts";
import { asaas } from "./asaas.ts";
import { asana } from "./asana.ts";
import { assemblyai } from "./assemblyai.ts";
import { atera } from "./atera.ts";
import { atlassian } from "./atlassian.ts";
import { atlassianDataCenter } from "./atlassian-data-center.ts";
import { atlassianLegacy } from "./atlassian-legacy.ts";
import { audd } from "./audd.ts";
import { auth0 } from "./auth0.ts";
import { authorizeNet } from "./authorize-net.ts";
import { authress } from "./authress.ts";
import { autodesk } from "./autodesk.ts";
import { autoklose } from "./autoklose.ts";
import { autopilot } from "./autopilot.ts";
import { avaza } from "./avaza.ts";
import { aws } from "./aws.ts";
import { awsSecret } from "./aws-secret.ts";
import { axiom } from "./axiom.ts";
import { axonaut } from "./axonaut.ts";
import { aylien } from "./aylien.ts";
import { ayrshare } from "./ayrshare.ts";
import { azureBatch } from "./azure-batch.ts";
import { azureServices } from "./azure-services.ts";
import { azureStorage } from "./azure-storage.ts";
import { bannerbear } from "./bannerbear.ts";
import { baremetrics } from "./baremetrics.ts";
import { baseten } from "./baseten.ts";
import { beamer } from "./beamer.ts";
import { beebole } from "./beebole.ts";
import { besnappy } from "./besnappy.ts";
import { besttime } from "./besttime.ts";
import { betterstack } from "./betterstack.ts";
import { billomat } from "./billomat.ts";
import { binance } from "./binance.ts";
import { bind } from "./bind.ts";
import { bitbar } from "./bitbar.ts";
import { bitbucket } from "./bitbucket.ts";
import { bitcoin } from "./bitcoin.ts";
import { bitcoinaverage } from "./bitcoinaverage.ts";
import { bitfinex } from "./bitfinex.ts";
import { bitly } from "./bitly.ts";
import { bitmex } from "./bitmex.ts";
import { bitrise } from "./bitrise.ts";
import { bittrex } from "./bittrex.ts";
import { bitwarden } from "./bitwarden.ts";
import { blazemeter } from "./blazemeter.ts";
import { blitapp } from "./blitapp.ts";
import { blocknative } from "./blocknative.ts";
import { blynk } from "./blynk.ts";
import { boostnote } from "./boostnote.ts";
import { borgbase } from "./borgbase.ts";
import { box } from "./box.ts";
import { braintree } from "./braintree.ts";
import { braintreeAccess } from "./braintree-access.ts";
import { braintrust } from "./braintrust.ts";
import { branch } from "./branch.ts";
import { brandfetch } from "./brandfetch.ts";
import { braveSearch } from "./brave-search.ts";
import { brevo } from "./brevo.ts";
import { browserbase } from "./browserbase.ts";
import { browserstack } from "./browserstack.ts";
import { browshot } from "./browshot.ts";
import { buddyns } from "./buddyns.ts";
import { budibase } from "./budibase.ts";
import { bugherd } from "./bugherd.ts";
import { bugsnag } from "./bugsnag.ts";
import { builderIo } from "./builder-io.ts";
import { buildkite } from "./buildkite.ts";
import { bulbul } from "./bulbul.ts";
import { bulksms } from "./bulksms.ts";
import { buttercms } from "./buttercms.ts";
import { calCom } from "./cal-com.ts";
import { calendarific } from "./calendarific.ts";
import { callPasswords } from "./call-passwords.ts";
import { calorieninjas } from "./calorieninjas.ts";
import { campayn } from "./campayn.ts";
import { cannyio } from "./cannyio.ts";
import { canva } from "./canva.ts";
import { capsulecrm } from "./capsulecrm.ts";
import { captaindata } from "./captaindata.ts";
import { carboninterface } from "./carboninterface.ts";
import { cartesia } from "./cartesia.ts";
import { cashboard } from "./cashboard.ts";
import { cashfree } from "./cashfree.ts";
import { caspio } from "./caspio.ts";
import { censys } from "./censys.ts";
import { centralstationcrm } from "./centralstationcrm.ts";
import { ceph } from "./ceph.ts";
import { cerebras } from "./cerebras.ts";
import { cexio } from "./cexio.ts";
import { chargebee } from "./chargebee.ts";
import { chartmogul } from "./chartmogul.ts";
import { chatWebhooks } from "./chat-webhooks.ts";
import { chatbot } from "./chatbot.ts";
import { chatfuel } from "./chatfuel.ts";
import { checkly } from "./checkly.ts";
import { checkout } from "./checkout.ts";
import { checkvist } from "./checkvist.ts";
import { chromatic } from "./chromatic.ts";
import { cicero } from "./cicero.ts";
import { circleci } from "./circleci.ts";
import { cisco } from "./cisco.ts";
import { ciscoMeraki } from "./cisco-meraki.ts";
import { civo } from "./civo.ts";
import { clarifai } from "./clarifai.ts";
import { clay } from "./clay.ts";
import { clearbit } from "./clearbit.ts";
import { clerk } from "./clerk.ts";
import { clickhelp } from "./clickhelp.ts";
import { clickhouse } from "./clickhouse.ts";
import { clicksend } from "./clicksend.ts";
import { clickup } from "./clickup.ts";
import { cliengo } from "./cliengo.ts";
import { clientPasswords } from "./client-passwords.ts";
import { clientary } from "./clientary.ts";
import { clinchpad } from "./clinchpad.ts";
import { clockify } from "./clockify.ts";
import { clockworkSms } from "./clockwork-sms.ts";
import { clojars } from "./clojars.ts";
import { close } from "./close.ts";
import { cloudElements } from "./cloud-elements.ts";
import { cloudconvert } from "./cloudconvert.ts";
import { cloudflareKeys } from "./cloudflare-keys.ts";
import { cloudflarePrefixed } from "./cloudflare-prefixed.ts";
import { cloudimage } from "./cloudimage.ts";
import { cloudinary } from "./cloudinary.ts";
import { cloudmersive } from "./cloudmersive.ts";
import { cloudplan } from "./cloudplan.ts";
import { cloudsight } from "./cloudsight.ts";
import { cloudsmith } from "./cloudsmith.ts";
import { cloverly } from "./cloverly.ts";
import { cloze } from "./cloze.ts";
import { clustdoc } from "./clustdoc.ts";
import { cockroach } from "./cockroach.ts";
import { coda } from "./coda.ts";
import { codacy } from "./codacy.ts";
import { codeClimate } from "./code-climate.ts";
import { codecov } from "./codecov.ts";
import { codemagic } from "./codemagic.ts";
import { codequiry } from "./codequiry.ts";
import { coderabbit } from "./coderabbit.ts";
import { cohere } from "./cohere.ts";
import { coinapi } from "./coinapi.ts";
import { coinbase } from "./coinbase.ts";
import { coingecko } from "./coingecko.ts";
import { coinlayer } from "./coinlayer.ts";
import { coinlib } from "./coinlib.ts";
import { coinmarketcap } from "./coinmarketcap.ts";
import { collect2 } from "./collect2.ts";
import { column } from "./column.ts";
import { commandPasswords } from "./command-passwords.ts";
import { commercejs } from "./commercejs.ts";
import { commoditiesApi } from "./commodities-api.ts";
import { companyhub } from "./companyhub.ts";
import { configcat } from "./configcat.ts";
import { confluent } from "./confluent.ts";
import { confluentCloud } from "./confluent-cloud.ts";
import { connectionStrings } from "./connection-strings.ts";
import { consul } from "./consul.ts";
import { contentful } from "./contentful.ts";
import { contentfulManagement } from "./contentful-management.ts";
import { conversiontools } from "./conversiontools.ts";
import { convertapi } from "./convertapi.ts";
import { convertkit } from "./convertkit.ts";
import { convex } from "./convex.ts";
import { convier } from "./convier.ts";
import { coralogix } from "./coralogix.ts";
import { countrylayer } from "./countrylayer.ts";
import { courier } from "./courier.ts";
import { covalent } from "./covalent.ts";
import { coveralls } from "./coveralls.ts";
import { coze } from "./coze.ts";
import { craftmypdf } from "./craftmypdf.ts";
import { crates } from "./crates.ts";
import { crawlbase } from "./crawlbase.ts";
import { cronofy } from "./cronofy.ts";
import { crowdin } from "./crowdin.ts";
import { cryptocompare } from "./cryptocompare.ts";
import { currencycloud } from "./currencycloud.ts";
import { currencyfreaks } from "./currencyfreaks.ts";
import { currencyscoop } from "./currencyscoop.ts";
import { currentsapi } from "./currentsapi.ts";
import { cursor } from "./cursor.ts";
import { customerguru } from "./customerguru.ts";
import { customerio } from "./customerio.ts";
import { cypress } from "./cypress.ts";
import { d7networks } from "./d7networks.ts";
import { dailyco } from "./dailyco.ts";
import { dandelion } from "./dandelion.ts";
import { dareboost } from "./dareboost.ts";
import { databento } from "./databento.ts";
import { databox } from "./databox.ts";
import { databricks } from "./databricks.ts";
import { datadog } from "./datadog.ts";
import { datagov } from "./datagov.ts";
import { datastax } from "./datastax.ts";
import { daytona } from "./daytona.ts";
import { debounce } from "./debounce.ts";
import { deepai } from "./deepai.ts";
import { deepgram } from "./deepgram.ts";
import { deepl } from "./deepl.ts";
import { deepseek } from "./deepseek.ts";
import { definednetworking } from "./definednetworking.ts";
import { delighted } from "./delighted.ts";
import { demio } from "./demio.ts";
import { deno } from "./deno.ts";
import { depot } from "./depot.ts";
import { deputy } from "./deputy.ts";
import { detectify } from "./detectify.ts";
import { detectlanguage } from "./detectlanguage.ts";
import { devcycle } from "./devcycle.ts";
import { deviantart } from "./deviantart.ts";
import { devin } from "./devin.ts";
import { dfuse } from "./dfuse.ts";
import { diffbot } from "./diffbot.ts";
import { diggernaut } from "./diggernaut.ts";
import { digitalocean } from "./digitalocean.ts";
import { digitaloceanSpaces } from "./digitalocean-spaces.ts";
import { directivePasswords } from "./directive-passwords.ts";
import { discord } from "./discord.ts";
import { discordApp } from "./discord-app.ts";
import { disqus } from "./disqus.ts";
import { ditto } from "./ditto.ts";
import { dnscheck } from "./dnscheck.ts";
import { docker } from "./docker.ts";
import { dockerHub } from "./docker-hub.ts";
import { docparser } from "./docparser.ts";
import { docusign } from "./docusign.ts";
import { doppler } from "./doppler.ts";
import { dotdigital } from "./dotdigital.ts";
import { dovico } from "./dovico.ts";
import { dronahq } from "./dronahq.ts";
import { droneCi } from "./drone-ci.ts";
import { dropbox } from "./dropbox.ts";
import { dropboxApp } from "./dropbox-app.ts";
import { dtrack } from "./dtrack.ts";
import { dub } from "./dub.ts";
import { duffel } from "./duffel.ts";
import { duoSecurity } from "./duo-security.ts";
import { duply } from "./duply.ts";
import { dwolla } from "./dwolla.ts";
import { dynalist } from "./dynalist.ts";
import { dynatrace } from "./dynatrace.ts";
import { dyspatch } from "./dyspatch.ts";
import { e2b } from "./e2b.ts";
import { eagleeyenetworks } from "./eagleeyenetworks.ts";
import { easyinsight } from "./easyinsight.ts";
import { easypost } from "./easypost.ts";
import { ebay } from "./ebay.ts";
import { ecostruxureIt } from "./ecostruxure-it.ts";
import { edamam } from "./edamam.ts";
import { edenai } from "./edenai.ts";
import { eightxeight } from "./eightxeight.ts";
import { elastic } from "./elastic.ts";
import { elasticCloud } from "./elastic-cloud.ts";
import { elasticEmail } from "./elastic-email.ts";
import { elevenlabs } from "./elevenlabs.ts";
import { elevenlabsApi } from "./elevenlabs-api.ts";
import { enablex } from "./enablex.ts";
import { endorlabs } from "./endorlabs.ts";
import { enigma } from "./enigma.ts";
import { envoy } from "./envoy.ts";
import { eraser } from "./eraser.ts";
import { ethereum } from "./ethereum.ts";
import { etherscan } from "./etherscan.ts";
import { ethplorer } from "./ethplorer.ts";
import { etsy } from "./etsy.ts";
import { eventbrite } from "./eventbrite.ts";
import { everhour } from "./everhour.ts";
import { exa } from "./exa.ts";
import { exchangerateApi } from "./exchangerate-api.ts";
import { exoscale } from "./exoscale.ts";
import { exportsdk } from "./exportsdk.ts";
import { extractorapi } from "./extractorapi.ts";
import { facebook } from "./facebook.ts";
import { faceplusplus } from "./faceplusplus.ts";
import { fal } from "./fal.ts";
import { fastforex } from "./fastforex.ts";
import { fastly } from "./fastly.ts";
import { fauna } from "./fauna.ts";
import { feedier } from "./feedier.ts";
import { fernet } from "./fernet.ts";
import { fetchrss } from "./fetchrss.ts";
import { fibery } from "./fibery.ts";
import { figma } from "./figma.ts";
import { fileio } from "./fileio.ts";
import { finage } from "./finage.ts";
import { financialmodelingprep } from "./financialmodelingprep.ts";
import { findl } from "./findl.ts";
import { finicity } from "./finicity.ts";
import { finnhub } from "./finnhub.ts";
import { firebase } from "./firebase.ts";
import { firecrawl } from "./firecrawl.ts";
import { firehydrant } from "./firehydrant.ts";
import { fireworks } from "./fireworks.ts";
import { flagsmith } from "./flagsmith.ts";
import { flat } from "./flat.ts";
import { fleetbase } from "./fleetbase.ts";
import { flexport } from "./flexport.ts";
import { flickr } from "./flickr.ts";
import { flightapi } from "./flightapi.ts";
import { flightstats } from "./flightstats.ts";
import { flowflu } from "./flowflu.ts";
import { flutterwave } from "./flutterwave.ts";
import { flyio } from "./flyio.ts";
import { fmfw } from "./fmfw.ts";
import { formcraft } from "./formcraft.ts";
import { formio } from "./formio.ts";
import { formsite } from "./formsite.ts";
import { foursquare } from "./foursquare.ts";
import { frameio } from "./frameio.ts";
import { frameworks } from "./frameworks.ts";
import { freemius } from "./freemius.ts";
import { freshbooks } from "./freshbooks.ts";
import { freshdesk } from "./freshdesk.ts";
import { freshworks } from "./freshworks.ts";
import { friendli } from "./friendli.ts";
import { front } from "./front.ts";
import { fulcrum } from "./fulcrum.ts";
import { fullstory } from "./fullstory.ts";
import { fxmarket } from "./fxmarket.ts";
import { gcpServiceAccount } from "./gcp-service-account.ts";
import { geckoboard } from "./geckoboard.ts";
import { gel } from "./gel.ts";
import { geminiExchange } from "./gemini-exchange.ts";
import { generic } from "./generic.ts";
import { genericKey } from "./generic-key.ts";
import { genericPrefixed } from "./generic-prefixed.ts";
import { gengo } from "./gengo.ts";
import { geoapify } from "./geoapify.ts";
import { geocodeXyz } from "./geocode-xyz.ts";
import { geocodify } from "./geocodify.ts";
import { geocodio } from "./geocodio.ts";
import { geoipify } from "./geoipify.ts";
import { getemail } from "./getemail.ts";
import { getemails } from "./getemails.ts";
import { getgeoapi } from "./getgeoapi.ts";
import { getgist } from "./getgist.ts";
import { getresponse } from "./getresponse.ts";
import { getsandbox } from "./getsandbox.ts";
import { giphy } from "./giphy.ts";
import { gitalk } from "./gitalk.ts";
import { gitbook } from "./gitbook.ts";
import { gitea } from "./gitea.ts";
import { github } from "./github.ts";
import { githubLegacy } from "./github-legacy.ts";
import { gitlab } from "./gitlab.ts";
import { gitter } from "./gitter.ts";
import { glassnode } from "./glassnode.ts";
import { gocanvas } from "./gocanvas.ts";
import { gocardless } from "./gocardless.ts";
import { godaddy } from "./godaddy.ts";
import { goodday } from "./goodday.ts";
import { google } from "./google.ts";
import { gradle } from "./gradle.ts";
import { grafana } from "./grafana.ts";
import { graphhopper } from "./graphhopper.ts";
import { greptile } from "./greptile.ts";
import { greynoise } from "./greynoise.ts";
import { groovehq } from "./groovehq.ts";
import { groq } from "./groq.ts";
import { gtmetrix } from "./gtmetrix.ts";
import { guardian } from "./guardian.ts";
import { gumroad } from "./gumroad.ts";
import { guru } from "./guru.ts";
import { gyazo } from "./gyazo.ts";
import { happyscribe } from "./happyscribe.ts";
import { harness } from "./harness.ts";
import { harvest } from "./harvest.ts";
import { hashicorpAcl } from "./hashicorp-acl.ts";
import { hashicorpApprole } from "./hashicorp-approle.ts";
import { helicone } from "./helicone.ts";
import { hellosign } from "./hellosign.ts";
import { helpcrunch } from "./helpcrunch.ts";
import { helpscout } from "./helpscout.ts";
import { hereMaps } from "./here-maps.ts";
import { heroku } from "./heroku.ts";
import { hetzner } from "./hetzner.ts";
import { heygen } from "./heygen.ts";
import { hiveage } from "./hiveage.ts";
import { holidayapi } from "./holidayapi.ts";
import { holistic } from "./holistic.ts";
import { honeybadger } from "./honeybadger.ts";
import { honeycomb } from "./honeycomb.ts";
import { honeycombKeys } from "./honeycomb-keys.ts";
import { html2pdf } from "./html2pdf.ts";
import { httpAuth } from "./http-auth.ts";
import { hubspot } from "./hubspot.ts";
import { huggingface } from "./huggingface.ts";
import { humanity } from "./humanity.ts";
import { hunter } from "./hunter.ts";
import { hybiscus } from "./hybiscus.ts";
import { hyperbrowser } from "./hyperbrowser.ts";
import { hypertrack } from "./hypertrack.ts";
import { ibmCloud } from "./ibm-cloud.ts";
import { iconfinder } from "./iconfinder.ts";
import { iexcloud } from "./iexcloud.ts";
import { imagekit } from "./imagekit.ts";
import { imagga } from "./imagga.ts";
import { imgur } from "./imgur.ts";
import { incidentIo } from "./incident-io.ts";
import { infisical } from "./infisical.ts";
import { influxdb } from "./influxdb.ts";
import { infobip } from "./infobip.ts";
import { infomaniak } from "./infomaniak.ts";
import { infracost } from "./infracost.ts";
import { infura } from "./infura.ts";
import { inngest } from "./inngest.ts";
import { insightly } from "./insightly.ts";
import { instabot } from "./instabot.ts";
import { instamojo } from "./instamojo.ts";
import { instantly } from "./instantly.ts";
import { intercom } from "./intercom.ts";
import { interseller } from "./interseller.ts";
import { intra42 } from "./intra42.ts";
import { intrinio } from "./intrinio.ts";
import { invoiceocean } from "./invoiceocean.ts";
import { ionic } from "./ionic.ts";
import { ip2location } from "./ip2location.ts";
import { ipapi } from "./ipapi.ts";
import { ipgeolocation } from "./ipgeolocation.ts";
import { ipinfo } from "./ipinfo.ts";
import { ipinfodb } from "./ipinfodb.ts";
import { ipqualityscore } from "./ipqualityscore.ts";
import { iterable } from "./iterable.ts";
import { jenkins } from "./jenkins.ts";
import { jina } from "./jina.ts";
import { jotform } from "./jotform.ts";
import { jumpcloud } from "./jumpcloud.ts";
import { jupiterone } from "./jupiterone.ts";
import { juro } from "./juro.ts";
import { jwk } from "./jwk.ts";
import { jwt } from "./jwt.ts";
import { kaggle } from "./kaggle.ts";
import { kagi } from "./kagi.ts";
import { kanbanTool } from "./kanban-tool.ts";
import { kanbanize } from "./kanbanize.ts";
import { kantata } from "./kantata.ts";
import { karmacrm } from "./karmacrm.ts";
import { keen } from "./keen.ts";
import { keyedEndpoints } from "./keyed-endpoints.ts";
import { kickbox } from "./kickbox.ts";
import { klaviyo } from "./klaviyo.ts";
import { kling } from "./kling.ts";
import { klipfolio } from "./klipfolio.ts";
import { knapsackPro } from "./knapsack-pro.ts";
import { knock } from "./knock.ts";
import { knownService } from "./known-service.ts";
import { knownServiceAround } from "./known-service-around.ts";
import { knownServiceNear } from "./known-service-near.ts";
import { knownServiceWord } from "./known-service-word.ts";
import { kontent } from "./kontent.ts";
import { kraken } from "./kraken.ts";
import { kubernetes } from "./kubernetes.ts";
import { kucoin } from "./kucoin.ts";
import { kylas } from "./kylas.ts";
import { lambdatest } from "./lambdatest.ts";
import { langfuse } from "./langfuse.ts";
import { langsmith } from "./langsmith.ts";
import { languagelayer } from "./languagelayer.ts";
import { laravel } from "./laravel.ts";
import { larksuite } from "./larksuite.ts";
import { lastfm } from "./lastfm.ts";
import { launchdarkly } from "./launchdarkly.ts";
import { ldapBind } from "./ldap-bind.ts";
import { leadfeeder } from "./leadfeeder.ts";
import { lemlist } from "./lemlist.ts";
import { lendflow } from "./lendflow.ts";
import { lessannoyingcrm } from "./lessannoyingcrm.ts";
import { lexigram } from "./lexigram.ts";
import { lichess } from "./lichess.ts";
import { lighton } from "./lighton.ts";
import { lineMessaging } from "./line-messaging.ts";
import { lineNotify } from "./line-notify.ts";
import { linear } from "./linear.ts";
import { linkedin } from "./linkedin.ts";
import { linkpreview } from "./linkpreview.ts";
import { linode } from "./linode.ts";
import { liveagent } from "./liveagent.ts";
import { liveblocks } from "./liveblocks.ts";
import { llamacloud } from "./llamacloud.ts";
import { loadmill } from "./loadmill.ts";
import { lob } from "./lob.ts";
import { locationiq } from "./locationiq.ts";
import { logfire } from "./logfire.ts";
import { loggly } from "./loggly.ts";
import { loginFiles } from "./login-files.ts";
import { loginradius } from "./loginradius.ts";
import { logzio } from "./logzio.ts";
import { lokalise } from "./lokalise.ts";
import { looker } from "./looker.ts";
import { loyverse } from "./loyverse.ts";
import { luma } from "./luma.ts";
import { lunchmoney } from "./lunchmoney.ts";
import { luno } from "./luno.ts";
import { m3o } from "./m3o.ts";
import { madkudu } from "./madkudu.ts";
import { magicbell } from "./magicbell.ts";
import { magnetic } from "./magnetic.ts";
import { mailboxlayer } from "./mailboxlayer.ts";
import { mailchimp } from "./mailchimp.ts";
import { mailerlite } from "./mailerlite.ts";
import { mailersend } from "./mailersend.ts";
import { mailgun } from "./mailgun.ts";
import { mailgunNamed } from "./mailgun-named.ts";
import { mailjet } from "./mailjet.ts";
import { mailjetSms } from "./mailjet-sms.ts";
import { mailmodo } from "./mailmodo.ts";
import { mailsac } from "./mailsac.ts";
import { mandrill } from "./mandrill.ts";
import { mapbox } from "./mapbox.ts";
import { mapquest } from "./mapquest.ts";
import { mattermost } from "./mattermost.ts";
import { maxmind } from "./maxmind.ts";
import { maxmindLicense } from "./maxmind-license.ts";
import { meaningcloud } from "./meaningcloud.ts";
import { medusa } from "./medusa.ts";
import { meistertask } from "./meistertask.ts";
import { mem0 } from "./mem0.ts";
import { mercadopago } from "./mercadopago.ts";
import { mercury } from "./mercury.ts";
import { mergify } from "./mergify.ts";
import { meshy } from "./meshy.ts";
import { mesibo } from "./mesibo.ts";
import { messagebird } from "./messagebird.ts";
import { metaHorizon } from "./meta-horizon.ts";
import { metaapi } from "./metaapi.ts";
import { metabase } from "./metabase.ts";
import { metrilo } from "./metrilo.ts";
import { midtrans } from "./midtrans.ts";
import { mindmeister } from "./mindmeister.ts";
import { minimax } from "./minimax.ts";
import { miro } from "./miro.ts";
import { mistral } from "./mistral.ts";
import { mite } from "./mite.ts";
import { mixmax } from "./mixmax.ts";
import { mixpanel } from "./mixpanel.ts";
import { mockaroo } from "./mockaroo.ts";
import { modal } from "./modal.ts";
import { mollie } from "./mollie.ts";
import { mongodbAtlas } from "./mongodb-atlas.ts";
import { monkeylearn } from "./monkeylearn.ts";
import { moonclerk } from "./moonclerk.ts";
import { moonshot } from "./moonshot.ts";
import { moosend } from "./moosend.ts";
import { moralis } from "./moralis.ts";
import { mrticktock } from "./mrticktock.ts";
import { mux } from "./mux.ts";
import { myintervals } from "./myintervals.ts";
import { n8n } from "./n8n.ts";
import { nasa } from "./nasa.ts";
import { nasdaqDataLink } from "./nasdaq-data-link.ts";
import { neon } from "./neon.ts";
import { neonPassword } from "./neon-password.ts";
import { nethunt } from "./nethunt.ts";
import { netlify } from "./netlify.ts";
import { netlifyLegacy } from "./netlify-legacy.ts";
import { netsuite } from "./netsuite.ts";
import { neutrinoApi } from "./neutrino-api.ts";
import { newRelic } from "./new-relic.ts";
import { newRelicLicense } from "./new-relic-license.ts";
import { newRelicMobile } from "./new-relic-mobile.ts";
import { newsapi } from "./newsapi.ts";
import { newscatcher } from "./newscatcher.ts";
import { nftport } from "./nftport.ts";
import { ngc } from "./ngc.ts";
import { ngrok } from "./ngrok.ts";
import { nicereply } from "./nicereply.ts";
import { nightfall } from "./nightfall.ts";
import { nimble } from "./nimble.ts";
import { nomic } from "./nomic.ts";
import { noticeable } from "./noticeable.ts";
import { notify } from "./notify.ts";
import { notion } from "./notion.ts";
import { nozbe } from "./nozbe.ts";
import { npm } from "./npm.ts";
import { npmrc } from "./npmrc.ts";
import { nuget } from "./nuget.ts";
import { nutritionix } from "./nutritionix.ts";
import { nvidia } from "./nvidia.ts";
import { nylas } from "./nylas.ts";
import { nytimes } from "./nytimes.ts";
import { oanda } from "./oanda.ts";
import { octopus } from "./octopus.ts";
import { okta } from "./okta.ts";
import { ollama } from "./ollama.ts";
import { omnisend } from "./omnisend.ts";
import { onedesk } from "./onedesk.ts";
import { onelogin } from "./onelogin.ts";
import { onepagecrm } from "./onepagecrm.ts";
import { onesignal } from "./onesignal.ts";
import { onfido } from "./onfido.ts";
import { onfleet } from "./onfleet.ts";
import { oopspam } from "./oopspam.ts";
import { openai } from "./openai.ts";
import { opencage } from "./opencage.ts";
import { openrouter } from "./openrouter.ts";
import { openshift } from "./openshift.ts";
import { openuv } from "./openuv.ts";
import { openvpn } from "./openvpn.ts";
import { openweather } from "./openweather.ts";
import { operationWebhooks } from "./operation-webhooks.ts";
import { opsgenie } from "./opsgenie.ts";
import { optimizely } from "./optimizely.ts";
import { ory } from "./ory.ts";
import { outline } from "./outline.ts";
import { overloop } from "./overloop.ts";
import { ovh } from "./ovh.ts";
import { owlbot } from "./owlbot.ts";
import { packagecloud } from "./packagecloud.ts";
import { packagist } from "./packagist.ts";
import { paddle } from "./paddle.ts";
import { pagarme } from "./pagarme.ts";
import { pagerduty } from "./pagerduty.ts";
import { pandadoc } from "./pandadoc.ts";
import { pandascore } from "./pandascore.ts";
import { pangea } from "./pangea.ts";
import { papertrail } from "./papertrail.ts";
import { paralleldots } from "./paralleldots.ts";
import { parsehub } from "./parsehub.ts";
import { parsers } from "./parsers.ts";
import { parseur } from "./parseur.ts";
import { particle } from "./particle.ts";
import { partnerstack } from "./partnerstack.ts";
import { paseto } from "./paseto.ts";
import { passwordExports } from "./password-exports.ts";
import { passwordHash } from "./password-hash.ts";
import { pastebin } from "./pastebin.ts";
import { paydirt } from "./paydirt.ts";
import { paymo } from "./paymo.ts";
import { paymongo } from "./paymongo.ts";
import { paypal } from "./paypal.ts";
import { paystack } from "./paystack.ts";
import { pdflayer } from "./pdflayer.ts";
import { pdfshift } from "./pdfshift.ts";
import { pendo } from "./pendo.ts";
import { peopledatalabs } from "./peopledatalabs.ts";
import { pepipost } from "./pepipost.ts";
import { percy } from "./percy.ts";
import { perplexity } from "./perplexity.ts";
import { persona } from "./persona.ts";
import { pganalyze } from "./pganalyze.ts";
import { photoroom } from "./photoroom.ts";
import { phrase } from "./phrase.ts";
import { pinata } from "./pinata.ts";
import { pinecone } from "./pinecone.ts";
import { pineconeLegacy } from "./pinecone-legacy.ts";
import { pinterest } from "./pinterest.ts";
import { pipedream } from "./pipedream.ts";
import { pipedrive } from "./pipedrive.ts";
import { pivotaltracker } from "./pivotaltracker.ts";
import { pixabay } from "./pixabay.ts";
import { plaid } from "./plaid.ts";
import { plane } from "./plane.ts";
import { planet } from "./planet.ts";
import { planetscale } from "./planetscale.ts";
import { planviewLeankit } from "./planview-leankit.ts";
import { planyo } from "./planyo.ts";
import { plivo } from "./plivo.ts";
import { podio } from "./podio.ts";
import { polar } from "./polar.ts";
import { pollsapi } from "./pollsapi.ts";
import { poloniex } from "./poloniex.ts";
import { polygon } from "./polygon.ts";
import { polymarket } from "./polymarket.ts";
import { portainer } from "./portainer.ts";
import { postageapp } from "./postageapp.ts";
import { postbacks } from "./postbacks.ts";
import { posthog } from "./posthog.ts";
import { posthogFlags } from "./posthog-flags.ts";
import { postman } from "./postman.ts";
import { postmark } from "./postmark.ts";
import { powrbot } from "./powrbot.ts";
import { prefect } from "./prefect.ts";
import { privateAi } from "./private-ai.ts";
import { privateKey } from "./private-key.ts";
import { prodpad } from "./prodpad.ts";
import { programPasswords } from "./program-passwords.ts";
import { prospectCrm } from "./prospect-crm.ts";
import { protocolsIo } from "./protocols-io.ts";
import { proxmox } from "./proxmox.ts";
import { psexec } from "./psexec.ts";
import { pubnub } from "./pubnub.ts";
import { pulumi } from "./pulumi.ts";
import { purestake } from "./purestake.ts";
import { pushbullet } from "./pushbullet.ts";
import { pusher } from "./pusher.ts";
import { pypi } from "./pypi.ts";
import { qase } from "./qase.ts";
import { qualaroo } from "./qualaroo.ts";
import { qubole } from "./qubole.ts";
import { railway } from "./railway.ts";
import { rainforestPay } from "./rainforest-pay.ts";
import { ramp } from "./ramp.ts";
import { rapid7 } from "./rapid7.ts";
import { rapidapi } from "./rapidapi.ts";
import { raven } from "./raven.ts";
import { rawg } from "./rawg.ts";
import { razorpay } from "./razorpay.ts";
import { razorpayKey } from "./razorpay-key.ts";
import { reachmail } from "./reachmail.ts";
import { readme } from "./readme.ts";
import { rebrandly } from "./rebrandly.ts";
import { reddit } from "./reddit.ts";
import { redhatPyxis } from "./redhat-pyxis.ts";
import { redmine } from "./redmine.ts";
import { refiner } from "./refiner.ts";
import { render } from "./render.ts";
import { repairshopr } from "./repairshopr.ts";
import { replicate } from "./replicate.ts";
import { replyio } from "./replyio.ts";
import { requestfinance } from "./requestfinance.ts";
import { resend } from "./resend.ts";
import { restpack } from "./restpack.ts";
import { retell } from "./retell.ts";
import { retool } from "./retool.ts";
import { revampCrm } from "./revamp-crm.ts";
import { ringcentral } from "./ringcentral.ts";
import { riotGames } from "./riot-games.ts";
import { ritekit } from "./ritekit.ts";
import { roaring } from "./roaring.ts";
import { robinhood } from "./robinhood.ts";
import { rocketreach } from "./rocketreach.ts";
import { rockset } from "./rockset.ts";
import { rollbar } from "./rollbar.ts";
import { rootly } from "./rootly.ts";
import { route4me } from "./route4me.ts";
import { rownd } from "./rownd.ts";
import { rubygems } from "./rubygems.ts";
import { runpod } from "./runpod.ts";
import { runrunit } from "./runrunit.ts";
import { runway } from "./runway.ts";
import { saladCloud } from "./salad-cloud.ts";
import { salesblink } from "./salesblink.ts";
import { salescookie } from "./salescookie.ts";
import { salesflare } from "./salesflare.ts";
import { salesforce } from "./salesforce.ts";
import { salesmate } from "./salesmate.ts";
import { samsara } from "./samsara.ts";
import { sanity } from "./sanity.ts";
import { satismeter } from "./satismeter.ts";
import { sauceLabs } from "./sauce-labs.ts";
import { scaleAi } from "./scale-ai.ts";
import { scaleway } from "./scaleway.ts";
import { scalewayAccess } from "./scaleway-access.ts";
import { scalingo } from "./scalingo.ts";
import { scrapeowl } from "./scrapeowl.ts";
import { scraperapi } from "./scraperapi.ts";
import { scraperbox } from "./scraperbox.ts";
import { scrapestack } from "./scrapestack.ts";
import { scrapfly } from "./scrapfly.ts";
import { scrapingant } from "./scrapingant.ts";
import { scrapingbee } from "./scrapingbee.ts";
import { screenshotapi } from "./screenshotapi.ts";
import { screenshotlayer } from "./screenshotlayer.ts";
import { scrutinizer } from "./scrutinizer.ts";
import { securitytrails } from "./securitytrails.ts";
import { segment } from "./segment.ts";
import { segmentAnalytics } from "./segment-analytics.ts";
import { segmind } from "./segmind.ts";
import { selectpdf } from "./selectpdf.ts";
import { semaphore } from "./semaphore.ts";
import { sendbird } from "./sendbird.ts";
import { sendgrid } from "./sendgrid.ts";
import { sendinblue } from "./sendinblue.ts";
import { sentry } from "./sentry.ts";
import { serphouse } from "./serphouse.ts";
import { serpstack } from "./serpstack.ts";
import { settlemint } from "./settlemint.ts";
import { sheety } from "./sheety.ts";
import { sherpadesk } from "./sherpadesk.ts";
import { shipday } from "./shipday.ts";
import { shippo } from "./shippo.ts";
import { shodan } from "./shodan.ts";
import { shopify } from "./shopify.ts";
import { shortcut } from "./shortcut.ts";
import { shotstack } from "./shotstack.ts";
import { shutterstock } from "./shutterstock.ts";
import { sidekiq } from "./sidekiq.ts";
import { signalwire } from "./signalwire.ts";
import { signaturit } from "./signaturit.ts";
import { signupGenius } from "./signup-genius.ts";
import { sigopt } from "./sigopt.ts";
import { simfin } from "./simfin.ts";
import { simplesat } from "./simplesat.ts";
import { simplynoted } from "./simplynoted.ts";
import { simvoly } from "./simvoly.ts";
import { sinch } from "./sinch.ts";
import { sirv } from "./sirv.ts";
import { siteleaf } from "./siteleaf.ts";
import { skrapp } from "./skrapp.ts";
import { skybiometry } from "./skybiometry.ts";
import { slack } from "./slack.ts";
import { slackApp } from "./slack-app.ts";
import { slackSession } from "./slack-session.ts";
import { smartsheet } from "./smartsheet.ts";
import { smarty } from "./smarty.ts";
import { smooch } from "./smooch.ts";
import { smtp2go } from "./smtp2go.ts";
import { snipcart } from "./snipcart.ts";
import { snyk } from "./snyk.ts";
import { snykOauth } from "./snyk-oauth.ts";
import { socketDev } from "./socket-dev.ts";
import { softlayer } from "./softlayer.ts";
import { solana } from "./solana.ts";
import { solarwinds } from "./solarwinds.ts";
import { sonarcloud } from "./sonarcloud.ts";
import { sonarqube } from "./sonarqube.ts";
import { sonarqubePrefixed } from "./sonarqube-prefixed.ts";
import { sourcegraph } from "./sourcegraph.ts";
import { sourcegraphCody } from "./sourcegraph-cody.ts";
import { sparkpost } from "./sparkpost.ts";
import { spectral } from "./spectral.ts";
import { speechtextAi } from "./speechtext-ai.ts";
import { splunk } from "./splunk.ts";
import { spokenPasswords } from "./spoken-passwords.ts";
import { spoonacular } from "./spoonacular.ts";
import { sportmonks } from "./sportmonks.ts";
import { spotify } from "./spotify.ts";
import { sqlRows } from "./sql-rows.ts";
import { sqlSettings } from "./sql-settings.ts";
import { square } from "./square.ts";
import { squarespace } from "./squarespace.ts";
import { sslmate } from "./sslmate.ts";
import { stability } from "./stability.ts";
import { stackhawk } from "./stackhawk.ts";
import { statsig } from "./statsig.ts";
import { statuscake } from "./statuscake.ts";
import { statuspage } from "./statuspage.ts";
import { statuspal } from "./statuspal.ts";
import { steel } from "./steel.ts";
import { stellar } from "./stellar.ts";
import { stitchData } from "./stitch-data.ts";
import { stockdata } from "./stockdata.ts";
import { storecove } from "./storecove.ts";
import { stormboard } from "./stormboard.ts";
import { stormglass } from "./stormglass.ts";
import { storyblok } from "./storyblok.ts";
import { storychief } from "./storychief.ts";
import { strapi } from "./strapi.ts";
import { strava } from "./strava.ts";
import { streak } from "./streak.ts";
import { stripe } from "./stripe.ts";
import { strongName } from "./strong-name.ts";
import { stytch } from "./stytch.ts";
import { sugester } from "./sugester.ts";
import { sumoLogic } from "./sumo-logic.ts";
import { sumsub } from "./sumsub.ts";
import { supabase } from "./supabase.ts";
import { supernotes } from "./supernotes.ts";
import { surveyanyplace } from "./surveyanyplace.ts";
import { surveybot } from "./surveybot.ts";
import { surveysparrow } from "./surveysparrow.ts";
import { survicate } from "./survicate.ts";
import { svix } from "./svix.ts";
import { swell } from "./swell.ts";
import { swiftype } from "./swiftype.ts";
import { tableau } from "./tableau.ts";
import { tailscale } from "./tailscale.ts";
import { tatum } from "./tatum.ts";
import { tavily } from "./tavily.ts";
import { taxjar } from "./taxjar.ts";
import { teamcity } from "./teamcity.ts";
import { teamgate } from "./teamgate.ts";
import { teams } from "./teams.ts";
import { teamsLegacy } from "./teams-legacy.ts";
import { teamwork } from "./teamwork.ts";
import { technicalAnalysisApi } from "./technical-analysis-api.ts";
import { tefter } from "./tefter.ts";
import { telegram } from "./telegram.ts";
import { teletype } from "./teletype.ts";
import { telnyx } from "./telnyx.ts";
import { tencent } from "./tencent.ts";
import { tencentSecret } from "./tencent-secret.ts";
import { terraformCloud } from "./terraform-cloud.ts";
import { testingbot } from "./testingbot.ts";
import { textmagic } from "./textmagic.ts";
import { theOddsApi } from "./the-odds-api.ts";
import { thingsboard } from "./thingsboard.ts";
import { thinkific } from "./thinkific.ts";
import { thousandeyes } from "./thousandeyes.ts";
import { thunderstore } from "./thunderstore.ts";
import { ticketTailor } from "./ticket-tailor.ts";
import { ticketmaster } from "./ticketmaster.ts";
import { tigris } from "./tigris.ts";
import { tiingo } from "./tiingo.ts";
import { timecamp } from "./timecamp.ts";
import { timezoneapi } from "./timezoneapi.ts";
import { tines } from "./tines.ts";
import { tinybird } from "./tinybird.ts";
import { tly } from "./tly.ts";
import { tmdb } from "./tmdb.ts";
import { tmetric } from "./tmetric.ts";
import { todoist } from "./todoist.ts";
import { togetherAi } from "./together-ai.ts";
import { togetherV1 } from "./together-v1.ts";
import { toggl } from "./toggl.ts";
import { tokeet } from "./tokeet.ts";
import { tolgee } from "./tolgee.ts";
import { tomorrowIo } from "./tomorrow-io.ts";
import { tomtom } from "./tomtom.ts";
import { tossPayments } from "./toss-payments.ts";
import { tradier } from "./tradier.ts";
import { transifex } from "./transifex.ts";
import { travelpayouts } from "./travelpayouts.ts";
import { travisCi } from "./travis-ci.ts";
import { trello } from "./trello.ts";
import { triggerDev } from "./trigger-dev.ts";
import { truenas } from "./truenas.ts";
import { trufflehog } from "./trufflehog.ts";
import { tumblr } from "./tumblr.ts";
import { turbopuffer } from "./turbopuffer.ts";
import { twelvedata } from "./twelvedata.ts";
import { twilio } from "./twilio.ts";
import { twilioAuth } from "./twilio-auth.ts";
import { twist } from "./twist.ts";
import { twitch } from "./twitch.ts";
import { twitter } from "./twitter.ts";
import { tyntec } from "./tyntec.ts";
import { typeform } from "./typeform.ts";
import { typetalk } from "./typetalk.ts";
import { ubidots } from "./ubidots.ts";
import { uclassify } from "./uclassify.ts";
import { unify } from "./unify.ts";
import { unifyid } from "./unifyid.ts";
import { unkey } from "./unkey.ts";
import { unleash } from "./unleash.ts";
import { unplugg } from "./unplugg.ts";
import { unsplash } from "./unsplash.ts";
import { upcdatabase } from "./upcdatabase.ts";
import { upcloud } from "./upcloud.ts";
import { uplead } from "./uplead.ts";
import { uploadcare } from "./uploadcare.ts";
import { uploadthing } from "./uploadthing.ts";
import { upstage } from "./upstage.ts";
import { uptimerobot } from "./uptimerobot.ts";
import { upwave } from "./upwave.ts";
import { urlCredentials } from "./url-credentials.ts";
import { urlToken } from "./url-token.ts";
import { urlscan } from "./urlscan.ts";
import { userflow } from "./userflow.ts";
import { userstack } from "./userstack.ts";
import { vastAi } from "./vast-ai.ts";
import { vatlayer } from "./vatlayer.ts";
import { vault } from "./vault.ts";
import { vbout } from "./vbout.ts";
import { vectara } from "./vectara.ts";
import { vercel } from "./vercel.ts";
import { vercelPrefixed } from "./vercel-prefixed.ts";
import { verifier } from "./verifier.ts";
import { verimail } from "./verimail.ts";
import { veriphone } from "./veriphone.ts";
import { versioneye } from "./versioneye.ts";
import { virustotal } from "./virustotal.ts";
import { visualcrossing } from "./visualcrossing.ts";
import { vmware } from "./vmware.ts";
import { voiceflow } from "./voiceflow.ts";
import { vonage } from "./vonage.ts";
import { voodoosms } from "./voodoosms.ts";
import { vouchery } from "./vouchery.ts";
import { voyage } from "./voyage.ts";
import { vpnapi } from "./vpnapi.ts";
import { vultr } from "./vultr.ts";
import { vyte } from "./vyte.ts";
import { wakatime } from "./wakatime.ts";
import { walkscore } from "./walkscore.ts";
import { walletPhrase } from "./wallet-phrase.ts";
import { wandb } from "./wandb.ts";
import { wandbV1 } from "./wandb-v1.ts";
import { weakNames } from "./weak-names.ts";
import { weatherbit } from "./weatherbit.ts";
import { weatherstack } from "./weatherstack.ts";
import { webScraper } from "./web-scraper.ts";
import { webex } from "./webex.ts";
import { webflow } from "./webflow.ts";
import { webscrapingAi } from "./webscraping-ai.ts";
import { websitepulse } from "./websitepulse.ts";
import { websphere } from "./websphere.ts";
import { wepay } from "./wepay.ts";
import { whoxy } from "./whoxy.ts";
import { windowsSam } from "./windows-sam.ts";
import { windsurf } from "./windsurf.ts";
import { wireguard } from "./wireguard.ts";
import { wise } from "./wise.ts";
import { wistia } from "./wistia.ts";
import { witAi } from "./wit-ai.ts";
import { wiz } from "./wiz.ts";
import { woocommerce } from "./woocommerce.ts";
import { wordpress } from "./wordpress.ts";
import { workos } from "./workos.ts";
import { worksnaps } from "./worksnaps.ts";
import { workstack } from "./workstack.ts";
import { worldcoinindex } from "./worldcoinindex.ts";
import { worldweatheronline } from "./worldweatheronline.ts";
import { wpengine } from "./wpengine.ts";
import { wrike } from "./wrike.ts";
import { writtenLogins } from "./written-logins.ts";
import { writtenPlaces } from "./written-places.ts";
import { writtenShapes } from "./written-shapes.ts";
import { writtenTokens } from "./written-tokens.ts";
import { writtenUses } from "./written-uses.ts";
import { xai } from "./xai.ts";
import { xata } from "./xata.ts";
import { xendit } from "./xendit.ts";
import { yandex } from "./yandex.ts";
import { yelp } from "./yelp.ts";
import { ynab } from "./ynab.ts";
import { yookassa } from "./yookassa.ts";
import { yousign } from "./yousign.ts";
import { zai } from "./zai.ts";
import { zapier } from "./zapier.ts";
import { zendesk } from "./zendesk.ts";
import { zenkit } from "./zenkit.ts";
import { zenrows } from "./zenrows.ts";
import { zenscrape } from "./zenscrape.ts";
import { zenserp } from "./zenserp.ts";
import { zerobounce } from "./zerobounce.ts";
import { zerotier } from "./zerotier.ts";
import { zhipu } from "./zhipu.ts";
import { zipapi } from "./zipapi.ts";
import { zipbooks } from "./zipbooks.ts";
import { zipcodeapi } from "./zipcodeapi.ts";
import { zipcodebase } from "./zipcodebase.ts";
import { zoho } from "./zoho.ts";
import { zonkaFeedback } from "./zonka-feedback.ts";
import { zoom } from "./zoom.ts";
import { zulip } from "./zulip.ts";
import { zuplo } from "./zuplo.ts";

export const VENDOR_RULES: readonly VendorRules[] = [
  onePassword,
  abstractapi,
  abuseipdb,
  abyssale,
  accuweather,
  adafruit,
  adobe,
  adyen,
  adzuna,
  aeroworkflow,
  age,
  agora,
  aha,
  ai21,
  aikido,
  airbrake,
  airbrakeUser,
  airship,
  airtable,
  airtableLegacy,
  airvisual,
  aiven,
  akamai,
  alchemy,
  alconost,
  alegra,
  aletheia,
  algolia,
  alibaba,
  alibabaSecret,
  alienvault,
  allsports,
  alphaVantage,
  amadeus,
  ambee,
  amplitude,
  anthropic,
  anypoint,
  anyscale,
  apacta,
  api2cart,
  apiflash,
  apifonica,
  apify,
  apilayer,
  apimatic,
  apimetrics,
  apitemplate,
  apollo,
  appcenter,
  appcues,
  appfollow,
  appointedd,
  appoptics,
  appsynergy,
  apptivo,
  appveyor,
  artifactory,
  artsy,
  asaas,
  asana,
  assemblyai,
  atera,
  atlassian,
  atlassianDataCenter,
  atlassianLegacy,
  audd,
  auth0,
  authorizeNet,
  authress,
  autodesk,
  autoklose,
  autopilot,
  avaza,
  aws,
  awsSecret,
  axiom,
  axonaut,
  aylien,
  ayrshare,
  azureBatch,
  azureServices,
  azureStorage,
  bannerbear,
  baremetrics,
  baseten,
  beamer,
  beebole,
  besnappy,
  besttime,
  betterstack,
  billomat,
  binance,
  bind,
  bitbar,
  bitbucket,
  bitcoin,
  bitcoinaverage,
  bitfinex,
  bitly,
  bitmex,
  bitrise,
  bittrex,
  bitwarden,
  blazemeter,
  blitapp,
  blocknative,
  blynk,
  boostnote,
  borgbase,
  box,
  braintree,
  braintreeAccess,
  braintrust,
  branch,
  brandfetch,
  braveSearch,
  brevo,
  browserbase,
  browserstack,
  browshot,
  buddyns,
  budibase,
  bugherd,
  bugsnag,
  builderIo,
  buildkite,
  bulbul,
  bulksms,
  buttercms,
  calCom,
  calendarific,
  callPasswords,
  calorieninjas,
  campayn,
  cannyio,
  canva,
  capsulecrm,
  captaindata,
  carboninterface,
  cartesia,
  cashboard,
  cashfree,
  caspio,
  censys,
  centralstationcrm,
  ceph,
  cerebras,
  cexio,
  chargebee,
  chartmogul,
  chatWebhooks,
  chatbot,
  chatfuel,
  checkly,
  checkout,
  checkvist,
  chromatic,
  cicero,
  circleci,
  cisco,
  ciscoMeraki,
  civo,
  clarifai,
  clay,
  clearbit,
  clerk,
  clickhelp,
  clickhouse,
  clicksend,
  clickup,
  cliengo,
  clientPasswords,
  clientary,
  clinchpad,
  clockify,
  clockworkSms,
  clojars,
  close,
  cloudElements,
  cloudconvert,
  cloudflareKeys,
  cloudflarePrefixed,
  cloudimage,
  cloudinary,
  cloudmersive,
  cloudplan,
  cloudsight,
  cloudsmith,
  cloverly,
  cloze,
  clustdoc,
  cockroach,
  coda,
  codacy,
  codeClimate,
  codecov,
  codemagic,
  codequiry,
  coderabbit,
  cohere,
  coinapi,
  coinbase,
  coingecko,
  coinlayer,
  coinlib,
  coinmarketcap,
  collect2,
  column,
  commandPasswords,
  commercejs,
  commoditiesApi,
  companyhub,
  configcat,
  confluent,
  confluentCloud,
  connectionStrings,
  consul,
  contentful,
  contentfulManagement,
  conversiontools,
  convertapi,
  convertkit,
  convex,
  convier,
  coralogix,
  countrylayer,
  courier,
  covalent,
  coveralls,
  coze,
  craftmypdf,
  crates,
  crawlbase,
  cronofy,
  crowdin,
  cryptocompare,
  currencycloud,
  currencyfreaks,
  currencyscoop,
  currentsapi,
  cursor,
  customerguru,
  customerio,
  cypress,
  d7networks,
  dailyco,
  dandelion,
  dareboost,
  databento,
  databox,
  databricks,
  datadog,
  datagov,
  datastax,
  daytona,
  debounce,
  deepai,
  deepgram,
  deepl,
  deepseek,
  definednetworking,
  delighted,
  demio,
  deno,
  depot,
  deputy,
  detectify,
  detectlanguage,
  devcycle,
  deviantart,
  devin,
  dfuse,
  diffbot,
  diggernaut,
  digitalocean,
  digitaloceanSpaces,
  directivePasswords,
  discord,
  discordApp,
  disqus,
  ditto,
  dnscheck,
  docker,
  dockerHub,
  docparser,
  docusign,
  doppler,
  dotdigital,
  dovico,
  dronahq,
  droneCi,
  dropbox,
  dropboxApp,
  dtrack,
  dub,
  duffel,
  duoSecurity,
  duply,
  dwolla,
  dynalist,
  dynatrace,
  dyspatch,
  e2b,
  eagleeyenetworks,
  easyinsight,
  easypost,
  ebay,
  ecostruxureIt,
  edamam,
  edenai,
  eightxeight,
  elastic,
  elasticCloud,
  elasticEmail,
  elevenlabs,
  elevenlabsApi,
  enablex,
  endorlabs,
  enigma,
  envoy,
  eraser,
  ethereum,
  etherscan,
  ethplorer,
  etsy,
  eventbrite,
  everhour,
  exa,
  exchangerateApi,
  exoscale,
  exportsdk,
  extractorapi,
  facebook,
  faceplusplus,
  fal,
  fastforex,
  fastly,
  fauna,
  feedier,
  fernet,
  fetchrss,
  fibery,
  figma,
  fileio,
  finage,
  financialmodelingprep,
  findl,
  finicity,
  finnhub,
  firebase,
  firecrawl,
  firehydrant,
  fireworks,
  flagsmith,
  flat,
  fleetbase,
  flexport,
  flickr,
  flightapi,
  flightstats,
  flowflu,
  flutterwave,
  flyio,
  fmfw,
  formcraft,
  formio,
  formsite,
  foursquare,
  frameio,
  frameworks,
  freemius,
  freshbooks,
  freshdesk,
  freshworks,
  friendli,
  front,
  fulcrum,
  fullstory,
  fxmarket,
  gcpServiceAccount,
  geckoboard,
  gel,
  geminiExchange,
  generic,
  genericKey,
  genericPrefixed,
  gengo,
  geoapify,
  geocodeXyz,
  geocodify,
  geocodio,
  geoipify,
  getemail,
  getemails,
  getgeoapi,
  getgist,
  getresponse,
  getsandbox,
  giphy,
  gitalk,
  gitbook,
  gitea,
  github,
  githubLegacy,
  gitlab,
  gitter,
  glassnode,
  gocanvas,
  gocardless,
  godaddy,
  goodday,
  google,
  gradle,
  grafana,
  graphhopper,
  greptile,
  greynoise,
  groovehq,
  groq,
  gtmetrix,
  guardian,
  gumroad,
  guru,
  gyazo,
  happyscribe,
  harness,
  harvest,
  hashicorpAcl,
  hashicorpApprole,
  helicone,
  hellosign,
  helpcrunch,
  helpscout,
  hereMaps,
  heroku,
  hetzner,
  heygen,
  hiveage,
  holidayapi,
  holistic,
  honeybadger,
  honeycomb,
  honeycombKeys,
  html2pdf,
  httpAuth,
  hubspot,
  huggingface,
  humanity,
  hunter,
  hybiscus,
  hyperbrowser,
  hypertrack,
  ibmCloud,
  iconfinder,
  iexcloud,
  imagekit,
  imagga,
  imgur,
  incidentIo,
  infisical,
  influxdb,
  infobip,
  infomaniak,
  infracost,
  infura,
  inngest,
  insightly,
  instabot,
  instamojo,
  instantly,
  intercom,
  interseller,
  intra42,
  intrinio,
  invoiceocean,
  ionic,
  ip2location,
  ipapi,
  ipgeolocation,
  ipinfo,
  ipinfodb,
  ipqualityscore,
  iterable,
  jenkins,
  jina,
  jotform,
  jumpcloud,
  jupiterone,
  juro,
  jwk,
  jwt,
  kaggle,
  kagi,
  kanbanTool,
  kanbanize,
  kantata,
  karmacrm,
  keen,
  keyedEndpoints,
  kickbox,
  klaviyo,
  kling,
  klipfolio,
  knapsackPro,
  knock,
  knownService,
  knownServiceAround,
  knownServiceNear,
  knownServiceWord,
  kontent,
  kraken,
  kubernetes,
  kucoin,
  kylas,
  lambdatest,
  langfuse,
  langsmith,
  languagelayer,
  laravel,
  larksuite,
  lastfm,
  launchdarkly,
  ldapBind,
  leadfeeder,
  lemlist,
  lendflow,
  lessannoyingcrm,
  lexigram,
  lichess,
  lighton,
  lineMessaging,
  lineNotify,
  linear,
  linkedin,
  linkpreview,
  linode,
  liveagent,
  liveblocks,
  llamacloud,
  loadmill,
  lob,
  locationiq,
  logfire,
  loggly,
  loginFiles,
  loginradius,
  logzio,
  lokalise,
  looker,
  loyverse,
  luma,
  lunchmoney,
  luno,
  m3o,
  madkudu,
  magicbell,
  magnetic,
  mailboxlayer,
  mailchimp,
  mailerlite,
  mailersend,
  mailgun,
  mailgunNamed,
  mailjet,
  mailjetSms,
  mailmodo,
  mailsac,
  mandrill,
  mapbox,
  mapquest,
  mattermost,
  maxmind,
  maxmindLicense,
  meaningcloud,
  medusa,
  meistertask,
  mem0,
  mercadopago,
  mercury,
  mergify,
  meshy,
  mesibo,
  messagebird,
  metaHorizon,
  metaapi,
  metabase,
  metrilo,
  midtrans,
  mindmeister,
  minimax,
  miro,
  mistral,
  mite,
  mixmax,
  mixpanel,
  mockaroo,
  modal,
  mollie,
  mongodbAtlas,
  monkeylearn,
  moonclerk,
  moonshot,
  moosend,
  moralis,
  mrticktock,
  mux,
  myintervals,
  n8n,
  nasa,
  nasdaqDataLink,
  neon,
  neonPassword,
  nethunt,
  netlify,
  netlifyLegacy,
  netsuite,
  neutrinoApi,
  newRelic,
  newRelicLicense,
  newRelicMobile,
  newsapi,
  newscatcher,
  nftport,
  ngc,
  ngrok,
  nicereply,
  nightfall,
  nimble,
  nomic,
  noticeable,
  notify,
  notion,
  nozbe,
  npm,
  npmrc,
  nuget,
  nutritionix,
  nvidia,
  nylas,
  nytimes,
  oanda,
  octopus,
  okta,
  ollama,
  omnisend,
  onedesk,
  onelogin,
  onepagecrm,
  onesignal,
  onfido,
  onfleet,
  oopspam,
  openai,
  opencage,
  openrouter,
  openshift,
  openuv,
  openvpn,
  openweather,
  operationWebhooks,
  opsgenie,
  optimizely,
  ory,
  outline,
  overloop,
  ovh,
  owlbot,
  packagecloud,
  packagist,
  paddle,
  pagarme,
  pagerduty,
  pandadoc,
  pandascore,
  pangea,
  papertrail,
  paralleldots,
  parsehub,
  parsers,
  parseur,
  particle,
  partnerstack,
  paseto,
  passwordExports,
  passwordHash,
  pastebin,
  paydirt,
  paymo,
  paymongo,
  paypal,
  paystack,
  pdflayer,
  pdfshift,
  pendo,
  peopledatalabs,
  pepipost,
  percy,
  perplexity,
  persona,
  pganalyze,
  photoroom,
  phrase,
  pinata,
  pinecone,
  pineconeLegacy,
  pinterest,
  pipedream,
  pipedrive,
  pivotaltracker,
  pixabay,
  plaid,
  plane,
  planet,
  planetscale,
  planviewLeankit,
  planyo,
  plivo,
  podio,
  polar,
  pollsapi,
  poloniex,
  polygon,
  polymarket,
  portainer,
  postageapp,
  postbacks,
  posthog,
  posthogFlags,
  postman,
  postmark,
  powrbot,
  prefect,
  privateAi,
  privateKey,
  prodpad,
  programPasswords,
  prospectCrm,
  protocolsIo,
  proxmox,
  psexec,
  pubnub,
  pulumi,
  purestake,
  pushbullet,
  pusher,
  pypi,
  qase,
  qualaroo,
  qubole,
  railway,
  rainforestPay,
  ramp,
  rapid7,
  rapidapi,
  raven,
  rawg,
  razorpay,
  razorpayKey,
  reachmail,
  readme,
  rebrandly,
  reddit,
  redhatPyxis,
  redmine,
  refiner,
  render,
  repairshopr,
  replicate,
  replyio,
  requestfinance,
  resend,
  restpack,
  retell,
  retool,
  revampCrm,
  ringcentral,
  riotGames,
  ritekit,
  roaring,
  robinhood,
  rocketreach,
  rockset,
  rollbar,
  rootly,
  route4me,
  rownd,
  rubygems,
  runpod,
  runrunit,
  runway,
  saladCloud,
  salesblink,
  salescookie,
  salesflare,
  salesforce,
  salesmate,
  samsara,
  sanity,
  satismeter,
  sauceLabs,
  scaleAi,
  scaleway,
  scalewayAccess,
  scalingo,
  scrapeowl,
  scraperapi,
  scraperbox,
  scrapestack,
  scrapfly,
  scrapingant,
  scrapingbee,
  screenshotapi,
  screenshotlayer,
  scrutinizer,
  securitytrails,
  segment,
  segmentAnalytics,
  segmind,
  selectpdf,
  semaphore,
  sendbird,
  sendgrid,
  sendinblue,
  sentry,
  serphouse,
  serpstack,
  settlemint,
  sheety,
  sherpadesk,
  shipday,
  shippo,
  shodan,
  shopify,
  shortcut,
  shotstack,
  shutterstock,
  sidekiq,
  signalwire,
  signaturit,
  signupGenius,
  sigopt,
  simfin,
  simplesat,
  simplynoted,
  simvoly,
  sinch,
  sirv,
  siteleaf,
  skrapp,
  skybiometry,
  slack,
  slackApp,
  slackSession,
  smartsheet,
  smarty,
  smooch,
  smtp2go,
  snipcart,
  snyk,
  snykOauth,
  socketDev,
  softlayer,
  solana,
  solarwinds,
  sonarcloud,
  sonarqube,
  sonarqubePrefixed,
  sourcegraph,
  sourcegraphCody,
  sparkpost,
  spectral,
  speechtextAi,
  splunk,
  spokenPasswords,
  spoonacular,
  sportmonks,
  spotify,
  sqlRows,
  sqlSettings,
  square,
  squarespace,
  sslmate,
  stability,
  stackhawk,
  statsig,
  statuscake,
  statuspage,
  statuspal,
  steel,
  stellar,
  stitchData,
  stockdata,
  storecove,
  stormboard,
  stormglass,
  storyblok,
  storychief,
  strapi,
  strava,
  streak,
  stripe,
  strongName,
  stytch,
  sugester,
  sumoLogic,
  sumsub,
  supabase,
  supernotes,
  surveyanyplace,
  surveybot,
  surveysparrow,
  survicate,
  svix,
  swell,
  swiftype,
  tableau,
  tailscale,
  tatum,
  tavily,
  taxjar,
  teamcity,
  teamgate,
  teams,
  teamsLegacy,
  teamwork,
  technicalAnalysisApi,
  tefter,
  telegram,
  teletype,
  telnyx,
  tencent,
  tencentSecret,
  terraformCloud,
  testingbot,
  textmagic,
  theOddsApi,
  thingsboard,
  thinkific,
  thousandeyes,
  thunderstore,
  ticketTailor,
  ticketmaster,
  tigris,
  tiingo,
  timecamp,
  timezoneapi,
  tines,
  tinybird,
  tly,
  tmdb,
  tmetric,
  todoist,
  togetherAi,
  togetherV1,
  toggl,
  tokeet,
  tolgee,
  tomorrowIo,
  tomtom,
  tossPayments,
  tradier,
  transifex,
  travelpayouts,
  travisCi,
  trello,
  triggerDev,
  truenas,
  trufflehog,
  tumblr,
  turbopuffer,
  twelvedata,
  twilio,
  twilioAuth,
  twist,
  twitch,
  twitter,
  tyntec,
  typeform,
  typetalk,
  ubidots,
  uclassify,
  unify,
  unifyid,
  unkey,
  unleash,
  unplugg,
  unsplash,
  upcdatabase,
  upcloud,
  uplead,
  uploadcare,
  uploadthing,
  upstage,
  uptimerobot,
  upwave,
  urlCredentials,
  urlToken,
  urlscan,
  userflow,
  userstack,
  vastAi,
  vatlayer,
  vault,
  vbout,
  vectara,
  vercel,
  vercelPrefixed,
  verifier,
  verimail,
  veriphone,
  versioneye,
  virustotal,
  visualcrossing,
  vmware,
  voiceflow,
  vonage,
  voodoosms,
  vouchery,
  voyage,
  vpnapi,
  vultr,
  vyte,
  wakatime,
  walkscore,
  walletPhrase,
  wandb,
  wandbV1,
  weakNames,
  weatherbit,
  weatherstack,
  webScraper,
  webex,
  webflow,
  webscrapingAi,
  websitepulse,
  websphere,
  wepay,
  whoxy,
  windowsSam,
  windsurf,
  wireguard,
  wise,
  wistia,
  witAi,
  wiz,
  woocommerce,
  wordpress,
  workos,
  worksnaps,
  workstack,
  worldcoinindex,
  worldweatheronline,
  wpengine,
  wrike,
  writtenLogins,
  writtenPlaces,
  writtenShapes,
  writtenTokens,
  writtenUses,
  xai,
  xata,
  xendit,
  yandex,
  yelp,
  ynab,
  yookassa,
  yousign,
  zai,
  zapier,
  zendesk,
  zenkit,
  zenrows,
  zenscrape,
  zenserp,
  zerobounce,
  zerotier,
  zhipu,
  zipapi,
  zipbooks,
  zipcodeapi,
  zipcodebase,
  zoho,
  zonkaFeedback,
  zoom,
  zulip,
  zuplo,
];

/** Every built-in rule with its vendor, by id. */
export function allRules(): Rule[] {
  const rules = VENDOR_RULES.flatMap(({ vendor, rules: own }) => own.map((rule) => ({ ...rule, vendor })));
  return rules.sort((a, b) => (a.id < b.id ? -1 : 1));
}
