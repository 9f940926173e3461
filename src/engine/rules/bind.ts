/** Keys of DNS servers (TSIG, rndc): known by the algorithm beside them. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

const GAP = "[ \\t\\r\\n]";
const ALGORITHM = `algorithm:?[ \\t]{1,8}"?(?i:hmac)-[A-Za-z0-9.-]{3,12}"?`;

export const bind: VendorRules = {
  vendor: "BIND",
  rules: [
    {
      id: "bind-tsig-key",
      name: "DNS server key",
      description: "Changes zones or steers the server that knows it.",
      docs: "BIND 9: TSIG, rndc.conf",
      severity: "high",
      regex: `${ALGORITHM};?${GAP}{1,12}secret:?[ \\t]{1,8}"?([A-Za-z0-9+/]{16,128})={0,2}(?![A-Za-z0-9+/=_-])`,
      gates: { entropy: 3, digit: true },
      validator: "named-secret",
      base: 4,
      assignment: true,
      tags: ["infrastructure"],
      revoke: "Make a new key with `tsig-keygen` and exchange it on every server.",
      examples: () => {
        const key = `${sample("base64", 43)}=`;
        return {
          positive: [
            `key "rndc-key" {\n  algorithm hmac-sha256;\n  secret "${key}";\n};`,
            `key:\n  - id: relay\n    algorithm: hmac-sha512\n    secret: ${key}\n`,
          ],
          negative: [
            `algorithm hmac-sha256;\n  secret "<key>";`,
            `algorithm hmac-sha256;\n  digest "${key}";`,
          ],
        };
      },
    },
  ],
};
