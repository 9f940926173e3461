/** Tells code that stands in a password's place within URLs and connection strings. Promises: reasons without the text. */
const REFERENCES: readonly { readonly why: string; readonly pattern: RegExp }[] = [
  {
    why: "a variable",
    pattern: /^\$\w+$|^%[\w.]+%?$|^:\w+$|^@\w+$|^\{[^{}]*\}$|^\[[^[\]]*\]$|^<[^<>]*>$|^\(.*\)$/,
  },
  { why: "a format's place", pattern: /^%[-+]?\d*[sdvq@]$|^\{\d*\}$|^\?$|^%\(\w+\)s$/ },
  { why: "joined code", pattern: /["'`]\s*[+.&]|[+&]\s*["'`]|^\s*\+/ },
  { why: "a masked value", pattern: /^(?:[*.xX#\-_]|\xe2\x80\xa2)+$/ },
];

export function codeReference(text: string): string | undefined {
  return REFERENCES.find(({ pattern }) => pattern.test(text))?.why;
}
