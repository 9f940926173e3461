/** PDFShift API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { either, hex, spelled } from "./token-shapes.ts";

export const pdfshift: VendorRules = {
  vendor: "PDFShift",
  rules: [
    namedToken({
      id: "pdfshift-api-key",
      name: "PDFShift API key",
      description: "Converts pages at its owner's cost.",
      docs: "PDFShift: API documentation",
      severity: "low",
      names: ["pdfshift"],
      value: either(
        hex(32),
        spelled("sk_[a-f0-9]{40}", () => `sk_${sample("hex", 40)}`),
      ),
      tags: ["documents"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
