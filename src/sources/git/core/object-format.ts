/** The two hash functions a repository may name its objects by. A repository uses one throughout. */
export interface ObjectFormat {
  readonly name: "sha1" | "sha256";
  /** Bytes of an object id. */
  readonly idBytes: 20 | 32;
}

export const SHA1: ObjectFormat = { name: "sha1", idBytes: 20 };
export const SHA256: ObjectFormat = { name: "sha256", idBytes: 32 };

export function isOid(text: string, format: ObjectFormat): boolean {
  return text.length === format.idBytes * 2 && /^[0-9a-f]+$/.test(text);
}
