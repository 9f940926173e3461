/** Kubernetes bootstrap and service account tokens; secrets in manifests are decoded and met by the other rules. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const kubernetes: VendorRules = {
  vendor: "Kubernetes",
  rules: [
    {
      id: "kubernetes-bootstrap-token",
      name: "Kubernetes bootstrap token",
      description: "Joins a node to a cluster.",
      docs: "Kubernetes: Authenticating with Bootstrap Tokens",
      severity: "high",
      regex: assignment({ names: ["token", "kubeadm"], value: "[a-z0-9]{6}\\.[a-z0-9]{16}" }),
      gates: { entropy: 3, digit: true },
      validator: "named-secret",
      base: 4,
      assignment: true,
      tags: ["containers"],
      revoke: "Delete it: `kubeadm token delete`.",
      examples: () => {
        const value = `${sample("lowerDigits", 6)}.${sample("lowerDigits", 16)}`;
        return {
          positive: [
            `kubeadm join 10.4.0.9:6443 --token ${value} --discovery-token-unsafe-skip-ca-verification`,
            `bootstrapTokens:\n- token: "${value}"\n`,
          ],
          negative: [`token: ${value}x`, `host: ${value}`],
        };
      },
    },
    {
      id: "kubernetes-service-account-token",
      name: "Kubernetes service account token",
      description: "Acts as a service account of a cluster, without expiry.",
      docs: "Kubernetes Docs: Managing Service Accounts",
      severity: "critical",
      // The second part spells `{"iss":"kubernetes/serviceaccount`.
      regex:
        "(?<![A-Za-z0-9])(eyJ[A-Za-z0-9_-]{14,300}\\.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50[A-Za-z0-9_-]{80,1000}\\.[A-Za-z0-9_-]{86,700})(?![A-Za-z0-9_-])",
      validator: "jwt",
      base: 5,
      publicPrefix: 3,
      tags: ["cluster"],
      revoke: "Delete the Secret that holds the token, or the service account.",
      examples: () => {
        const value = serviceAccountToken("kubernetes/serviceaccount");
        return {
          positive: exampleLines("K8S_TOKEN", value),
          negative: [serviceAccountToken("https://idp.corp-forge.net"), value.slice(0, 200)],
        };
      },
    },
  ],
};

/** A signed token as clusters made it: issuer, namespace, secret and subject. */
function serviceAccountToken(issuer: string): string {
  const header = { alg: "RS256", kid: sample("alnum", 43) };
  const claims = {
    iss: issuer,
    "kubernetes.io/serviceaccount/namespace": "kube-system",
    "kubernetes.io/serviceaccount/secret.name": "deployer-token-8k2vq",
    sub: "system:serviceaccount:kube-system:deployer",
  };
  const part = (value: object): string => btoa(JSON.stringify(value)).replace(/=+$/, "");
  return `${part(header)}.${part(claims)}.${sample("base64url", 342, 2)}`;
}
