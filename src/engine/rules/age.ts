/** age's identities: known by their prefix, proved by their checksum. */
import type { VendorRules } from "../rule.ts";
import { remainder } from "../validators/codec/bech32.ts";
import { exampleLines } from "./example-lines.ts";
import { ALPHABETS, sample } from "./sample.ts";

export const age: VendorRules = {
  vendor: "age",
  rules: [
    {
      id: "age-secret-key",
      name: "age secret key",
      description: "Decrypts what was encrypted to its recipient.",
      docs: "C2SP: The age file encryption format",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])AGE-SECRET-KEY-1[AC-HJ-NP-Z02-9]{58}(?![A-Za-z0-9])",
      validator: "age-secret-key",
      base: 5,
      publicPrefix: 16,
      tags: ["encryption"],
      revoke: "Make a new identity and encrypt again; what was encrypted to this one stays readable with it.",
      examples: () => {
        const token = identity();
        return {
          positive: [...exampleLines("SOPS_AGE_KEY", token), `# public key: age1…\n${token}\n`],
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

/** Bech32 of 32 made-up bytes, with its checksum. */
function identity(): string {
  const digits = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  const name = [..."age-secret-key-"].map((char) => char.charCodeAt(0));
  const data = [...sample("base32", 51)].map((char) => ALPHABETS.base32.indexOf(char)).concat(16);
  const values = [...name.map((code) => code >> 5), 0, ...name.map((code) => code & 31), ...data];
  const checksum = remainder([...values, 0, 0, 0, 0, 0, 0]) ^ 1;
  const all = [...data, ...[25, 20, 15, 10, 5, 0].map((shift) => (checksum >>> shift) & 31)];
  return `AGE-SECRET-KEY-1${all
    .map((value) => digits[value]!)
    .join("")
    .toUpperCase()}`;
}
