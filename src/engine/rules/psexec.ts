/** Passwords given to PsExec. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

export const psexec: VendorRules = {
  vendor: "PsExec",
  rules: [
    {
      id: "psexec-password",
      name: "Password given to PsExec",
      description: "Runs programs on other machines as the user named beside it.",
      docs: "Sysinternals: PsExec",
      severity: "high",
      regex:
        "\\b(?i:psexec)(?:64)?(?i:\\.exe)?[\"']?[ ](?:[^\\n|;]{0,160}?[ ])?[-/](?i:p)[ ][\"']?([^\\s\"'`$<>|;&%]{4,128})",
      anchors: ["psexec"],
      validator: "generic-password",
      base: 2,
      assignment: true,
      tags: ["password", "shell"],
      revoke: "Change the user's password, and let PsExec ask for it.",
      examples: () => {
        const value = `${sample("alnum", 11)}!`;
        return {
          positive: [
            `psexec \\\\host7 -u corp\\admin -p ${value} cmd /c dir\n`,
            `PsExec64.exe -accepteula \\\\host7 -u admin -p "${value}" -s ipconfig\n`,
          ],
          negative: ["psexec \\\\host7 -u admin cmd\n", "psexec \\\\host7 -u admin -p %PASSWORD% cmd\n"],
        };
      },
    },
  ],
};
