/** Kubernetes bootstrap tokens; secrets in manifests are decoded and met by the other rules. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
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
  ],
};
