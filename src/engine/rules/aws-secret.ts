/** AWS secrets without a prefix: secret access keys and session tokens. The key ids that have one are in aws.ts. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

const SECRET = "[A-Za-z0-9/+]{40}";
const REVOKE = "Deactivate and delete the access key in IAM, and look for its use in CloudTrail.";

export const awsSecret: VendorRules = {
  vendor: "AWS",
  rules: [
    {
      id: "aws-secret-access-key",
      name: "AWS secret access key",
      description: "Signs requests as an IAM user or role.",
      docs: "AWS IAM: Manage access keys for IAM users",
      severity: "critical",
      regex: assignment({
        names: [
          "aws_secret",
          "secret_access_key",
          "access_key_secret",
          "secret_key",
          "aws_sk",
          "aws_key",
          "secretkey",
        ],
        value: SECRET,
      }),
      gates: { entropy: 3.8, digit: true },
      validator: "aws-secret-key",
      base: 3,
      assignment: true,
      tags: ["cloud"],
      revoke: REVOKE,
      examples: () => {
        const value = sample("base64", 40);
        return {
          positive: [
            ...exampleLines("AWS_SECRET_ACCESS_KEY", value),
            `[default]\naws_secret_access_key = ${value}\nregion = eu-west-1\n`,
            `<secretKey>${value}</secretKey>`,
          ],
          negative: [`AWS_REGION=${value}`, `AWS_SECRET_ACCESS_KEY=${value}${value}`, `sha = "${value}"`],
        };
      },
    },
    {
      id: "aws-access-key-pair",
      name: "AWS access key pair",
      description: "A key id with its secret right beside it, as in the CSV file AWS hands out.",
      docs: "AWS IAM: Manage access keys for IAM users",
      severity: "critical",
      regex: `(?<![A-Za-z0-9])A(?:KIA|SIA)[A-Z2-7]{16}[\\s"',:;|]{1,12}(${SECRET})(?![A-Za-z0-9/+=])`,
      gates: { entropy: 3.8 },
      validator: "aws-secret-key",
      base: 5,
      tags: ["cloud"],
      revoke: REVOKE,
      examples: () => {
        const id = `AK${"IA"}${sample("base32", 16)}`;
        const value = sample("base64", 40);
        return {
          positive: [
            `Access key ID,Secret access key\n${id},${value}\n`,
            `new BasicAWSCredentials("${id}", "${value}")`,
          ],
          negative: [`${id}, ${value.slice(1)}`, `${id.slice(0, -1)}, ${value}`],
        };
      },
    },
    {
      id: "aws-session-token",
      name: "AWS session token",
      description: "The third part of temporary credentials; valid for up to 36 hours.",
      docs: "AWS IAM: Temporary security credentials",
      severity: "high",
      regex: assignment({
        names: ["aws_session", "session_token", "security_token"],
        value: "[A-Za-z0-9/+]{100,1020}",
        padding: "={0,2}",
        notAfter: "A-Za-z0-9_/+~(-",
      }),
      gates: { entropy: 4.5, digit: true },
      base: 3,
      assignment: true,
      tags: ["cloud"],
      revoke: "Revoke the role's active sessions in IAM.",
      examples: () => {
        const value = `IQoJb3JpZ2lu${sample("base64", 500)}==`;
        return {
          positive: [...exampleLines("AWS_SESSION_TOKEN", value), `X-Amz-Security-Token: ${value}`],
          negative: [`AWS_SESSION_TOKEN=${value.slice(0, 80)}`, `AWS_REGION=${value}`],
        };
      },
    },
  ],
};
