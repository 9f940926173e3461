/**
 * Knows keys in the addresses of pictures: `build.svg?token=v`, `badge.png?style=flat&badge_key=v`. Services make them to be shown on pages.
 * Promises: by the text before a value. Pure.
 */
const PICTURE = /\.(?:svg|png|gif)\?(?:[\w.-]{1,24}=[\w.%-]{0,24}&(?:amp;)?){0,4}[\w.-]{1,24}=$/i;

export function isBadgeKey(before: string): boolean {
  return PICTURE.test(before);
}
