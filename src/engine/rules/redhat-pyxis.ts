/** Red Hat Pyxis API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, lowerAlnum } from "./token-shapes.ts";

export const redhatPyxis: VendorRules = {
  vendor: "Red Hat Pyxis",
  rules: [
    namedToken({
      id: "redhat-pyxis-api-key",
      name: "Red Hat Pyxis API key",
      description: "Submits container certifications as a partner.",
      docs: "Red Hat Pyxis: API documentation",
      severity: "medium",
      names: ["pyxis"],
      value: either(lowerAlnum(32), alnum(32)),
      tags: ["packages"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
