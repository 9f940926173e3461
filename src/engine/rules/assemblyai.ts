/** AssemblyAI API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const assemblyai: VendorRules = {
  vendor: "AssemblyAI",
  rules: [
    {
      id: "assemblyai-api-key",
      name: "AssemblyAI API key",
      description: "Transcribes at its owner's cost.",
      docs: "AssemblyAI: Authentication",
      severity: "high",
      regex: assignment({ names: ["assemblyai", "assembly_ai", "aai_api"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the key in the AssemblyAI dashboard.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("ASSEMBLYAI_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `ASSEMBLYAI_API_KEY=${value}${value}`,
            `ASSEMBLYAI_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
