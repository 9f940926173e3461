/** Yandex Cloud's keys and tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const yandex: VendorRules = {
  vendor: "Yandex Cloud",
  rules: [
    {
      id: "yandex-api-key",
      name: "Yandex Cloud API key",
      description: "Acts as a service account.",
      docs: "Yandex Cloud: API key",
      severity: "high",
      regex: "(?<![A-Za-z0-9])AQVN[A-Za-z0-9_-]{35,38}(?![A-Za-z0-9_-])",
      base: 4,
      publicPrefix: 4,
      tags: ["cloud"],
      revoke: "Delete the key on the service account's page.",
      examples: () => {
        const token = `AQVN${sample("base64url", 36)}`;
        return {
          positive: exampleLines("YANDEX_API_KEY", token),
          negative: [`KEY=AQVN${sample("base64url", 34)}`, `KEY=AQVN${sample("base64url", 39)}`],
        };
      },
    },
    {
      id: "yandex-iam-token",
      name: "Yandex Cloud IAM token",
      description: "Acts as its user for up to twelve hours.",
      docs: "Yandex Cloud: IAM token",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])t1\\.[A-Za-z0-9_-]{20,800}={0,2}\\.[A-Za-z0-9_-]{86}={0,2}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 3,
      tags: ["cloud"],
      revoke: "Revoke the token with `yc iam revoke-token`.",
      examples: () => {
        const token = `t1.9euel${sample("base64url", 90)}.${sample("base64url", 86, 2)}`;
        return {
          positive: exampleLines("YC_IAM_TOKEN", token),
          negative: [
            `TOKEN=t1.${sample("base64url", 90)}.${sample("base64url", 40)}`,
            `TOKEN=t1.${sample("base64url", 90)}`,
          ],
        };
      },
    },
    {
      id: "yandex-oauth-token",
      name: "Yandex OAuth token",
      description: "Acts for a Yandex user, in Yandex Cloud too.",
      docs: "Yandex ID: OAuth tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])y0_[A-Za-z0-9_-]{50,60}(?![A-Za-z0-9_-])",
      base: 4,
      publicPrefix: 3,
      tags: ["cloud"],
      revoke: "Log out of all devices, or revoke the application, under Yandex ID.",
      examples: () => {
        const token = `y0_AgAAAA${sample("base64url", 49)}`;
        return {
          positive: exampleLines("YC_TOKEN", token),
          negative: [`TOKEN=y0_${sample("base64url", 40)}`, `TOKEN=y0-${sample("alnum", 55)}`],
        };
      },
    },
    {
      id: "yandex-static-secret-key",
      name: "Yandex Cloud static secret key",
      description: "Signs requests to object storage as a service account.",
      docs: "Yandex Cloud: Static access keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])YC[MNOP][A-Za-z0-9_-]{37}(?![A-Za-z0-9_-])",
      gates: { entropy: 4, digit: true },
      validator: "named-secret",
      base: 2,
      publicPrefix: 2,
      tags: ["cloud"],
      revoke: "Delete the key on the service account's page.",
      examples: () => {
        const token = `YCN${sample("base64url", 37)}`;
        return {
          positive: exampleLines("YC_STORAGE_SECRET_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    markedToken({
      id: "yandex-static-key-id",
      name: "Yandex Cloud static key id",
      description: "The half of a static access key that names it.",
      docs: "Yandex Cloud: Static access keys",
      severity: "low",
      value: "YCAJE[A-Za-z0-9_-]{20}",
      sample: () => `YCAJE${sample("base64url", 20)}`,
      variable: "YC_ACCESS_KEY",
      publicPrefix: 5,
      tags: ["cloud"],
      revoke: "Delete the service account's static key.",
    }),
  ],
};
