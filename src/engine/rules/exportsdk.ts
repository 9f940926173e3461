/** Export SDK API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { sampleUuid } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { either, hex, spelled, uuid } from "./token-shapes.ts";

export const exportsdk: VendorRules = {
  vendor: "Export SDK",
  rules: [
    namedToken({
      id: "exportsdk-api-key",
      name: "Export SDK API key",
      description: "Renders documents from an account's templates.",
      docs: "Export SDK: API documentation",
      severity: "medium",
      names: ["exportsdk", "export_sdk"],
      value: either(
        uuid(),
        hex(32),
        spelled(
          "[0-9a-f]{10,20}_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
          () => `${sample("hex", 15)}_${sampleUuid()}`,
        ),
      ),
      tags: ["documents"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
