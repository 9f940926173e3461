/** GitLab's tokens: known by their prefix; routable ones are proved by their checksum. */
import type { VendorRules } from "../rule.ts";
import { crc32 } from "../validators/codec/crc32.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const gitlab: VendorRules = {
  vendor: "GitLab",
  rules: [
    {
      id: "gitlab-pat",
      name: "GitLab personal access token",
      description: "Acts as its owner within its scopes; project and group access tokens look alike.",
      docs: "GitLab Docs: Token overview",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 6,
      tags: ["code-hosting"],
      revoke: "Revoke the token under Preferences, Access tokens.",
      examples: () => {
        const token = `glpat-${sample("base64url", 20)}`;
        return {
          positive: [
            ...exampleLines("GITLAB_TOKEN", token),
            `https://oauth2:${token}@gitlab.com/group/project.git`,
          ],
          negative: [`TOKEN=glpat-${sample("base64url", 19)}`, `TOKEN=xglpat-${sample("base64url", 20)}`],
        };
      },
    },
    {
      id: "gitlab-deploy-token",
      name: "GitLab deploy token",
      description: "Reads repositories, packages and images of a project or group.",
      docs: "GitLab Docs: Token overview",
      severity: "high",
      regex: "(?<![A-Za-z0-9])gldt-[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 5,
      tags: ["code-hosting"],
      revoke: "Revoke the token under Settings, Repository, Deploy tokens.",
      examples: () => {
        const token = `gldt-${sample("base64url", 20)}`;
        return {
          positive: exampleLines("CI_DEPLOY_PASSWORD", token),
          negative: [`TOKEN=gldt-${sample("base64url", 19)}`, `TOKEN=xgldt-${sample("base64url", 20)}`],
        };
      },
    },
    {
      id: "gitlab-runner-token",
      name: "GitLab runner authentication token",
      description: "Lets a machine take jobs as the runner, with their secrets.",
      docs: "GitLab Docs: Token overview",
      severity: "high",
      regex: "(?<![A-Za-z0-9])glrt-(?:t[0-9]_)?[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 5,
      tags: ["code-hosting"],
      revoke: "Reset or delete the runner under Settings, CI/CD, Runners.",
      examples: () => {
        const token = `glrt-${sample("base64url", 20)}`;
        return {
          positive: exampleLines("CI_SERVER_TOKEN", token),
          negative: [`TOKEN=glrt-${sample("base64url", 19)}`, `TOKEN=xglrt-${sample("base64url", 20)}`],
        };
      },
    },
    {
      id: "gitlab-trigger-token",
      name: "GitLab pipeline trigger token",
      description: "Starts pipelines of a project.",
      docs: "GitLab Docs: Token overview",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])glptt-[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 6,
      tags: ["code-hosting"],
      revoke: "Revoke the token under Settings, CI/CD, Pipeline trigger tokens.",
      examples: () => {
        const token = `glptt-${sample("base64url", 40)}`;
        return {
          positive: exampleLines("TRIGGER_TOKEN", token),
          negative: [`TOKEN=glptt-${sample("base64url", 39)}`, `TOKEN=xglptt-${sample("base64url", 40)}`],
        };
      },
    },
    {
      id: "gitlab-feed-token",
      name: "GitLab feed token",
      description: "Reads the user's feeds and calendars.",
      docs: "GitLab Docs: Token overview",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])glft-[A-Za-z0-9_-]{20,64}(?![A-Za-z0-9_-])",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 5,
      tags: ["code-hosting"],
      revoke: "Reset the token under Preferences, Access tokens, Feed token.",
      examples: () => {
        const token = `glft-${sample("base64url", 20)}`;
        return {
          positive: exampleLines("FEED_TOKEN", token),
          negative: [`TOKEN=glft-${sample("base64url", 19)}`, `TOKEN=xglft-${sample("base64url", 20)}`],
        };
      },
    },
    {
      id: "gitlab-incoming-mail-token",
      name: "GitLab incoming mail token",
      description: "Opens issues by mail as the user.",
      docs: "GitLab Docs: Token overview",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])glimt-[A-Za-z0-9_-]{25,26}(?![A-Za-z0-9_-])",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 6,
      tags: ["code-hosting"],
      revoke: "Reset the token under Preferences, Access tokens.",
      examples: () => {
        const token = `glimt-${sample("base64url", 25)}`;
        return {
          positive: exampleLines("INCOMING_MAIL_TOKEN", token),
          negative: [`TOKEN=glimt-${sample("base64url", 24)}`, `TOKEN=xglimt-${sample("base64url", 25)}`],
        };
      },
    },
    {
      id: "gitlab-agent-token",
      name: "GitLab agent for Kubernetes token",
      description: "Connects as the agent of a cluster.",
      docs: "GitLab Docs: Token overview",
      severity: "high",
      regex: "(?<![A-Za-z0-9])glagent-[A-Za-z0-9_-]{50}(?![A-Za-z0-9_-])",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 8,
      tags: ["code-hosting"],
      revoke: "Revoke the token under Operate, Kubernetes clusters.",
      examples: () => {
        const token = `glagent-${sample("base64url", 50)}`;
        return {
          positive: exampleLines("AGENT_TOKEN", token),
          negative: [`TOKEN=glagent-${sample("base64url", 49)}`, `TOKEN=xglagent-${sample("base64url", 50)}`],
        };
      },
    },
    {
      id: "gitlab-oauth-app-secret",
      name: "GitLab OAuth application secret",
      description: "Lets whoever holds it act as the OAuth application.",
      docs: "GitLab Docs: Token overview",
      severity: "high",
      regex: "(?<![A-Za-z0-9])gloas-[A-Za-z0-9_-]{64}(?![A-Za-z0-9_-])",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 6,
      tags: ["code-hosting"],
      revoke: "Renew the secret under Preferences, Applications.",
      examples: () => {
        const token = `gloas-${sample("base64url", 64)}`;
        return {
          positive: exampleLines("OAUTH_CLIENT_SECRET", token),
          negative: [`TOKEN=gloas-${sample("base64url", 63)}`, `TOKEN=xgloas-${sample("base64url", 64)}`],
        };
      },
    },
    {
      id: "gitlab-job-token",
      name: "GitLab CI/CD job token",
      description: "Acts as a running job.",
      docs: "GitLab Docs: Token overview",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])glcbt-(?:[0-9a-zA-Z]{1,5}_)?[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 6,
      tags: ["code-hosting"],
      revoke: "Cancel the job; the token dies with it.",
      examples: () => {
        const token = `glcbt-${sample("base64url", 20)}`;
        return {
          positive: exampleLines("CI_JOB_TOKEN", token),
          negative: [`TOKEN=glcbt-${sample("base64url", 19)}`, `TOKEN=xglcbt-${sample("base64url", 20)}`],
        };
      },
    },
    {
      id: "gitlab-scim-token",
      name: "GitLab SCIM token",
      description: "Creates and removes users of a group.",
      docs: "GitLab Docs: Token overview",
      severity: "high",
      regex: "(?<![A-Za-z0-9])glsoat-[A-Za-z0-9_-]{20,64}(?![A-Za-z0-9_-])",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 7,
      tags: ["code-hosting"],
      revoke: "Reset the token under the group's SAML SSO settings.",
      examples: () => {
        const token = `glsoat-${sample("base64url", 20)}`;
        return {
          positive: exampleLines("SCIM_TOKEN", token),
          negative: [`TOKEN=glsoat-${sample("base64url", 19)}`, `TOKEN=xglsoat-${sample("base64url", 20)}`],
        };
      },
    },
    {
      id: "gitlab-feature-flags-token",
      name: "GitLab feature flags client token",
      description: "Reads a project's feature flags.",
      docs: "GitLab Docs: Token overview",
      severity: "low",
      regex: "(?<![A-Za-z0-9])glffct-[A-Za-z0-9_-]{20,64}(?![A-Za-z0-9_-])",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 7,
      tags: ["code-hosting"],
      revoke: "Reset the instance id under Deploy, Feature flags.",
      examples: () => {
        const token = `glffct-${sample("base64url", 20)}`;
        return {
          positive: exampleLines("UNLEASH_INSTANCE_ID", token),
          negative: [`TOKEN=glffct-${sample("base64url", 19)}`, `TOKEN=xglffct-${sample("base64url", 20)}`],
        };
      },
    },
    {
      id: "gitlab-routable-token",
      name: "GitLab routable token",
      description: "A token of any kind that names the cell it belongs to; acts within its scopes.",
      docs: "GitLab Handbook: Routable tokens",
      severity: "critical",
      regex:
        "(?<![A-Za-z0-9])gl(?:pat|dt|rt|ptt|ft|cbt|agent|imt|oas|soat|ffct)-(?:t[0-9]_)?[A-Za-z0-9_-]{27,300}\\.(?:[0-9a-z]{2}\\.)?[0-9a-z]{9}(?![A-Za-z0-9])",
      validator: "gitlab-token",
      base: 5,
      tags: ["code-hosting"],
      revoke: "Revoke the token where its kind is managed: Preferences, Access tokens for personal ones.",
      examples: () => {
        const payload = sample("base64url", 48);
        const start = `glpat-${payload}.01.${payload.length.toString(36).padStart(2, "0")}`;
        const token = `${start}${crc32(start).toString(36).padStart(7, "0")}`;
        return {
          positive: exampleLines("GITLAB_TOKEN", token),
          negative: [
            `TOKEN=glpat-${payload}.01.${sample("lowerDigits", 8)}`,
            `TOKEN=glpat-${payload.slice(0, 26)}.01.${sample("lowerDigits", 9)}`,
          ],
        };
      },
    },
    {
      id: "gitlab-runner-registration-token",
      name: "GitLab runner registration token",
      description: "Registers runners that then take jobs with their secrets; deprecated.",
      docs: "GitLab Docs: Token overview",
      severity: "high",
      regex: "(?<![A-Za-z0-9])GR1348941[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 9,
      tags: ["code-hosting"],
      revoke: "Reset the token under Settings, CI/CD, Runners.",
      examples: () => {
        const token = `GR1348941${sample("base64url", 20)}`;
        return {
          positive: exampleLines("REGISTRATION_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
