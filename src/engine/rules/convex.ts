/** Convex's deploy keys: known by the deployment before them and the JSON they begin with. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

/** `{"v2":"` in base64. */
const START = "eyJ2MiI6I";

export const convex: VendorRules = {
  vendor: "Convex",
  rules: [
    {
      id: "convex-deploy-key",
      name: "Convex deploy key",
      description: "Deploys code to a Convex deployment and reads its data.",
      docs: "Convex: Deploy keys",
      severity: "high",
      regex: `(?<=[|])(${START}[A-Za-z0-9+/]{43,49})={0,2}(?![A-Za-z0-9+/=_-])`,
      gates: { entropy: 3.4, digit: true },
      base: 5,
      publicPrefix: 9,
      tags: ["cloud"],
      revoke: "Delete the key in the deployment's settings.",
      examples: () => {
        const key = `${START}${sample("alnum", 46)}=`;
        return {
          positive: [
            `CONVEX_DEPLOY_KEY=prod:quiet-relay-916|${key}\n`,
            `export CONVEX_DEPLOY_KEY="preview:corp-forge:relay|${key}"\n`,
          ],
          negative: [
            `CONVEX_DEPLOYMENT=prod:quiet-relay-916\n`,
            `{"v2": "${key}"}`,
            `prod:quiet-relay|${START}`,
          ],
        };
      },
    },
  ],
};
