/**
 * Reads TypeScript the way the architecture tests need it: code without comments and texts, and what it imports.
 * Promises: texts and comments never look like code; code inside `${}` stays code. May not: know the rules of this house.
 */

export interface SourceCode {
  /** The code with comments and the insides of strings, templates and patterns left out. Lines are kept. */
  readonly code: string;
  /** What stands behind `from`, `import` and `import(`, type-only imports included. */
  readonly imports: readonly string[];
}

/** A word or sign that an expression ends in: a slash behind it divides. Any other slash begins a pattern. */
const ENDS_EXPRESSION = /(?:[\w$)\]}]|\+\+|--)\s*$/;
const KEYWORD_BEFORE_PATTERN = /\b(?:return|typeof|case|of|in|do|else|void|delete|await|yield)\s*$/;
const BEFORE_SPECIFIER = /(?:(?<![.\w])import\s*\(?|(?<![.\w])from)\s*$/;

const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/y;
const QUOTED = /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/y;
const PATTERN = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
/** A piece of a template: up to its end or to the next `${`. */
const TEMPLATE = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(`|\$\{)/y;

export function readSourceCode(text: string): SourceCode {
  const imports: string[] = [];
  /** For every template that is open: how many braces are open in its `${`. */
  const templates: number[] = [];
  let code = "";
  let at = 0;

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const taken = pattern.exec(text)?.[0];
    if (taken !== undefined) at += taken.length;
    return taken;
  };
  const lineFeeds = (piece: string): string => "\n".repeat(piece.split("\n").length - 1);
  const template = (): void => {
    const piece = take(TEMPLATE) ?? "";
    code += lineFeeds(piece);
    if (piece.endsWith("${")) templates.push(0);
    else code += "`";
  };

  while (at < text.length) {
    const sign = text[at]!;
    let piece: string | undefined;
    if (sign === "/" && (piece = take(COMMENT)) !== undefined) {
      code += ` ${lineFeeds(piece)}`;
    } else if ((sign === '"' || sign === "'") && (piece = take(QUOTED)) !== undefined) {
      if (BEFORE_SPECIFIER.test(code.slice(-40))) imports.push(piece.slice(1, -1));
      code += sign + sign;
    } else if (sign === "/" && beginsPattern(code) && take(PATTERN) !== undefined) {
      code += "/./";
    } else if (sign === "`") {
      code += sign;
      at++;
      template();
    } else if (sign === "}" && templates.at(-1) === 0) {
      templates.pop();
      at++;
      template();
    } else {
      if (sign === "{" && templates.length > 0) templates[templates.length - 1]!++;
      if (sign === "}" && templates.length > 0) templates[templates.length - 1]!--;
      code += sign;
      at++;
    }
  }
  return { code, imports };
}

function beginsPattern(before: string): boolean {
  const tail = before.slice(-40);
  return !ENDS_EXPRESSION.test(tail) || KEYWORD_BEFORE_PATTERN.test(tail);
}
