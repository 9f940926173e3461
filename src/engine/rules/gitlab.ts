/** GitLab's tokens: each kind has a prefix; newer ones are routable and end in a checksum. */
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
      description: "Acts as its owner, group or project within its scopes.",
      docs: "GitLab Docs: Token overview, token prefixes",
      severity: "critical",
      regex:
        "(?<![A-Za-z0-9])(glpat-(?:[A-Za-z0-9_-]{27,300}\\.[0-9a-z]{2}\\.[0-9a-z]{9}(?![A-Za-z0-9])|[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])))",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 6,
      tags: ["code-hosting"],
      revoke: "Revoke the token under User settings, Access tokens.",
      examples: () => {
        const value = `gl${"pat-"}${sample("base64url", 20)}`;
        return {
          positive: [...exampleLines("GITLAB_TOKEN", value), `PRIVATE-TOKEN: ${routable("pat-")}`],
          negative: [value.slice(0, -1), `a${value}`, `${routable("pat-").slice(0, -7)}0000000`],
        };
      },
    },
    {
      id: "gitlab-deploy-token",
      name: "GitLab deploy token",
      description: "Reads or writes a project's repository, packages and registry.",
      docs: "GitLab Docs: Token overview, token prefixes",
      severity: "high",
      regex:
        "(?<![A-Za-z0-9])(gldt-(?:[A-Za-z0-9_-]{27,300}\\.[0-9a-z]{2}\\.[0-9a-z]{9}(?![A-Za-z0-9])|[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])))",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 5,
      tags: ["code-hosting"],
      revoke: "Revoke it under the project's or group's Settings, Repository, Deploy tokens.",
      examples: () => {
        const value = `gl${"dt-"}${sample("base64url", 20)}`;
        return {
          positive: [...exampleLines("CI_DEPLOY_PASSWORD", value), `PRIVATE-TOKEN: ${routable("dt-")}`],
          negative: [value.slice(0, -1), `a${value}`, `${routable("dt-").slice(0, -7)}0000000`],
        };
      },
    },
    {
      id: "gitlab-runner-token",
      name: "GitLab runner authentication token",
      description: "Takes jobs as a runner and so reads code and variables of its projects.",
      docs: "GitLab Docs: Token overview, token prefixes",
      severity: "high",
      regex:
        "(?<![A-Za-z0-9])(glrt-(?:[A-Za-z0-9_-]{27,300}\\.[0-9a-z]{2}\\.[0-9a-z]{9}(?![A-Za-z0-9])|(?:t[0-9]_)?[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])))",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 5,
      tags: ["code-hosting"],
      revoke: "Reset the runner's token or delete the runner.",
      examples: () => {
        const value = `gl${"rt-"}${sample("base64url", 20)}`;
        return {
          positive: [...exampleLines("RUNNER_TOKEN", value), `PRIVATE-TOKEN: ${routable("rt-")}`],
          negative: [value.slice(0, -1), `a${value}`, `${routable("rt-").slice(0, -7)}0000000`],
        };
      },
    },
    {
      id: "gitlab-runner-registration-prefixed",
      name: "GitLab runner registration token, prefixed",
      description: "Registers runners, which read code and variables.",
      docs: "GitLab Docs: Token overview, token prefixes",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(glrtr-[A-Za-z0-9_-]{20})(?![A-Za-z0-9_-])",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 6,
      tags: ["code-hosting"],
      revoke: "Reset the registration token under Settings, CI/CD, Runners.",
      examples: () => {
        const value = `gl${"rtr-"}${sample("base64url", 20)}`;
        return {
          positive: [
            ...exampleLines("REGISTRATION_TOKEN", value),
            `curl -H "Authorization: Bearer ${value}" "$API"`,
          ],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
    {
      id: "gitlab-runner-registration",
      name: "GitLab runner registration token",
      description: "Registers runners, which read code and variables.",
      docs: "GitLab Docs: Token overview, runner registration tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(GR1348941[A-Za-z0-9_-]{20})(?![A-Za-z0-9_-])",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 9,
      tags: ["code-hosting"],
      revoke: "Reset the registration token under Settings, CI/CD, Runners.",
      examples: () => {
        const value = `GR134${"8941"}${sample("base64url", 20)}`;
        return {
          positive: [
            ...exampleLines("REGISTRATION_TOKEN", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
    {
      id: "gitlab-trigger-token",
      name: "GitLab pipeline trigger token",
      description: "Starts pipelines of a project.",
      docs: "GitLab Docs: Token overview, token prefixes",
      severity: "medium",
      regex:
        "(?<![A-Za-z0-9])(glptt-(?:[A-Za-z0-9_-]{27,300}\\.[0-9a-z]{2}\\.[0-9a-z]{9}(?![A-Za-z0-9])|[a-f0-9]{40}(?![A-Za-z0-9_-])))",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 6,
      tags: ["code-hosting"],
      revoke: "Revoke it under Settings, CI/CD, Pipeline trigger tokens.",
      examples: () => {
        const value = `glp${"tt-"}${sample("hex", 40)}`;
        return {
          positive: [...exampleLines("TRIGGER_TOKEN", value), `PRIVATE-TOKEN: ${routable("ptt-")}`],
          negative: [value.slice(0, -1), `a${value}`, `${routable("ptt-").slice(0, -7)}0000000`],
        };
      },
    },
    {
      id: "gitlab-feed-token",
      name: "GitLab feed token",
      description: "Reads a user's activity and calendar feeds.",
      docs: "GitLab Docs: Token overview, token prefixes",
      severity: "medium",
      regex:
        "(?<![A-Za-z0-9])(glft-(?:[A-Za-z0-9_-]{27,300}\\.[0-9a-z]{2}\\.[0-9a-z]{9}(?![A-Za-z0-9])|(?:[A-Za-z0-9_-]{20}|[a-f0-9]{64}-[0-9]{1,12})(?![A-Za-z0-9_-])))",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 5,
      tags: ["code-hosting"],
      revoke: "Reset it under User settings, Access tokens, Feed token.",
      examples: () => {
        const value = `gl${"ft-"}${sample("base64url", 20)}`;
        return {
          positive: [...exampleLines("FEED_TOKEN", value), `PRIVATE-TOKEN: ${routable("ft-")}`],
          negative: [value.slice(0, -1), `a${value}`, `${routable("ft-").slice(0, -7)}0000000`],
        };
      },
    },
    {
      id: "gitlab-incoming-mail-token",
      name: "GitLab incoming mail token",
      description: "Creates issues by mail as its owner.",
      docs: "GitLab Docs: Token overview, token prefixes",
      severity: "medium",
      regex:
        "(?<![A-Za-z0-9])(glimt-(?:[A-Za-z0-9_-]{27,300}\\.[0-9a-z]{2}\\.[0-9a-z]{9}(?![A-Za-z0-9])|[A-Za-z0-9_-]{20,26}(?![A-Za-z0-9_-])))",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 6,
      tags: ["code-hosting"],
      revoke: "Reset it under User settings, Access tokens, Incoming email token.",
      examples: () => {
        const value = `gli${"mt-"}${sample("lowerDigits", 25)}`;
        return {
          positive: [...exampleLines("INCOMING_MAIL_TOKEN", value), `PRIVATE-TOKEN: ${routable("imt-")}`],
          negative: [value.slice(0, 20), `a${value}`, `${routable("imt-").slice(0, -7)}0000000`],
        };
      },
    },
    {
      id: "gitlab-agent-token",
      name: "GitLab agent for Kubernetes token",
      description: "Connects as a cluster's agent.",
      docs: "GitLab Docs: Token overview, token prefixes",
      severity: "high",
      regex:
        "(?<![A-Za-z0-9])(glagent-(?:[A-Za-z0-9_-]{27,300}\\.[0-9a-z]{2}\\.[0-9a-z]{9}(?![A-Za-z0-9])|[A-Za-z0-9_-]{50}(?![A-Za-z0-9_-])))",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 8,
      tags: ["code-hosting"],
      revoke: "Revoke it under Operate, Kubernetes clusters, the agent's tokens.",
      examples: () => {
        const value = `gl${"agent-"}${sample("base64url", 50)}`;
        return {
          positive: [...exampleLines("AGENT_TOKEN", value), `PRIVATE-TOKEN: ${routable("agent-")}`],
          negative: [value.slice(0, -1), `a${value}`, `${routable("agent-").slice(0, -7)}0000000`],
        };
      },
    },
    {
      id: "gitlab-oauth-secret",
      name: "GitLab OAuth application secret",
      description: "Authenticates an OAuth application.",
      docs: "GitLab Docs: Token overview, token prefixes",
      severity: "high",
      regex:
        "(?<![A-Za-z0-9])(gloas-(?:[A-Za-z0-9_-]{27,300}\\.[0-9a-z]{2}\\.[0-9a-z]{9}(?![A-Za-z0-9])|[A-Za-z0-9_-]{64}(?![A-Za-z0-9_-])))",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 6,
      tags: ["code-hosting"],
      revoke: "Renew the secret on the application's page.",
      examples: () => {
        const value = `gl${"oas-"}${sample("base64url", 64)}`;
        return {
          positive: [...exampleLines("OAUTH_SECRET", value), `PRIVATE-TOKEN: ${routable("oas-")}`],
          negative: [value.slice(0, -1), `a${value}`, `${routable("oas-").slice(0, -7)}0000000`],
        };
      },
    },
    {
      id: "gitlab-job-token",
      name: "GitLab CI job token",
      description: "Acts as a running job; ends with it.",
      docs: "GitLab Docs: Token overview, token prefixes",
      severity: "medium",
      regex:
        "(?<![A-Za-z0-9])(glcbt-(?:[A-Za-z0-9_-]{27,300}\\.[0-9a-z]{2}\\.[0-9a-z]{9}(?![A-Za-z0-9])|[0-9a-fA-F]{1,6}_[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])))",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 6,
      tags: ["code-hosting"],
      revoke: "Cancel the job; the token ends with it.",
      examples: () => {
        const value = `glc${"bt-"}64_${sample("base64url", 20)}`;
        return {
          positive: [...exampleLines("CI_JOB_TOKEN", value), `PRIVATE-TOKEN: ${routable("cbt-")}`],
          negative: [value.slice(0, -1), `a${value}`, `${routable("cbt-").slice(0, -7)}0000000`],
        };
      },
    },
    {
      id: "gitlab-job-jwt",
      name: "GitLab CI job token, signed",
      description: "Acts as a running job; ends with it.",
      docs: "GitLab Docs: CI/CD job token, JWT format",
      severity: "medium",
      regex:
        "(?<![A-Za-z0-9])(glcbt-eyJ[A-Za-z0-9_-]{10,300}\\.eyJ[A-Za-z0-9_-]{20,1000}\\.[A-Za-z0-9_-]{20,700})(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 6,
      tags: ["code-hosting"],
      revoke: "Cancel the job; the token ends with it.",
      examples: () => {
        const value = `glc${"bt-"}eyJ${sample("base64url", 33)}.eyJ${sample("base64url", 260, 2)}.${sample("base64url", 342, 3)}`;
        return {
          positive: [
            ...exampleLines("CI_JOB_TOKEN", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, 60), `a${value}`],
        };
      },
    },
    {
      id: "gitlab-scim-token",
      name: "GitLab SCIM token",
      description: "Creates and removes the users of a group or an instance.",
      docs: "GitLab Docs: Token overview, token prefixes",
      severity: "critical",
      regex:
        "(?<![A-Za-z0-9])(glsoat-(?:[A-Za-z0-9_-]{27,300}\\.[0-9a-z]{2}\\.[0-9a-z]{9}(?![A-Za-z0-9])|[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])))",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 7,
      tags: ["code-hosting"],
      revoke: "Reset the token under the group's Settings, SAML SSO.",
      examples: () => {
        const value = `gl${"soat-"}${sample("base64url", 20)}`;
        return {
          positive: [...exampleLines("SCIM_TOKEN", value), `PRIVATE-TOKEN: ${routable("soat-")}`],
          negative: [value.slice(0, -1), `a${value}`, `${routable("soat-").slice(0, -7)}0000000`],
        };
      },
    },
    {
      id: "gitlab-feature-flags-token",
      name: "GitLab feature flags client token",
      description: "Reads a project's feature flags.",
      docs: "GitLab Docs: Token overview, token prefixes",
      severity: "low",
      regex:
        "(?<![A-Za-z0-9])(glffct-(?:[A-Za-z0-9_-]{27,300}\\.[0-9a-z]{2}\\.[0-9a-z]{9}(?![A-Za-z0-9])|[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])))",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 7,
      tags: ["code-hosting"],
      revoke: "Reset it under Deploy, Feature flags, Configure.",
      examples: () => {
        const value = `gl${"ffct-"}${sample("base64url", 20)}`;
        return {
          positive: [...exampleLines("FEATURE_FLAGS_TOKEN", value), `PRIVATE-TOKEN: ${routable("ffct-")}`],
          negative: [value.slice(0, -1), `a${value}`, `${routable("ffct-").slice(0, -7)}0000000`],
        };
      },
    },
    {
      id: "gitlab-workspace-token",
      name: "GitLab workspace token",
      description: "Acts as a workspace of the user.",
      docs: "GitLab Docs: Token overview, token prefixes",
      severity: "high",
      regex:
        "(?<![A-Za-z0-9])(glwt-(?:[A-Za-z0-9_-]{27,300}\\.[0-9a-z]{2}\\.[0-9a-z]{9}(?![A-Za-z0-9])|[A-Za-z0-9_-]{20,64}(?![A-Za-z0-9_-])))",
      validator: "gitlab-token",
      base: 5,
      publicPrefix: 5,
      tags: ["code-hosting"],
      revoke: "Terminate the workspace.",
      examples: () => {
        const value = `gl${"wt-"}${sample("base64url", 20)}`;
        return {
          positive: [...exampleLines("WORKSPACE_TOKEN", value), `PRIVATE-TOKEN: ${routable("wt-")}`],
          negative: [value.slice(0, -1), `a${value}`, `${routable("wt-").slice(0, -7)}0000000`],
        };
      },
    },
  ],
};

/** A routable token whose length and checksum fit. */
function routable(prefix: string): string {
  const payload = sample("base64url", 51);
  const body = `gl${prefix}${payload}.01.${payload.length.toString(36).padStart(2, "0")}`;
  return body + crc32(body).toString(36).padStart(7, "0");
}
