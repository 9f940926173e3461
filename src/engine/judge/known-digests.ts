/**
 * Digests of words everybody tries first, the empty one among them: who has the digest has the word, so neither is a secret.
 * Promises: whole values of MD5's, SHA-1's, SHA-256's and SHA-512's lengths alone; 48 bits tell one, in hexadecimal of either case.
 */
const LENGTHS = new Set([32, 40, 64, 128]);
const HEX_KNOWN = 12;
const KNOWN = new Set(
  [
    "d41d8cd98f00 5f4dcc3b5aa7 76a2173be639 1a1dc91c9073 5ebe2294ecd0 acbd18db4cc2 37b51d194a75 73feffa4b7f6 098f6bcd4621",
    "21232f297a57 63a9f0ea7bb9 084e0343a048 ee11cbb19052 5d41402abc4b e10adc3949ba 25d55ad283aa 827ccb0eea8a 81dc9bdb52d0",
    "25f9e794323b 4cb9c8a8048f d8578edf8458 0d107d09f5bb e99a18c428cb 3858f62230ac fe01ce2a7fba c21f969b5f03 40be4e59b9a2",
    "da39a3ee5e6b 5baa61e4c9b9 30274c47903b 9d4e1e23bd5b e5e9fa1ba31e 0beec7b5ea3f 62cdb7020ff9 bbe960a25ea3 a94a8fe5ccb1",
    "d033e22ae348 dc76e9f0c000 35675e68f4b5 12dea96fec20 aaf4c61ddcc5 7c4a8d09ca37 7c222fb2927d 8cb2237d0679 7110eda4d09e",
    "f7c3bc1d808e fa9beb99e402 b1b3773a05c0 b7a875fc1ea2 6367c48dd193 8843d7f92416 89e495e7941c 7505d64a54e0 c0b137fe2d79",
    "e3b0c44298fc 5e884898da28 0d6be69b2647 d74ff0ee8da3 2bb80d537b1d 2c26b46b68ff fcde2b2edba5 baa5a0964d33 9f86d081884c",
    "8c6976e5b541 4813494d137e 84983c60f7da 04f8996da763 2cf24dba5fb0 8d969eef6eca ef797c8118f0 5994471abb01 03ac674216f3",
    "15e2b0d3c338 057ba03d6c44 65e84be33532 1c8bfe8f801d 6ca13d52ca70 c3ab8ff13720 2a97516c354b 37a8eec1ce19 280d44ab1e9f",
    "cf83e1357eef b109f3bbbc24 bf98889d7067 5b722b307fce bd2b1aaf7ef4 f7fbba6e0636 d82c4eb5261c 22b416025707 ee26b0dd4af7",
    "c7ad44cbad76 99adc231b045 b0e0ec7fa0a8 b14361404c07 9b71d224bd62 ba3253876aed fa585d89c851 3627909a29c3 d404559f602e",
    "d9e6762dd1c8 f1891cea80fc 0dd3e512642c adfb6dd1ab12 c70b5dd9ebfb 0a50261ebd1a 26c669cd0814 1625cdb75d25 728db48989c9",
  ].flatMap((line) => line.split(" ")),
);

export function isKnownDigest(text: string): boolean {
  return (
    LENGTHS.has(text.length) &&
    /^[0-9a-fA-F]+$/.test(text) &&
    KNOWN.has(text.slice(0, HEX_KNOWN).toLowerCase())
  );
}
