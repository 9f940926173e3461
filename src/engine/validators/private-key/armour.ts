/**
 * Finds a PEM private key in text as source code holds it: with real or escaped line ends, quotes, joins, comment signs.
 * Source: RFC 7468. Promises: linear; the body comes back without anything but base64, headers set apart.
 */
export interface Armoured {
  /** `RSA `, `EC `, `OPENSSH `, `ENCRYPTED `, `PGP ` or empty, without the blank. */
  readonly label: string;
  readonly body: string;
  /** `Proc-Type: 4,ENCRYPTED` stood before the body. */
  readonly encrypted: boolean;
  /** The end line is there. */
  readonly complete: boolean;
}

const BEGIN = /-----BEGIN ((?:[A-Z0-9]+ ){0,3})PRIVATE KEY(?: BLOCK)?-----/;
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;

export function armouredKey(text: string): Armoured | undefined {
  const begin = BEGIN.exec(text);
  if (begin === null) return undefined;
  const rest = text.slice(begin.index + begin[0].length);
  const end = END.exec(rest);
  const inner = end === null ? rest : rest.slice(0, end.index);
  const label = begin[1]!.trim();
  return {
    label,
    body: bodyOf(inner),
    encrypted: /Proc-Type:\s*4,\s*ENCRYPTED/.test(inner),
    complete: end !== null,
  };
}

function bodyOf(inner: string): string {
  return (
    inner
      // Joins of string literals: the plus beside quotes is code, the others are base64.
      .replace(
        /["'`][ \t]{0,40}[+.,]?[ \t]{0,40}(?=[\r\n]|$)|(?:^|[\r\n])[ \t]{0,40}[+.]?[ \t]{0,40}["'`]|["'`]\s*[+.]\s*["'`]/g,
        "\n",
      )
      .replace(/\\+[nrt]|\\+u000[ad]/g, "\n")
      .replace(/(?:^|[\r\n])[ \t]{0,40}(?:[A-Za-z-]{3,20}: [^\r\n]*|(?:#|\/\/|\*|>|\|)[ \t]{0,40})/g, "\n")
      .replace(/[^A-Za-z0-9+/=]/g, "")
  );
}
