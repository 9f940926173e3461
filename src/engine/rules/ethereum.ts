/** Private keys of wallets, in hexadecimal. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const ethereum: VendorRules = {
  vendor: "Ethereum",
  rules: [
    {
      id: "ethereum-private-key",
      name: "Wallet private key",
      description: "Spends everything its address holds.",
      docs: "Ethereum: Accounts",
      severity: "critical",
      regex: assignment({
        names: [
          "private_key",
          "priv_key",
          "privkey",
          "deployer_key",
          "wallet_key",
          "eth_key",
          "owner_key",
          "signer_key",
          "mnemonic_key",
        ],
        value: "(?:0x)?[a-fA-F0-9]{64}",
      }),
      gates: { entropy: 3.3, digit: true },
      validator: "wallet-key",
      base: 2,
      assignment: true,
      tags: ["crypto", "private-key"],
      revoke: "Move the funds to a new wallet at once: a key cannot be revoked.",
      examples: () => {
        const value = sample("hex", 64);
        return {
          positive: [...exampleLines("PRIVATE_KEY", value), `accounts: [{ privateKey: "0x${value}" }]`],
          negative: [
            `PRIVATE_KEY=${value}00`,
            `txHash = "0x${value}"`,
            ` * @example\n *   privateKey: "0x${value}",\n`,
            `" *\\n * \\tprivateKey: '0x${value}',\\n"`,
          ],
        };
      },
    },
    {
      id: "ethereum-wallet-call-key",
      name: "Wallet private key in a call",
      description: "Spends everything its address holds.",
      docs: "ethers: Wallet; Hardhat: networks, accounts",
      severity: "critical",
      regex:
        "(?:\\b(?:Wallet|SigningKey|privateKeyToAccount|from_key|privateKeyToAddress)\\([ ]?|\\baccounts[\"']?:[ ]?\\[[ ]?)[\"'`](?:0x)?([a-fA-F0-9]{64})[\"'`]",
      anchors: ["Wallet", "SigningKey", "privateKeyTo", "from_key", "nts:", 'nts"', "nts'"],
      gates: { entropy: 3.3, digit: true },
      validator: "wallet-key",
      base: 4,
      assignment: true,
      tags: ["crypto", "private-key"],
      revoke: "Move the funds to a new wallet at once: a key cannot be revoked.",
      examples: () => {
        const value = sample("hex", 64);
        return {
          positive: [`new ethers.Wallet("0x${value}", provider)`, `accounts: ['${value}'],`],
          negative: [
            `new Wallet("${value}00")`,
            `hashes: ["0x${value}"]`,
            `\n   * new Wallet("0x${value}");`,
          ],
        };
      },
    },
  ],
};
