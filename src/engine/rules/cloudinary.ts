/** Cloudinary's environment URL. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const cloudinary: VendorRules = {
  vendor: "Cloudinary",
  rules: [
    {
      id: "cloudinary-url",
      name: "Cloudinary URL",
      description: "Uploads and deletes the media of an account.",
      docs: "Cloudinary: Configuration parameters",
      severity: "high",
      regex: "cloudinary://[0-9]{12,18}:([A-Za-z0-9_-]{20,40})@[A-Za-z0-9_-]{2,64}",
      gates: { entropy: 3.5 },
      base: 5,
      revoke: "Generate a new API key and disable the old one under Settings, API Keys.",
      examples: () => {
        const value = `cloudinary:${"//"}${sample("digits", 15)}:${sample("base64url", 27)}@orbit`;
        return {
          positive: [`CLOUDINARY_URL=${value}`, `cloudinary.config("${value}")`],
          negative: [value.replace(":/", "s:/"), "cloudinary://orbit"],
        };
      },
    },
    {
      id: "cloudinary-api-secret",
      name: "Cloudinary API secret",
      description: "Signs uploads and deletions of the media of an account.",
      docs: "Cloudinary: Configuration parameters",
      severity: "high",
      regex: assignment({ names: ["cloudinary"], words: ["secret"], value: "[A-Za-z0-9_-]{27}" }),
      gates: { entropy: 3.5, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Generate a new API key and disable the old one under Settings, API Keys.",
      examples: () => {
        const value = sample("base64url", 27);
        return {
          positive: [...exampleLines("CLOUDINARY_API_SECRET", value)],
          negative: [`CLOUDINARY_NAME=${value}`, `CLOUDINARY_API_SECRET=${value}x`],
        };
      },
    },
  ],
};
