/**
 * Builds the pattern for credentials that have no shape of their own and are known by the name they are given to:
 * `DATADOG_API_KEY=…`, `"apiToken": "…"`, `<token>…</token>`, `setToken("…")`, `ENV TOKEN …` in any language.
 * Unless the name is an ordinary word (`strict`), a value near it counts too: see `nearby`.
 * Promises: the pattern begins at the name; name to value spans at most `REACH_MAX_BYTES`; the byte right before the
 * value is never one a token may hold. The filter in engine/planner relies on all three. May not: judge values.
 */
import { assert } from "../../contracts/errors.ts";

/** From the first byte of the name to the first byte of the value. */
export const REACH_MAX_BYTES = 80;

/** No more name than this follows the listed one. */
const TAIL_MAX = 32;
/** What may stand between a listed name and a listed word. */
const BETWEEN_MAX = 16;
/** The widest gap below; a unit test measures it. */
export const GAP_MAX = 41;
/** The rest of a name as people write it: `datadog api key: …`. */
const SPOKEN_TAIL = "(?: [A-Za-z]{3,6})? (?i:key|token|secret)";
const SPOKEN_TAIL_MAX = 14;

const QUOTE = "[\"'`]";
const SPACE = "[ \\t]";
const ANY_SPACE = "[ \\t\\r\\n]";
/** The quote that ends a name, escaped or not. */
const NAME_END = `(?:\\\\{0,2}${QUOTE})?`;
/** The quote that begins a value, with the marks languages put before it: `b"`, `@"`, `r#"`, `\"`, `"""`. */
const VALUE_QUOTE = `[A-Za-z0-9@$#]{0,2}\\\\{0,2}${QUOTE}{1,3}`;
const SCHEME = `\\\\{0,2}${QUOTE}?(?i:bearer|token|basic|apikey|ssws|splunk|geniekey)${SPACE}`;
/** `=` `==` `===` `=>` `:=` `?=` `||=` `!=` `:` `::` `?:` `??` `||` `|` `->` */
const OPERATOR = "(?:[:?|+!]{0,2}={1,3}>?|[:?|]{1,2}|->)";
const TYPE = "(?:&(?:'static )?)?(?i:const char|string|str|text|char|varchar|nvarchar|any|optional|bytes)";

/** `name =`, `"name":`, `$x['name'] =>`, `name[64] =`, `**name**:`, with up to 12 aligning spaces. */
const OPERATED =
  `${NAME_END}(?:\\[\\d{0,3}\\]|[)\\]}*]{0,2})` +
  `(?:${SPACE}{0,12}${OPERATOR}${SPACE}{0,3}|${SPACE}{0,2}${OPERATOR}${SPACE}{4,12})`;
const PLAIN = `${OPERATED}(?:${VALUE_QUOTE}|${SCHEME})?`;
/** `name: &str = "v"`, `name string = "v"`, `name varchar(40) = 'v'`. */
const TYPED = `${SPACE}{0,1}[?:]{0,2}${SPACE}{0,1}${TYPE}[A-Za-z0-9?|()\\[\\]<>* ]{0,8}=${SPACE}{0,2}${VALUE_QUOTE}`;
/** `Name { get; set; } = "v"`, as C# declares properties. */
const PROPERTY = `${SPACE}\\{ get; (?:private )?(?:set|init); \\}${SPACE}=${SPACE}{1,2}${VALUE_QUOTE}`;
/** `name: >-⏎      v`, YAML's blocks of text. */
const BLOCK = `${NAME_END}:${SPACE}{1,2}[>|][+-]?${SPACE}?\\r?\\n${SPACE}{1,24}`;
/** `NAME: Option<&str> = Some("v")`, `name = SecretStr("v")`, `val name by lazy { "v" }`. */
const WRAPPED =
  `(?:(?:${SPACE}?:${SPACE}?[A-Za-z<>&']{1,14})?${SPACE}?=${SPACE}?(?:Some|String|Secret|SecretStr|Optional\\.of)\\(` +
  `|${SPACE}by lazy${SPACE}?\\{${SPACE}?)${VALUE_QUOTE}`;
/** `<setting name="name" serializeAs="String">⏎ <value>v</value>`, as .NET keeps its settings. */
const SETTING = `" serializeAs="String">${ANY_SPACE}{0,8}<value>`;
/** `--name /app/name --type SecureString --value v`, and the same in Terraform. */
const PARAMETER_STORE =
  `(?:["']?${SPACE}--type[ =]["']?SecureString["']?${SPACE}--value[ =]["']?` +
  `|"${ANY_SPACE}{1,4}type${SPACE}{1,2}=${SPACE}"(?:Secure)?String"${ANY_SPACE}{1,4}value${SPACE}{1,2}=${SPACE}")`;
/** `name⇥v`, a row of `COPY … FROM stdin` and of tables set with tabs. */
const TABBED = `${NAME_END}\\t`;
/** `Name:⏎ Type: String⏎ Default: v`, as CloudFormation declares parameters. */
const PARAMETER = `:${ANY_SPACE}{1,8}Type: ?String${ANY_SPACE}{1,9}Default: ?${QUOTE}?`;
/** `setName("v")`, `("name", "v")`, `{name, <<"v">>}`, `name <- "v"`. */
const CALLED = `${NAME_END}${SPACE}{0,2}[)\\]]?(?:[(,]|<-)${SPACE}{0,4}(?:<<)?${VALUE_QUOTE}`;
/** `<name>v</name>`, `<string name="name">v</string>`; CDATA and line breaks too. */
const ELEMENT = `${NAME_END}(?: translatable="false")?>(?:<!\\[CDATA\\[|${ANY_SPACE}{0,12})`;
/** `<key>name</key><string>v</string>`, `<td>name</td><td>v</td>`. */
const SIBLING = `</[A-Za-z]{1,6}>${ANY_SPACE}{0,16}<[A-Za-z]{1,12}>${ANY_SPACE}{0,2}`;
/** `key="name" value="v"`, `"name": "name", "value": "v"`, `- name: name⏎ value: v`. */
const PAIRED =
  `${NAME_END}[,;]?(?:${ANY_SPACE}{1,18}\\\\?${QUOTE}?|${ANY_SPACE}{1,13}android:)(?i:value|content|default)` +
  `\\\\?${QUOTE}?${SPACE}?[:=]${SPACE}{0,2}`;
/** `variable "name" {⏎ type = string⏎ default = "v"`. */
const VARIABLE =
  `"${SPACE}\\{${ANY_SPACE}{1,3}(?:type${SPACE}{1,4}=${SPACE}"?string"?${ANY_SPACE}{1,3})?` +
  `default${SPACE}=${SPACE}"`;
/** `--name v`, `ENV NAME v`, `:name "v"`, `set name v`. */
const SPACED = `${NAME_END}${SPACE}{1,12}(?:${VALUE_QUOTE}|${SCHEME})?`;

/** A value in UUID form. */
export const UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

export interface Assignment {
  /** Name parts, lower case letters and digits; `_` stands for an optional separator. Matched in any case. */
  readonly names: readonly string[];
  /** One of these must follow in the same name; for vendors whose name alone says too little. */
  readonly words?: readonly string[];
  /** The name must not continue a word to its left: for short names. */
  readonly bounded?: boolean;
  /** Pattern of the value, without groups that capture. */
  readonly value: string;
  /** Pattern of what belongs to the value but is no token byte, such as base64's `==`; stands outside the group. */
  readonly padding?: string;
  /** Characters, in class syntax, that must not follow the value. */
  readonly notAfter?: string;
  /** Group 1 becomes the name and group 2 the value. */
  readonly captureName?: boolean;
  /** Only a value right behind its name counts, not one near it: for names that are ordinary words. */
  readonly strict?: boolean;
  /** Plain spaces do not count as an operator: for names and values that prose is full of. */
  readonly operatorOnly?: boolean;
}

/** The pattern of an assignment; its last group is the value. */
export function assignment(spec: Assignment): string {
  const names = `(?:${anyNameSource(spec.names)})`;
  const words = spec.words === undefined ? "" : `(?:${spec.words.map(nameSource).join("|")})`;
  const between = spec.words === undefined ? "" : `[A-Za-z0-9_. -]{0,${BETWEEN_MAX}}?`;
  const plainTail = `[A-Za-z0-9_.-]{0,${tailMax(spec)}}?`;
  const tail = spec.words === undefined ? `(?:${plainTail}|${SPOKEN_TAIL})` : plainTail;
  const ways = gap(spec.operatorOnly === true);
  const name = `(?i:${between}${words})${tail}`;
  return [
    spec.bounded === true ? "(?<![A-Za-z0-9])" : "",
    spec.captureName === true
      ? `((?i:${names})${name})${ways}`
      : `(?i:${names})(?:${name}${ways}${near(spec)})`,
    `(${spec.value})${spec.padding ?? ""}`,
    `(?![${spec.notAfter ?? "A-Za-z0-9_+/=~(\\[-"}])`,
  ].join("");
}

function near(spec: Assignment): string {
  if (spec.strict === true || spec.operatorOnly === true) return "";
  const ways = nearby(REACH_MAX_BYTES - widestOf(spec.names), spec.words);
  return ways === "" ? "" : `|${ways}`;
}

/** Shapes that `nearby` covers where it may be used. */
const FAR = [TABBED, PARAMETER_STORE, SETTING, WRAPPED];

/** What may stand between name and value. */
export function gap(operatorOnly: boolean): string {
  const shapes = [
    PLAIN,
    TYPED,
    PROPERTY,
    BLOCK,
    PARAMETER,
    VARIABLE,
    CALLED,
    ELEMENT,
    SIBLING,
    `${PAIRED}(?:\\\\{0,2}${QUOTE})?`,
  ];
  return `(?:${(operatorOnly ? [...shapes, ...FAR] : [...shapes, SPACED]).join("|")})`;
}

const TOKEN = "[A-Za-z0-9_.+/~-]";
/** Neither token nor `#`, which begins a comment or a revision. */
const MARK = "[^#A-Za-z0-9_.+/~-]";
const NEAR = `${TOKEN}{1,2})?${MARK}{1,6}`;
const NEAR_MAX = 2 + 6;
/** Behind a listed word: its rest, then up to two words more, each with the marks behind it. */
const BEHIND_WORD = `(?:${MARK}{1,4}|${TOKEN}{1,8}${MARK}{1,4})(?:${TOKEN}{1,9}${MARK}{1,4}){0,2}`;
const BEHIND_WORD_MAX = 8 + 4 + 2 * (9 + 4);

/**
 * A value that stands near the name rather than right behind it, at most `left` bytes further on, on its line or a later one:
 * `https://api.acme.com/?key=v`, `acme's token is v`, `acme:⏎  api_key: v`, `# Acme⏎TOKEN=v`. Each repeat is parted from the next by
 * bytes that it cannot take, which keeps the matching linear.
 */
function nearby(left: number, words: readonly string[] | undefined): string {
  if (words === undefined) return `(?:[^#]{0,${left - NEAR_MAX}}?${NEAR}`;
  const before = left - BEHIND_WORD_MAX - widestOf(words);
  return before < 1 ? "" : `[^#]{0,${before}}?(?i:${words.map(nameSource).join("|")})${BEHIND_WORD}`;
}

/** The shapes of `gap` in which a quote opens the value. */
export const QUOTED_GAP = `(?:${[OPERATED + VALUE_QUOTE, TYPED, PROPERTY, VARIABLE, CALLED, `${PAIRED}\\\\{0,2}${QUOTE}`].join("|")})`;

/** The shapes of `gap` in which the value stands bare, as in settings files. */
export const BARE_GAP = `(?:${[OPERATED, BLOCK, ELEMENT, SIBLING, PAIRED].join("|")})`;

/** The pattern of a listed name, its parts parted or not. */
function nameSource(name: string): string {
  assert(/^[a-z0-9_]{2,}$/.test(name), `an assignment's name part is lower case: ${name}`);
  return separated(name);
}

/** The pattern of any of the names. What several begin with is written once: a thousand names would be too long a pattern. */
export function anyNameSource(names: readonly string[]): string {
  for (const name of names) nameSource(name);
  return factored(names);
}

function factored(names: readonly string[]): string {
  const tails = Map.groupBy(names, (name) => name.slice(0, 1));
  const isOptional = tails.delete("");
  const ways = [...tails].map(([first, all]) => separated(first) + tailOf(all.map((name) => name.slice(1))));
  return ways.length === 1 && !isOptional ? ways[0]! : `(?:${ways.join("|")})${isOptional ? "?" : ""}`;
}

function tailOf(tails: readonly string[]): string {
  return tails.length === 1 ? separated(tails[0]!) : factored(tails);
}

const separated = (letters: string): string => letters.replaceAll("_", "[_. -]?");

/** As much of the reach as name and gap leave over. */
function tailMax(spec: Assignment): number {
  const words = spec.words === undefined ? 0 : BETWEEN_MAX + widestOf(spec.words);
  const left = REACH_MAX_BYTES - GAP_MAX - widestOf(spec.names) - words;
  assert(
    left >= (spec.words === undefined ? SPOKEN_TAIL_MAX : 4),
    `an assignment's names leave no room for the rest of the name: ${spec.names.join(", ")}`,
  );
  return Math.min(TAIL_MAX, left);
}

function widestOf(parts: readonly string[]): number {
  return Math.max(...parts.map((part) => part.length));
}
