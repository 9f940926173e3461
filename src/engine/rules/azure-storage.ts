/** Azure keys that stand in connection strings: storage, Cosmos DB, Service Bus, SignalR, App Configuration; and SAS URLs. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

/** 64 and 32 bytes in base64; the padding stands outside the secret, so that the filter can find it by its name. */
const KEY_64 = { value: "[A-Za-z0-9+/]{86}", padding: "==" };
const KEY_32 = { value: "[A-Za-z0-9+/]{43}", padding: "=" };
/** How the published keys of the storage and Cosmos DB emulators begin. */
const EMULATOR_KEYS = ["Eby8vdM02xNO", "C2y6yDjf5/R+"];
const ROTATE = "Regenerate the key in the resource's Access keys.";

export const azureStorage: VendorRules = {
  vendor: "Microsoft Azure",
  rules: [
    {
      id: "azure-storage-account-key",
      name: "Azure storage account key",
      description: "Reads, writes and deletes everything in a storage or Cosmos DB account.",
      docs: "Azure Storage: Manage account access keys",
      severity: "critical",
      regex: assignment({
        names: [
          "account_key",
          "storage_key",
          "azure_storage",
          "storage_account",
          "storage_access_key",
          "azure_key",
          "batch_key",
        ],
        ...KEY_64,
      }),
      gates: { entropy: 4.5, digit: true, suppressors: EMULATOR_KEYS },
      validator: "named-secret",
      base: 4,
      assignment: true,
      tags: ["cloud"],
      revoke: ROTATE,
      examples: () => {
        const value = `${sample("base64", 85)}A==`;
        return {
          positive: [
            `DefaultEndpointsProtocol=https;AccountName=orbit;AccountKey=${value};EndpointSuffix=core.windows.net`,
            ...exampleLines("AZURE_STORAGE_KEY", value),
          ],
          negative: [`AccountName=${value}`, `AccountKey=${value.slice(4)}`],
        };
      },
    },
    {
      id: "azure-cosmos-key",
      name: "Azure Cosmos DB key",
      description: "Reads and changes every database of a Cosmos DB account.",
      docs: "Azure Cosmos DB: Secure access to data",
      severity: "critical",
      regex: assignment({
        names: ["cosmos", "documentdb", "document_db", "docdb", "master_key"],
        ...KEY_64,
      }),
      gates: { entropy: 4.5, digit: true, suppressors: EMULATOR_KEYS },
      validator: "named-value",
      base: 4,
      assignment: true,
      tags: ["cloud", "database"],
      revoke: ROTATE,
      examples: () => {
        const value = `${sample("base64", 85, 2)}Q==`;
        return {
          positive: exampleLines("COSMOS_DB_KEY", value),
          negative: [`CHECKSUM=${value}`, `COSMOS_DB_KEY=${value.slice(4)}`],
        };
      },
    },
    {
      id: "azure-shared-access-key",
      name: "Azure shared access key",
      description:
        "Sends to and listens on a Service Bus, Event Hub, IoT Hub, SignalR or Event Grid resource.",
      docs: "Azure Service Bus: Access control with shared access signatures",
      severity: "high",
      // `AccessKey` alone is any cloud's: it counts within a connection string.
      regex: `${assignment({
        strict: true,
        names: [
          "shared_access_key",
          "service_bus",
          "event_hub",
          "event_grid",
          "iothub",
          "iot_hub",
          "device_key",
          "sas_key",
        ],
        ...KEY_32,
      })}|;AccessKey=([A-Za-z0-9+/]{43}=)`,
      gates: { entropy: 3.8, digit: true },
      base: 4,
      assignment: true,
      tags: ["cloud"],
      revoke: "Regenerate the policy's key under Shared access policies or Keys.",
      examples: () => {
        const value = `${sample("base64", 42)}A=`;
        return {
          positive: [
            `Endpoint=sb://orbit.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${value}`,
            `Endpoint=https://orbit.service.signalr.net;AccessKey=${value};Version=1.0;`,
            ...exampleLines("EVENT_HUB_KEY", value),
          ],
          negative: [`ETag=${value}`, `SharedAccessKey=${value.slice(4)}`],
        };
      },
    },
    {
      id: "azure-app-configuration",
      name: "Azure App Configuration connection string",
      description: "Reads, and with most keys writes, a configuration store.",
      docs: "Azure App Configuration: Access keys",
      severity: "high",
      regex: "azconfig\\.io;Id=[^;\\s\"']{4,80};Secret=([A-Za-z0-9+/]{43,120}={0,2})(?![A-Za-z0-9+/=])",
      gates: { entropy: 3.8 },
      base: 5,
      tags: ["cloud"],
      revoke: ROTATE,
      examples: () => {
        const text = (secret: string): string =>
          `Endpoint=https://orbit.azconfig.io;Id=a1-l0-s0:Kq;Secret=${secret}`;
        return {
          positive: [text(`${sample("base64", 42)}A=`), `APPCONFIG="${text(sample("alnum", 84))}"`],
          negative: [text("x")],
        };
      },
    },
    {
      id: "azure-sas-token",
      name: "Azure shared access signature",
      description: "A signed URL into a storage account, valid until its expiry time.",
      docs: "Azure Storage: Grant limited access with shared access signatures",
      severity: "high",
      // In every order Azure writes the parameters, the version stands before the signature.
      regex:
        "(?<![A-Za-z0-9])sv=20[12][0-9]-[0-9]{2}-[0-9]{2}[A-Za-z0-9=%&;:_.+/,-]{0,400}?[&;]sig=" +
        "([A-Za-z0-9+/%]{42,100}(?:%3[dD]|=))(?:&[A-Za-z0-9=%&;:_.+/,-]{0,300})?",
      gates: { entropy: 3.8 },
      validator: "azure-sas",
      base: 5,
      tags: ["cloud"],
      revoke: "Rotate the account key that signed it, or delete its stored access policy.",
      examples: () => {
        const sig = `${sample("alnum", 40)}%2B${sample("alnum", 2)}%3D`;
        const head = "https://orbit.blob.core.windows.net/backups?";
        return {
          positive: [
            `${head}sp=r&st=2026-01-01T00:00:00Z&se=2036-01-01T00:00:00Z&spr=https&sv=2024-11-04&sr=c&sig=${sig}`,
            `SAS="?sv=2022-11-02&ss=b&srt=sco&sp=rl&se=2036-05-01T07:00:00Z&sig=${sig}"`,
            `${head}sv=2021-08-06&amp;sr=b&amp;sig=${sig}&amp;se=2036-01-01`,
          ],
          negative: [`${head}sv=2024-11-04&sr=c`, `https://shop.invalid/?sig=${sig}`],
        };
      },
    },
    {
      id: "azure-logic-app-url",
      name: "Azure Logic App trigger URL",
      description: "Starts a workflow: the signature in the URL is its only lock.",
      docs: "Azure Logic Apps: Secure access and data",
      severity: "medium",
      regex:
        "(?<![A-Za-z0-9])sp=%2F[A-Za-z0-9%_-]{4,100}&(?:amp;)?sv=1\\.0&(?:amp;)?sig=([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])",
      gates: { entropy: 3.8 },
      base: 5,
      tags: ["cloud", "webhook"],
      revoke: "Regenerate the workflow's access keys.",
      examples: () => {
        const sig = sample("base64url", 43);
        const head =
          "https://prod-07.westeurope.logic.azure.com/workflows/a/triggers/manual/paths/invoke?api-version=1";
        return {
          positive: [
            `${head}&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${sig}`,
            `url: '${head}&sp=%2Ftriggers%2Frun&sv=1.0&sig=${sig}'`,
          ],
          negative: [`${head}&sp=%2Frun&sv=1.0&sig=${sig.slice(1)}`],
        };
      },
    },
    {
      id: "azure-cosmos-mongo-url",
      name: "Azure Cosmos DB connection URL",
      description: "Reads and writes a whole database account.",
      docs: "Microsoft Learn: Connect to Azure Cosmos DB for MongoDB",
      severity: "critical",
      regex: "mongodb(?:[+]srv)?://[a-z0-9-]{3,50}:([A-Za-z0-9+/]{86}(?:==|%3D%3D))@",
      gates: { entropy: 2.8, digit: true },
      base: 4,
      tags: ["cloud", "database"],
      revoke: "Regenerate the account's key.",
      examples: () => {
        const value = `${sample("base64", 85)}A`;
        return {
          positive: [
            `mongodb://acme:${value}==@acme.mongo.cosmos.azure.com:10255/?ssl=true`,
            `MONGO_URL="mongodb://acme-2:${value}%3D%3D@acme.documents.azure.com:10255/"`,
          ],
          negative: [`mongodb://acme:${value.slice(1)}==@acme.mongo.cosmos.azure.com:10255/`],
        };
      },
    },
  ],
};
