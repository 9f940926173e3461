/**
 * Knows places within a text that document, by what stands before them: literal blocks of reStructuredText, as docstrings hold them,
 * the comments that documentation is made of, what stands under the word `Example:` and behind `looks like`.
 * Promises: pure, decided by the text before a place, as much as is given. May not: take a line that was commented out for one of a manual.
 */

/** Opens an indented block: a directive for code, or a sentence that ends in two colons. Neither ends a line of code. */
const BLOCK_OPENER =
  /^(?:\.\. (?:code-block|code|sourcecode|parsed-literal|example|note|warning|tip|hint|important|seealso|admonition|versionadded|versionchanged)::.*|.*[\w)"'`.*:,] ?::|::)$/;
/** Alone on its line; in settings a key named so holds an example as well. */
const EXAMPLE_HEADING =
  /^(?:#|\/\/|--)? ?(?:[A-Z]\w{2,16} )?Examples? ?(?:\d{0,2}|config(?:uration)?|output|response|payload|file):{1,2}$/;
/** On the value's own line: what follows looks like something else's. */
const LIKENESS =
  /(?:\b(?:looks?|be|is|something) like|\bsuch as|\bfor (?:example|instance)|\be\.g\.)[,:]? ?[^\r\n]{0,80}$/i;
/** The same as a key of TOML, or a variable of Python, whose value goes over several lines. */
const EXAMPLE_BLOCK = /^(?:Examples?|EXAMPLES?|examples?) ?= ?r?(?:'''|""")\\?$/;
const EXAMPLE_LINES_MAX = 12;
const HASHING_REACH = 400;
/** Opens or ends a block of code in Markdown; one that ends a block names no language. */
const FENCE = /^[ \t]{0,12}(?:```|~~~)[ \t]?(\w[\w+#-]*)?/gm;
/** Languages programs are written in. What stands in settings and in shell sessions people paste from their own machine. */
const PROGRAMMING =
  /^(?:js|javascript|mjs|cjs|jsx|ts|typescript|tsx|coffee(?:script)?|py|python3?|pycon|rb|ruby|go(?:lang)?|java|kotlin|kt|scala|groovy|php|rs|rust|c|h|cpp|c\+\+|cs|csharp|swift|objc|perl|lua|elixir|erlang|clojure|haskell|r|dart|sol|solidity|svelte|vue)$/i;
/** On a line shortly before: what makes a hash of a password that stands there as well. */
const HASHING =
  /(?:^|[^\w-])(?:htpasswd|openssl passwd|mkpasswd|slappasswd|argon2|caddy hash-password|doveadm pw)[ ][^\r\n]*\S(?:\r?\n[^\r\n]*){1,3}$/;
const OPTION = /^:[\w-]+:/;
/** What documentation is made of: `/// like this`, and the middle of a comment that began with two stars. */
const DOC_LINE = /^\/\/[/!] /;
/** What RDoc and YARD read from a comment: what an expression comes to, headings, tags. */
const RDOC =
  /^# {0,8}(?:[^\r\n]{1,120} )?#? ?=>|^# ?(?:={1,3} [A-Z]|@(?:param|example|return|see)\b|:call-seq:|call-seq:)/;
const RDOC_CODE = /^# {2,}\S/;
/** Lists of items are shorter, and seldom set in. */
const STARRED_LINES_MIN = 20;
const STARRED = /^(?:\*|\/\*\*)(?: |$)/;

/** `text`: the bytes before the value as latin1, up to its first byte. */
export function isDocumentation(text: string): boolean {
  const own = text.slice(text.lastIndexOf("\n") + 1);
  const line = own.trimStart();
  if (DOC_LINE.test(line)) return true;
  if (RDOC_CODE.test(line) && isInRdoc(text)) return true;
  if (STARRED.test(line)) return isInStarredComment(text);
  return (
    LIKENESS.test(own) ||
    HASHING.test(text.slice(-HASHING_REACH)) ||
    isUnderExample(text) ||
    isInLiteralBlock(text, own.length - line.length)
  );
}

/** Within code that a page in Markdown shows: how to call something, with values made up for it. */
export function isShownCode(text: string): boolean {
  const language = [...text.matchAll(FENCE)].at(-1)?.[1];
  return language !== undefined && PROGRAMMING.test(language);
}

/** `Example:`, `Example 2:` and the lines right below, or below one empty line. */
function isUnderExample(text: string): boolean {
  const lines = text.split("\n");
  let wasEmpty = false;
  for (let at = lines.length - 2; at >= Math.max(0, lines.length - 2 - EXAMPLE_LINES_MAX); at--) {
    const line = lines[at]!.trim();
    if (EXAMPLE_HEADING.test(line) || EXAMPLE_BLOCK.test(line)) return true;
    if (wasEmpty) return false;
    wasEmpty = line === "";
  }
  return false;
}

/** Upwards through the comment: something that only documentation holds. */
function isInRdoc(text: string): boolean {
  const lines = text.split("\n");
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]!.trim();
    if (!line.startsWith("#")) return false;
    if (RDOC.test(line)) return true;
  }
  return false;
}

/** A comment longer than what is given holds nothing but lines with stars. */
function isInStarredComment(text: string): boolean {
  const opened = text.lastIndexOf("/**");
  if (opened >= 0) return !text.includes("*/", opened);
  const lines = text.split("\n").slice(1);
  return lines.length >= STARRED_LINES_MIN && lines.every((line) => /^[ \t]+\*(?: |$)/.test(line.trimEnd()));
}

/** Upwards from the line, `indent` deep: the first that is set less deep has to open the block, behind an empty line at most. */
function isInLiteralBlock(text: string, indent: number): boolean {
  const lines = text.split("\n");
  let depth = indent;
  let isBehindEmpty = false;
  for (let at = lines.length - 2; at >= 0 && depth > 0; at--) {
    const line = lines[at]!.trimEnd();
    const bare = line.trimStart();
    const own = line.length - bare.length;
    if (bare === "") isBehindEmpty = true;
    else if (own < depth) {
      if (isBehindEmpty && BLOCK_OPENER.test(bare)) return true;
      depth = own;
      isBehindEmpty = false;
    } else if (!OPTION.test(bare)) isBehindEmpty = false;
  }
  return false;
}
