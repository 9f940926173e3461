/** Percent-decoding byte by byte: unlike `decodeURIComponent` it never throws and stays latin1. */
export function percentDecode(text: string): string {
  return text.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
