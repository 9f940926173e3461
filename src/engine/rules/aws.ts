/** AWS credentials that are known by their prefix: key ids, Bedrock keys, session tokens, AppSync and marketplace keys. */
import type { VendorRules } from "../rule.ts";
import { encodeBase32 } from "../validators/codec/base32.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const aws: VendorRules = {
  vendor: "AWS",
  rules: [
    {
      id: "aws-access-key-id",
      name: "AWS access key id",
      description: "Names a long-lived key of an IAM user; its secret half usually stands near.",
      docs: "AWS IAM User Guide: Unique identifiers",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(AKIA[A-Z2-7]{16})(?![A-Za-z0-9])",
      gates: { entropy: 2.6 },
      validator: "aws-key-id",
      base: 4,
      publicPrefix: 4,
      tags: ["cloud"],
      revoke: "Deactivate, then delete the access key in IAM, and rotate its secret.",
      examples: () => {
        const value = keyId(`AK${"IA"}`);
        return {
          positive: [
            ...exampleLines("AWS_ACCESS_KEY_ID", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, -1), `a${value}`, `AKIAIOSFODNN7${"EXAMPLE"}`, value.toLowerCase()],
        };
      },
    },
    {
      id: "aws-temporary-key-id",
      name: "AWS temporary access key id",
      description: "Names a short-lived key of AWS STS; worth something with its secret and session token.",
      docs: "AWS IAM User Guide: Unique identifiers",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])(ASIA[A-Z2-7]{16})(?![A-Za-z0-9])",
      gates: { entropy: 2.6 },
      validator: "aws-key-id",
      base: 4,
      publicPrefix: 4,
      tags: ["cloud"],
      revoke: "Revoke the role's active sessions in IAM; the key expires within 36 hours.",
      examples: () => {
        const value = keyId(`AS${"IA"}`);
        return {
          positive: [
            ...exampleLines("AWS_ACCESS_KEY_ID", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, -1), `a${value}`, value.toLowerCase()],
        };
      },
    },
    {
      id: "aws-service-credential-id",
      name: "AWS service credential id",
      description: "Names an STS service bearer token or a context-specific credential.",
      docs: "AWS IAM User Guide: Unique identifiers",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])((?:ABIA|ACCA)[A-Z2-7]{16})(?![A-Za-z0-9])",
      gates: { entropy: 2.6 },
      validator: "aws-key-id",
      base: 4,
      publicPrefix: 4,
      tags: ["cloud"],
      revoke: "Delete the user's service-specific credential in IAM.",
      examples: () => {
        const value = keyId(`AC${"CA"}`);
        return {
          positive: [...exampleLines("AWS_SERVICE_CREDENTIAL", value), keyId(`AB${"IA"}`)],
          negative: [value.slice(0, -1), `a${value}`, value.toLowerCase()],
        };
      },
    },
    {
      id: "aws-bedrock-api-key",
      name: "Amazon Bedrock API key",
      description: "Calls the models of an AWS account until it is deleted.",
      docs: "Amazon Bedrock User Guide: API keys",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(ABSKQmVkcm9ja0FQSUtleS[0-3][A-Za-z0-9+/]{80,260}={0,2})(?![A-Za-z0-9+/=])",
      base: 5,
      publicPrefix: 22,
      tags: ["cloud", "ai"],
      revoke: "Delete the IAM user's Bedrock API key (a service-specific credential).",
      examples: () => {
        const value = `ABSKQmVkcm9j${"a0FQSUtleS"}1${sample("base64", 105)}`;
        return {
          positive: [
            ...exampleLines("AWS_BEARER_TOKEN_BEDROCK", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, 90), `a${value}`],
        };
      },
    },
    {
      id: "aws-bedrock-short-term-key",
      name: "Amazon Bedrock short-term API key",
      description: "Calls the models of an AWS account for up to twelve hours.",
      docs: "Amazon Bedrock User Guide: API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/]{100,1024})",
      base: 5,
      publicPrefix: 16,
      tags: ["cloud", "ai"],
      revoke: "End the session it was made from; it expires within twelve hours.",
      examples: () => {
        const value = `bedrock-api-${"key-YmVkcm9jay5hbWF6b25hd3MuY29t"}${sample("base64", 400)}`;
        return {
          positive: [
            ...exampleLines("AWS_BEARER_TOKEN_BEDROCK", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, 120), `a${value}`],
        };
      },
    },
    {
      id: "aws-sts-token",
      name: "AWS STS session token",
      description: "The third part of temporary credentials of AWS STS.",
      docs: "AWS STS API Reference: Credentials",
      severity: "high",
      regex: "(?<![A-Za-z0-9])((?:IQoJb3JpZ2luX2Vj|FwoGZXIvYXdzE)[A-Za-z0-9+/]{150,1024})",
      base: 5,
      publicPrefix: 13,
      tags: ["cloud"],
      revoke: "Revoke the role's active sessions in IAM; the token expires within 36 hours.",
      examples: () => {
        const value = `IQoJb3JpZ2${"luX2Vj"}${sample("base64", 500)}`;
        return {
          positive: [`const credentials = [id, secret, "${value}=="];`, `sts.assume_role_result('${value}')`],
          negative: [value.slice(0, 120), `a${value}`],
        };
      },
    },
    {
      id: "aws-appsync-api-key",
      name: "AWS AppSync API key",
      description: "Calls a GraphQL API of AWS AppSync.",
      docs: "AWS AppSync Developer Guide: API_KEY authorization",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])(da2-[a-z0-9]{26})(?![A-Za-z0-9])",
      gates: { entropy: 3.5, digit: true },
      base: 4,
      publicPrefix: 4,
      tags: ["cloud"],
      revoke: "Delete the key on the API's settings page.",
      examples: () => {
        const value = `da${"2-"}${sample("lowerDigits", 26)}`;
        return {
          positive: [
            ...exampleLines("APPSYNC_API_KEY", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
    {
      id: "amazon-mws-token",
      name: "Amazon MWS authorisation token",
      description: "Lets a developer act for a seller on Amazon's marketplace.",
      docs: "Amazon MWS Developer Guide",
      severity: "high",
      regex:
        "(?<![A-Za-z0-9])(amzn\\.mws\\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9-])",
      gates: { entropy: 3 },
      base: 5,
      publicPrefix: 9,
      tags: ["commerce"],
      revoke: "Revoke the developer's access under Seller Central, User permissions.",
      examples: () => {
        const value = `amzn.${"mws"}.${sampleUuid()}`;
        return {
          positive: [...exampleLines("SELLER_MWS", value), `curl -H 'Authorization: Bearer ${value}' "$API"`],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
    {
      id: "amazon-lwa-client-secret",
      name: "Login with Amazon client secret",
      description: "Authenticates an application of Login with Amazon or the Selling Partner API.",
      docs: "Amazon Selling Partner API: Rotating your application client secrets",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(amzn1\\.oa2-cs\\.v1\\.[0-9a-f]{64})(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 16,
      tags: ["commerce"],
      revoke: "Rotate the client secret in the Developer Console.",
      examples: () => {
        const value = `amzn1.${"oa2-cs"}.v1.${sample("hex", 64)}`;
        return {
          positive: [
            ...exampleLines("LWA_CLIENT_SECRET", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
  ],
};

/** A key id for account 123456789012. */
function keyId(prefix: string): string {
  let rest = (1n << 47n) | (123_456_789_012n << 7n) | 53n;
  const bytes = [0x9e, 0x3a, 0x51, 0xc7];
  for (let index = 0; index < 6; index++, rest >>= 8n) bytes.unshift(Number(rest & 255n));
  return prefix + encodeBase32(bytes);
}
