/** file.io API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { alnum, either, spelled } from "./token-shapes.ts";

export const fileio: VendorRules = {
  vendor: "file.io",
  rules: [
    namedToken({
      id: "fileio-api-key",
      name: "file.io API key",
      description: "Shares and reads its owner's files.",
      docs: "file.io: API documentation",
      severity: "medium",
      names: ["fileio", "file_io_key", "file_io_api"],
      value: either(
        alnum(23),
        spelled(
          "[A-Z0-9]{7,16}(?:[.-][A-Z0-9]{7}){3}",
          () =>
            `${sample("upperDigits", 16)}.${sample("upperDigits", 7)}-${sample("upperDigits", 7, 2)}.${sample("upperDigits", 7, 3)}`,
        ),
      ),
      tags: ["storage"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
