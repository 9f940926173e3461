/**
 * Values that standards and manuals print: everybody has them, so they open nothing.
 * Promises: whole values alone; a secret is never dropped for resembling one.
 */
/** A header that half of all tokens have. */
const JWT_IO = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";

const DOCUMENTED = new Set(
  [
    // RFC 6749, RFC 6750 and RFC 7636: OAuth 2.0, its bearer tokens, and PKCE.
    "2YotnFZFEjr1zCsicMWpAA tGzv3JOkF0XG5Qx2TlKWIA SplxlOBeZQQYbYS6WxSbIA gX1fBat3bV 7Fjfp0ZBr1KtDRbnfVdmIw mF_9.B5f-4.1JqM",
    "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM h480djs93hd8 SlAV32hkKG",
    // RFC 5849: OAuth 1.0.
    "kd94hf93k423kf44 pfkkdhi9sl3r4s00 nnch734d00sl2jdk hh5s93j4hdidpola hdhd0244k9j7ao03 dpf43f3p2l4k3l03 jjd999tj88uiths3",
    "9djdj82h48djs9d2 kkk9d7dh3k39sjv7 j49sk3j29djd dh893hdasih9 djosJKDKJSD8743243/jdk33klY= walatlh kllo9940pd9333jh",
    // RFC 7591 and RFC 7592: dynamic client registration.
    "cf136dc3c1fc93f31185e5885805d ZJYCqe3GGRvdrudKyZS0XhGv_Z45DuKhCUk0gBR1vZk this.is.an.access.token.value.ffx83",
    // RFC 6455: the handshake of WebSocket.
    "dGhlIHNhbXBsZSBub25jZQ== s3pPLMBiTxaQ9kYGzzhZRbK+xOo= 258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
    // The introduction to JSON Web Tokens at jwt.io.
    `${JWT_IO}.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c`,
    `${JWT_IO}.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiYWRtaW4iOnRydWV9.TJVA95OrM7E2cBab30RMHrHDcEfxjoYZgeFONFh7HgQ`,
    `${JWT_IO}.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiYWRtaW4iOnRydWUsImlhdCI6MTUxNjIzOTAyMn0.KMUFsIDTnFmyG3nMiGM6H9FNFUROf3wh7SmqJp-QV30`,
    // RFC 8032, RFC 7748 and RFC 6979: curves and what signs with them.
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60 4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7 f5e5767cf153319517630f226876b86c8160cc583bc013744c6bf255f5cc0ee5",
    "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42 77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a",
    "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
    "c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721",
    // RFC 7515 and RFC 7520: JSON Web Signatures.
    "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg",
    // RFC 7517 and RFC 7520: symmetric JSON Web Keys.
    "GawgguFyGrWKav7AX4VKUg XctOhJAkA-pD9Lh7ZgW_2A GZy6sIZ6wl9NJOKB-jnmVQ qC57l_uxcm7Nm3K-ct4GFjx8tM1U8CZ0NLBvdQstiS8",
    "AAPapAv4LbFbiVawEjagUBluYqN5rhna-8nuldDvOx8",
    // Stripe's documentation, and mod_ssl's.
    `sk_${"test"}_4eC39HqLyjWDarjt${"T1zdp7dc"} sk_${"test"}_BQokikJOvBiI2HlW${"gH4olfQ2"} xxj31ZMT${"ZzkVA"}`,
    // AWS's test suite for signatures: the session's token.
    "6e86291e8372ff2a2260956d9b8aae1d763fbf315fa00fa31553b73ebf194267",
    // ethers.js, "API Keys": the keys that everybody shares who sets none, of Alchemy, Ankr, QuickNode and Etherscan.
    `_gg7wSSi0KMBs${"dKnGVfHDueq6xMB9EkC"} 9f7d929b018cdffb338517efa06f5835${"9e86ff1ffd350bc889738523659e7972"}`,
    `919b412a057b5e9c9b6d${"ce193c5a60242d6efadb"} 8FG3JMZ9USS4NTA6Y${"KEKHINU56SEPPVBJR"}`,
    // MinIO's public playground.
    `Q3AM3UQ867SP${"QQA43P2F"} zuf+tfteSlswRu7BJ86w${"ekitnifILbZam1KYY3TG"}`,
  ].flatMap((line) => line.split(" ")),
);

const HEX = /^[0-9A-F]{64}$/;

export function isDocumented(value: string): boolean {
  return DOCUMENTED.has(value) || (HEX.test(value) && DOCUMENTED.has(value.toLowerCase()));
}

/** Keys that come with a product for trying it out: of Azure's storage emulators, of one-time passwords. */
const TRIAL_KEYS = new Set([
  ["Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50u", "SRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw"].join(""),
  // The seed in the description of one-time passwords' addresses.
  ["JBSWY3DP", "EHPK3PXP"].join(""),
]);

/** The digits in order, in base32: RFC 6238's seed, cut or gone on with. */
const SEED = /^(?:GEZDGNBVGY3TQOJQ){1,4}[A-Z2-7]{0,15}$/i;

/** Only where nothing but a name speaks for the value: vendors' own rules say what they are. */
export function isPrinted(value: string): boolean {
  const bare = value.replace(/=+$/, "");
  return TRIAL_KEYS.has(bare) || TRIAL_KEYS.has(bare.toUpperCase()) || SEED.test(bare);
}
