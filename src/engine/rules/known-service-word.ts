/**
 * Keys of services whose names are ordinary words: a word for a key has to stand beside the name, and the value has to be random.
 * Promises: the name and the word are right before the value, or near it on the line.
 */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

const LINES = `
aha_api alchemy apollo autopilot blogger brave bulbul canadian checkout cicero cisco clay coda commodities courier cursor cypress
debounce delighted deno deputy devin ditto drone duo_api elastic enigma envoy eraser exa_api fireworks fulcrum gemini geocode guardian harness
harvest hive holistic humanity hunter impala instantly ipapi iterable kanban lark linear lob_api looker m3o magnetic mercury mite moderation
mux_api neon ngc nimble noticeable notify notion octopus openshift ovh paddle percy persona phrase_api polar polygon postbacks prefect
rainforest ramp raven readme refiner render_api replicate resend riot roaring runway sanity sauce segment semaphore sentry shortcut
slack sonar square_api squarespace stability streak swell teamwork twist upstage vault weights_bias wit_api wiz_api xai zai
`;
const NAMES = LINES.trim().split(/\s+/);
const VALUE = "[A-Za-z0-9_+/-][A-Za-z0-9_.+/~-]{19,255}";

export const knownServiceWord: VendorRules = {
  vendor: "Known service",
  rules: [
    {
      id: "known-service-word-key",
      name: "Key of a service with an ordinary name",
      description: "A random value beside the name of a service and a word for a key.",
      docs: "CWE-798: Use of Hard-coded Credentials",
      severity: "low",
      regex: assignment({
        names: NAMES,
        bounded: true,
        words: ["key", "token", "secret", "auth"],
        value: VALUE,
        padding: "={0,2}",
      }),
      gates: { entropy: 3, digit: true },
      validator: "named-secret",
      base: 0,
      assignment: true,
      tags: ["generic"],
      revoke: "Replace the key at the service whose name stands beside it.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: [...exampleLines("RAVEN_KEY", value), `the raven token - '${value}'\n`],
          negative: [
            `RAVEN_KEY=\${RAVEN_KEY_2}`,
            `raven: ${value}`,
            "raven token = theTokenOfTheRavenIn2024",
          ],
        };
      },
    },
  ],
};
