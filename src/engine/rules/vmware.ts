/** VMware API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const vmware: VendorRules = {
  vendor: "VMware",
  rules: [
    namedToken({
      id: "vmware-api-token",
      name: "VMware API token",
      description: "Controls an organisation's virtual machines.",
      docs: "VMware: API documentation",
      severity: "critical",
      names: ["vmware", "vcenter", "vsphere"],
      value: alnum(64),
      tags: ["cloud"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
