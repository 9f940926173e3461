/** Azure credentials of identities and services: Entra ID, DevOps, Functions, OpenAI and the other keyed APIs. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

const REGENERATE = "Regenerate the key on the resource's Keys page.";

export const azureServices: VendorRules = {
  vendor: "Microsoft Azure",
  rules: [
    {
      id: "azure-ad-client-secret",
      name: "Microsoft Entra client secret",
      description: "Signs in as an application, with all its permissions in the tenant.",
      docs: "Microsoft identity platform: Add a client secret",
      severity: "critical",
      regex: "(?<![A-Za-z0-9_~.-])([A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34})(?![A-Za-z0-9_~-])",
      gates: { entropy: 3.8 },
      validator: "azure-ad-secret",
      base: 5,
      tags: ["cloud"],
      revoke: "Delete the secret under App registrations, Certificates and secrets.",
      examples: () => {
        const value = `${sample("alnum", 3)}8Q~${sample("base64url", 33)}a`;
        return {
          positive: exampleLines("AZURE_CLIENT_SECRET", value),
          negative: [value.slice(0, 20), value.replace("Q", "q")],
        };
      },
    },
    {
      id: "azure-devops-pat",
      name: "Azure DevOps personal access token",
      description: "Reads and changes repositories and pipelines as its owner.",
      docs: "Azure DevOps: Use personal access tokens",
      severity: "critical",
      regex: assignment({
        names: [
          "azure_devops",
          "azuredevops",
          "azdo",
          "ado_pat",
          "ado_token",
          "vsts",
          "system_accesstoken",
          "devops_pat",
        ],
        value: "[a-z2-7]{52}",
      }),
      gates: { entropy: 3.8, digit: true },
      validator: "named-secret",
      base: 4,
      assignment: true,
      tags: ["ci"],
      revoke: "Revoke the token under User settings, Personal access tokens.",
      examples: () => {
        const value = sample("base32", 52).toLowerCase();
        return {
          positive: exampleLines("AZURE_DEVOPS_EXT_PAT", value),
          negative: [`PAT=${value}`, `VSTS_PAT=${value}aa`],
        };
      },
    },
    {
      id: "azure-devops-pat-v2",
      name: "Azure DevOps personal access token",
      description: "Reads and changes repositories and pipelines as its owner; carries the mark AZDO.",
      docs: "Azure DevOps: Changes to the format of personal access tokens",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])([A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4})(?![A-Za-z0-9])",
      gates: { entropy: 4.3 },
      base: 5,
      tags: ["ci"],
      revoke: "Revoke the token under User settings, Personal access tokens.",
      examples: () => {
        const value = `${sample("alnum", 76)}AZ${"DO"}${sample("alnum", 4)}`;
        return { positive: exampleLines("PAT", value), negative: [value.slice(1), `${value}x`] };
      },
    },
    {
      id: "azure-function-key",
      name: "Azure Functions key",
      description: "Calls a function app; a master key also administers it.",
      docs: "Azure Functions: Work with access keys",
      severity: "high",
      regex: assignment({
        names: [
          "function_key",
          "functions_key",
          "function_app",
          "functionapp",
          "azure_function",
          "host_key",
          "master_key",
          "code",
        ],
        value: "[A-Za-z0-9_/+-]{54}",
        padding: "==",
      }),
      gates: { entropy: 4, digit: true },
      validator: "named-secret",
      base: 4,
      assignment: true,
      tags: ["cloud"],
      revoke: "Renew the key under App keys or Function keys.",
      examples: () => {
        const value = `${sample("base64url", 54)}==`;
        return {
          positive: [
            `https://orbit.azurewebsites.net/api/relay?code=${value}`,
            ...exampleLines("AZURE_FUNCTION_KEY", value),
            `x-functions-key: ${value}`,
          ],
          negative: [`FUNCTION_KEY=${value.slice(2)}`, `etag=${value}`],
        };
      },
    },
    {
      id: "azure-openai-key",
      name: "Azure OpenAI or AI services key",
      description: "Calls Azure's AI services, or an API behind API Management, at its owner's cost.",
      docs: "Azure AI services: Authenticate requests",
      severity: "high",
      regex: assignment({
        names: [
          "azure_openai",
          "azure_open_ai",
          "aoai",
          "openai_api",
          "ocp_apim",
          "cognitive",
          "subscription_key",
          "azure_speech",
          "speech_key",
          "azure_ai",
        ],
        value: "(?:[a-f0-9]{32}|[A-Za-z0-9]{84})",
      }),
      gates: { entropy: 3, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      tags: ["ai", "cloud"],
      revoke: REGENERATE,
      examples: () => ({
        positive: [
          ...exampleLines("AZURE_OPENAI_API_KEY", sample("hex", 32)),
          `Ocp-Apim-Subscription-Key: ${sample("hex", 32, 2)}`,
          `AZURE_OPENAI_API_KEY: ${sample("alnum", 84)}`,
        ],
        negative: [`AZURE_OPENAI_ENDPOINT=${sample("hex", 20)}`, `CHECKSUM=${sample("hex", 32)}`],
      }),
    },
    {
      id: "azure-search-key",
      name: "Azure AI Search key",
      description: "Queries or, as an admin key, rewrites a search service's indexes.",
      docs: "Azure AI Search: Connect using API keys",
      severity: "high",
      regex: assignment({
        names: [
          "azure_search",
          "search_admin",
          "search_api_key",
          "search_query_key",
          "search_service",
          "search_key",
        ],
        value: "(?:[A-Za-z0-9]{42}AzSe[A-Za-z0-9]{6}|[A-F0-9]{32})",
      }),
      gates: { entropy: 3, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      tags: ["cloud"],
      revoke: REGENERATE,
      examples: () => {
        const value = `${sample("alnum", 42)}Az${"Se"}A${sample("alnum", 5)}`;
        return {
          positive: exampleLines("AZURE_SEARCH_KEY", value),
          negative: [`AZURE_SEARCH_KEY=${value}x`, `ID=${value}`],
        };
      },
    },
    {
      id: "azure-container-registry-password",
      name: "Azure container registry password",
      description: "Pulls and, for the admin user, pushes a registry's images.",
      docs: "Azure Container Registry: Authentication options",
      severity: "high",
      regex: assignment({
        names: ["password", "passwd", "registry", "acr", "docker", "token"],
        value: "[A-Za-z0-9+/]{42}\\+ACR[A-Za-z0-9+/]{6}",
      }),
      gates: { entropy: 3.8, digit: true },
      validator: "named-secret",
      base: 5,
      assignment: true,
      tags: ["cloud", "containers"],
      revoke: "Regenerate the password under Access keys, or the token's under Tokens.",
      examples: () => {
        const value = `${sample("alnum", 42)}+A${"CR"}B${sample("alnum", 5)}`;
        return {
          positive: exampleLines("ACR_PASSWORD", value),
          negative: [`ACR_PASSWORD=${value}x`, `ID=${value}`],
        };
      },
    },
    {
      id: "azure-publish-profile-password",
      name: "Azure publish profile password",
      description: "Deploys to an App Service: replaces the site's code.",
      docs: "Azure App Service: Deployment credentials",
      severity: "critical",
      regex: assignment({
        names: ["userpwd", "publish_password", "deploy_password"],
        value: "[A-Za-z0-9]{60}",
      }),
      gates: { entropy: 4.2, digit: true },
      validator: "named-secret",
      base: 4,
      assignment: true,
      tags: ["cloud"],
      revoke: "Reset the publish profile on the app's overview page.",
      examples: () => {
        const value = sample("alnum", 60);
        return {
          positive: [
            `<publishProfile userName="$orbit" userPWD="${value}" />`,
            ...exampleLines("PUBLISH_PASSWORD", value),
          ],
          negative: [`userName="${value}"`, `userPWD="${value}x"`],
        };
      },
    },
    {
      id: "azure-annotated-key",
      name: "Azure annotated key",
      description: "A key of an Azure service that bears the mark of Microsoft's annotated keys.",
      docs: "Microsoft: Common annotated security keys",
      severity: "critical",
      regex:
        "(?<![A-Za-z0-9])[A-Za-z0-9]{52}JQQJ9[9DH][A-Za-z0-9][A-L][A-Za-z0-9]{16}[A-Za-z][A-Za-z0-9]{7}(?:[A-Za-z0-9]{2}==)?(?![A-Za-z0-9])",
      gates: { entropy: 4, digit: true },
      base: 4,
      tags: ["cloud"],
      revoke: "Regenerate the key of the service it belongs to.",
      examples: () => {
        const value = `${sample("alnum", 52)}JQQJ99BAACYeBjFXJ3w3AAABACOG${sample("alnum", 4, 2)}`;
        return {
          positive: [`k = "${value}"`, `AZURE_OPENAI_API_KEY=${value}\n`],
          negative: [`k = "${value.slice(1)}"`, `k = "x${value}"`],
        };
      },
    },
    {
      id: "azure-identifiable-key",
      name: "Azure identifiable key",
      description: "A key of an Azure service that bears the mark of its service near its end.",
      docs: "Microsoft: Identifiable secrets of Azure services",
      severity: "critical",
      regex:
        "(?<![A-Za-z0-9+/_-])(?:[A-Za-z0-9+/]{76}(?:APIM|ACDb|[+](?:ABa|AMC|ASt))[A-Za-z0-9+/]{6}==" +
        "|[A-Za-z0-9+/]{33}(?:AIoT|AzCa|AZEG|[+](?:ASb|AEh|ARm))[A-Za-z0-9+/]{6}=" +
        "|[A-Za-z0-9]{42}AzSe[A-Za-z0-9]{6}|[A-Za-z0-9+/]{42}[+]ACR[A-Za-z0-9+/]{6}|[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{6}==)(?![A-Za-z0-9+/=_-])",
      gates: { entropy: 4, digit: true },
      base: 4,
      tags: ["cloud"],
      revoke: "Regenerate the key of the service it belongs to.",
      examples: () => {
        const value = `${sample("alnum", 42)}AzSeA${sample("alnum", 5, 2)}`;
        return {
          positive: [
            `key: ${value}\n`,
            `acme.redis.cache.windows.net:6380,password=${sample("alnum", 33)}AzCaB${sample("alnum", 5, 2)}=,ssl=True`,
            `"accountKey": "${sample("alnum", 76)}+ASt${sample("alnum", 5, 2)}A=="`,
          ],
          negative: [`key: x${value}\n`, `key: ${value.replace("AzSe", "AzTe")}\n`],
        };
      },
    },
  ],
};
