/** Keys of servers and wallets, known by their marks: Ceph, BIND, Vault's unseal keys, extended private keys of wallets, Solana's. */
import type { RuleSpec, VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

interface Kind
  extends Pick<RuleSpec, "id" | "name" | "description" | "docs" | "regex" | "severity" | "revoke"> {
  readonly shown: () => readonly string[];
  readonly not: () => readonly string[];
}

const BASE58 = "[1-9A-HJ-NP-Za-km-z]";
const base58 = (length: number): string =>
  sample("alnum", length * 2)
    .replaceAll(/[0OIl]/g, "")
    .slice(0, length);

const KINDS: readonly Kind[] = [
  {
    id: "system-ceph-key",
    name: "Ceph key",
    description: "Reads and writes a storage cluster as its user.",
    docs: "Ceph: User management",
    severity: "high",
    regex: "(?<![A-Za-z0-9])key[ ]=[ ](AQ[A-Za-z0-9+/]{36}==)",
    revoke: "Make a new key with `ceph auth`.",
    shown: () => [`[client.admin]\n\tkey = AQ${sample("alnum", 36)}==\n`],
    not: () => [`key = AQ${sample("alnum", 30)}==\n`],
  },
  {
    id: "system-dns-key",
    name: "Key of a name server",
    description: "Controls a name server or updates its zones.",
    docs: "BIND 9: key statement",
    severity: "high",
    regex:
      "algorithm[ ][\"']?hmac-[a-z0-9-]{3,10}[\"']?;\\s{1,12}secret[ ][\"']?([A-Za-z0-9+/]{22,86}={0,2})[\"']?;",
    revoke: "Make a new key with `tsig-keygen`, and replace it at both ends.",
    shown: () => [`key "relay" {\n  algorithm hmac-sha256;\n  secret "${sample("alnum", 43)}=";\n};`],
    not: () => [`key "relay" { algorithm hmac-sha256; };`],
  },
  {
    id: "system-unseal-key",
    name: "Vault unseal key",
    description: "One of the parts that open a vault.",
    docs: "Vault: Seal and unseal",
    severity: "critical",
    regex: "Unseal Key(?: [0-9]{1,2})?: ([A-Za-z0-9+/]{44}|[0-9a-f]{66})(?![A-Za-z0-9+/=])",
    revoke: "Rekey the vault.",
    shown: () => [`Unseal Key 1: ${sample("alnum", 44)}\n`],
    not: () => ["Unseal Key 1: (hidden)\n"],
  },
  {
    id: "system-extended-private-key",
    name: "Extended private key of a wallet",
    description: "Spends all that any address of the wallet holds.",
    docs: "BIP 32: Hierarchical Deterministic Wallets",
    severity: "critical",
    regex: `(?<![A-Za-z0-9])([xtyz]prv${BASE58}{107})(?![A-Za-z0-9])`,
    revoke: "Move the funds to a new wallet.",
    shown: () => [`key: xprv9s21ZrQH143K${base58(95)}\n`],
    not: () => [`key: xpub${base58(107)}\n`],
  },
];

export const systemKeys: VendorRules = {
  vendor: "Systems",
  rules: KINDS.map(({ shown, not, ...told }) => ({
    ...told,
    gates: { entropy: 3.4, digit: true },
    base: 4,
    tags: ["key"],
    examples: () => ({
      positive: [...shown(), ...shown().map((text) => `# kept on the relay\n${text}# end\n`)],
      negative: not(),
    }),
  })),
};
