/** Proxmox API tokens: known by how they are sent. */
import type { VendorRules } from "../rule.ts";
import { sampleUuid } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";

export const proxmox: VendorRules = {
  vendor: "Proxmox",
  rules: [
    markedToken({
      id: "proxmox-api-token",
      name: "Proxmox API token",
      description: "Controls a cluster's machines within its privileges.",
      docs: "Proxmox VE: API tokens",
      severity: "critical",
      value:
        "PVEAPIToken=[A-Za-z0-9_.-]{1,64}@[a-z0-9_-]{1,32}![A-Za-z0-9_.-]{1,64}[=:][a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}",
      sample: () => `PVEAPIToken=root@pam!ci=${sampleUuid()}`,
      variable: "PVE_AUTHORIZATION",
      publicPrefix: 12,
      tags: ["infrastructure"],
      revoke: "Remove the token under Datacenter, Permissions.",
    }),
  ],
};
