/**
 * Private keys of wallets that development chains give to everybody, or that manuals and test suites print: nobody keeps anything there.
 * Promises: whole values alone, known by their first 48 bits, with or without `0x`, in either case.
 */
const KNOWN = new Set(
  [
    // Hardhat Network and Foundry's Anvil: the twenty accounts of "test test … junk".
    "ac0974bec39a 59c6995e998f 5de4111afa1a 7c852118294e 47e179ec1974 8b3a350cf5c3 92db14e403b8 4bbbf85ce337 dbda1821b805 2a871d0798f9",
    "f214f2b2cd39 701b615bbdfb a267530f4982 47c99abed332 c526ee95bf44 8166f546bab6 ea6c44ac03bf 689af8efa8c6 de9be858da4a df57089febba",
    // Ganache with --deterministic: ten accounts of "myth like bonus …". Truffle's development chain: the first two of "candy maple …".
    "4f3edf983ac6 6cbed15c793c 6370fd033278 646f1ce2fdad add53f9a7e58 395df67f0c2d e485d098507f a453611d9419 829e924fdf02 b0057716d591",
    "c87509a1c067 ae6ae8e5ccbf",
    // Ethereum's common tests and those of its clients: the senders of their transactions.
    "45a915e4d060 b71c71a67e11 8a1f9a8f95be 49a7b37aa6f6 41f6e321b31e",
    // The manuals of web3.js and EthereumJS, and the specification of the key store.
    "4c0883a69102 348ce564d427 e331b6d69882 7a28b5ba57c5",
  ].flatMap((line) => line.split(" ")),
);
const KEY = /^(?:0x)?([0-9a-f]{12})[0-9a-f]{52}$/i;

export function isKnownWallet(text: string): boolean {
  const start = KEY.exec(text)?.[1];
  return start !== undefined && KNOWN.has(start.toLowerCase());
}
