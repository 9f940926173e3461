/** Google Cloud service account keys: the JSON file with the private key in it. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";
import { pemBlock, pkcs8KeyBase64 } from "./sample-keys.ts";

export const gcpServiceAccount: VendorRules = {
  vendor: "Google Cloud",
  rules: [
    {
      id: "gcp-service-account-key",
      name: "Google Cloud service account key",
      description: "Signs in to Google Cloud as a service account, until the key is deleted.",
      docs: "Google Cloud: Create and delete service account keys",
      severity: "critical",
      // The fields come in the order Google writes them; between them stand ids and, escaped or not, white space.
      regex:
        '"type\\\\{0,3}" ?: ?\\\\{0,3}"service_account[\\t\\n\\r -~]{1,160}?private_key[\\\\": ]{3,7}' +
        "(-----BEGIN (?:RSA )?PRIVATE KEY-----[A-Za-z0-9+/=\\\\]{64,3600}-----END (?:RSA )?PRIVATE KEY-----)",
      anchors: ["service_account"],
      validator: "google-service-account",
      base: 5,
      publicPrefix: 10,
      tags: ["cloud", "private-key"],
      revoke: "Delete the key: `gcloud iam service-accounts keys delete`.",
      examples: () => ({
        positive: [serviceAccount(2), JSON.stringify({ credentials: serviceAccount(0) })],
        negative: [
          serviceAccount(2).replace("service_account", "authorized_user"),
          '"type": "service_account"',
        ],
      }),
    },
  ],
};

function serviceAccount(indent: number): string {
  const project = "orbit-relay-417";
  const account = {
    type: "service_account",
    project_id: project,
    private_key_id: sample("hex", 40),
    private_key: `${pemBlock("PRIVATE KEY", pkcs8KeyBase64())}\n`,
    client_email: `relay@${project}.iam.gserviceaccount.com`,
    client_id: sample("digits", 21),
    token_uri: "https://oauth2.googleapis.com/token",
  };
  return JSON.stringify(account, undefined, indent);
}
