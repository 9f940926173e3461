/** Ceph's client keys: known by their length, their kind and the length they hold. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const ceph: VendorRules = {
  vendor: "Ceph",
  rules: [
    markedToken({
      id: "ceph-client-key",
      name: "Ceph client key",
      description: "Reads and writes a storage cluster as one of its users.",
      docs: "Ceph: User management, keyrings",
      severity: "high",
      // Base64 of the kind (1), the second and nanosecond it was made, the length (16) and 16 bytes.
      value: "AQ[A-D][A-Za-z0-9+/]{10}[BRhx]AA[A-Za-z0-9+/]{22}==",
      sample: () => `AQB${sample("base64", 10)}hAA${sample("base64", 22, 2)}==`,
      variable: "CEPH_KEY",
      entropy: 3.4,
      publicPrefix: 2,
      notAfter: "A-Za-z0-9+/=_-",
      tags: ["infrastructure"],
      revoke: "Remove the user with `ceph auth del`, or give it a new key.",
    }),
    {
      id: "ceph-keyring-key",
      name: "Ceph key in a keyring",
      description: "Reads and writes a storage cluster as one of its users.",
      docs: "Ceph: User management, keyrings",
      severity: "high",
      regex: "(?<![A-Za-z0-9_-])key[ ]=[ ](AQ[A-Za-z0-9+/]{36,38})==(?![A-Za-z0-9+/=])",
      gates: { entropy: 3.4, digit: true },
      base: 4,
      assignment: true,
      publicPrefix: 2,
      tags: ["infrastructure"],
      revoke: "Remove the user with `ceph auth del`, or give it a new key.",
      examples: () => {
        const key = `AQ${sample("base64", 38)}==`;
        return {
          positive: [
            `[client.relay]\n\tkey = ${key}\n`,
            `[mon.]\n    key = ${key}\n    caps mon = "allow *"\n`,
          ],
          negative: [`key = ${key.slice(0, 30)}==\n`, `digest = ${key}\n`],
        };
      },
    },
  ],
};
