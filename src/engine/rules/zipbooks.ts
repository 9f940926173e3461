/** ZipBooks API password: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, opaque } from "./token-shapes.ts";

export const zipbooks: VendorRules = {
  vendor: "ZipBooks",
  rules: [
    namedToken({
      id: "zipbooks-api-password",
      name: "ZipBooks API password",
      description: "Reads and changes a company's books.",
      docs: "ZipBooks: API documentation",
      severity: "high",
      names: ["zipbooks"],
      value: either(base64url(12), opaque(12, 40)),
      tags: ["accounting"],
      revoke: "Change the password in the account's settings.",
    }),
  ],
};
