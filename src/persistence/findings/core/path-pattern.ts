/** What people type to name paths, as a pattern of SQL's LIKE. Pure. */

/**
 * Words match anywhere in a path. With `*` (any characters, slashes too) or `?` (one character) they have to match the whole path,
 * or all of it behind one of its slashes.
 */
export function pathPatterns(words: string): readonly string[] {
  const literal = words.replace(/[\\%_]/g, "\\$&");
  if (!/[*?]/.test(words)) return [`%${literal}%`];
  const glob = literal.replaceAll("*", "%").replaceAll("?", "_");
  return [glob, `%/${glob}`];
}
