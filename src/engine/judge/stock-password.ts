/**
 * Passwords everybody writes where any password would do: `s3cr3t`, `P@ssw0rd!`, `hunter2`, `foobar1`.
 * Promises: whole values alone. Some people do use them, so the caller decides where they count. Pure, linear.
 */

/** Letters people write as other signs. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "6": "g", "7": "t", "8": "b", "9": "g" },
  ...{ "@": "a", $: "s", "!": "i", "|": "l", "+": "t" },
};
const WORDS =
  /^(?:pass(?:word|wd|phrase|code)?|passw|pw|pwd|secret|sekrit|shhh?|so?oper|super|secure|strong|top|my|your|new|old|user|name|admin|root|test(?:er|ing)?|hunter|hello|world|foo|bar|baz|qux|fizz|buzz|letmein|changeme|correct|horse|battery|staple|the|is|very|long|really|wrong|bad|good|other|another|some|one|two|three|levels?|client|server|store|key|token|open|sesame|xyzzy|swordfish|bogus|dummy|fake|asdf|qwerty|abc|xyz|welcome)+$/;
const STEM = /passw(?:or)?d|secret|sekrit/g;

export function isStockPassword(value: string): boolean {
  const lower = value.toLowerCase();
  const bare = lower.replace(/[^a-z]+$/, "");
  const plain = spelled(bare);
  if (plain.length < 3) return false;
  return WORDS.test(plain.replace(/[^a-z]/g, "")) || hasDisguisedStem(lower);
}

/** `gracePa55word!`: a word for a password, with signs for some of its letters. */
function hasDisguisedStem(lower: string): boolean {
  for (const { index, 0: stem } of spelled(lower).matchAll(STEM))
    if (lower.slice(index, index + stem.length) !== stem) return true;
  return false;
}

function spelled(text: string): string {
  let out = "";
  for (const sign of text) out += SIGNS[sign] ?? sign;
  return out;
}
