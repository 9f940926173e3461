/**
 * Names of services that are ordinary words, short, or other programs' names as well. Promises: lower case; `_` for an optional separator.
 * May not: be looked for without something else that speaks for a key.
 */
const LINES = `
aha_api alchemy apollo autopilot blogger brave bulbul canadian checkout cicero cisco clay coda commodities courier cursor cypress
debounce delighted deno deputy devin ditto drone duo_api elastic enigma envoy eraser exa_api fireworks fulcrum gemini geocode guardian harness
harvest hive holistic humanity hunter impala instantly ipapi iterable kanban lark linear lob_api looker m3o magnetic mercury mite moderation
mux_api neon ngc nimble noticeable notify notion octopus openshift ovh paddle percy persona phrase_api polar polygon postbacks prefect
rainforest ramp raven readme refiner render_api replicate resend riot roaring runway sanity sauce segment semaphore sentry shortcut
slack sonar square_api squarespace stability streak swell teamwork twist upstage vault weights_bias wit_api wiz_api xai zai
`;
/** A word for a key beside them is enough. */
export const SERVICE_WORDS_WITH_KEY: readonly string[] = LINES.trim().split(/\s+/);
/** Names that begin longer words, so that they count only where they stand by themselves. */
const SHORT_LINES = `
apitemplate azureapi box braintree cisco drone duo exa fileio gemini getguru github gitlab guru ibm lob m3o mux ngc
phrase sauce swiftype wiz xai ynab zai 1password cohere docker 8x8 getemails gradle groq freshworks npm nuget parsers pypi rabbitmq
railway stripe trufflehog verifier vmware weightsandbiases wit square render scale_ai scaleai postgres redis kubernetes crates google together react_app here_api
`;
export const SERVICE_WORDS: readonly string[] = [
  ...new Set([...SERVICE_WORDS_WITH_KEY, ...SHORT_LINES.trim().split(/\s+/)]),
];
