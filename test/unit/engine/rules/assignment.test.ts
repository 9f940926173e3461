/** Every shape an assignment takes in the languages and files that leak: what is found, with which value, and what is not. */
import { describe, expect, test } from "bun:test";
import {
  type Assignment,
  assignment,
  GAP_MAX,
  gap,
  REACH_MAX_BYTES,
} from "../../../../src/engine/rules/assignment.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { processorMs } from "../../../support/processor-time.ts";
import { regexWidthMax } from "../../../support/regex-width.ts";

const VALUE = sample("hex", 32);
const vendor: Assignment = { names: ["datadog", "data_dog"], value: "[a-f0-9]{32}" };
const strict: Assignment = { ...vendor, strict: true };
const generic: Assignment = {
  names: ["token", "secret", "api_key"],
  value: "[A-Za-z0-9_.+/~-]{12,200}",
  captureName: true,
  operatorOnly: true,
  notAfter: "A-Za-z0-9_.+/=~(\\[<-",
};

/** The last group of the first match, or undefined. */
function found(spec: Assignment, text: string): string | undefined {
  return new RegExp(assignment(spec)).exec(text)?.at(-1);
}

/** The last `@` stands for the value. */
const FOUND: readonly (readonly [string, string])[] = [
  ["shell export", "export DATADOG_API_KEY=@"],
  ["shell export, quoted", `export DATADOG_API_KEY="@"`],
  ["env file", "DATADOG_KEY=@\nNEXT=1"],
  ["env file, CRLF", "DATADOG_KEY=@\r\nNEXT=1"],
  ["fish", "set -x DATADOG_TOKEN @"],
  ["batch", "set DATADOG_TOKEN=@"],
  ["PowerShell", `$env:DATADOG_TOKEN = "@"`],
  ["Python", "datadog_key = '@'"],
  ["Python, bytes", "datadog_key = b'@'"],
  ["Python, f-string", `datadog_key = f"@"`],
  ["Python, triple quotes", `DATADOG = """@"""`],
  ["Python, annotated", `datadog_key: str = "@"`],
  ["Python, optional", `datadog_key: Optional[str] = "@"`],
  ["Python, environ", `os.environ["DATADOG_API_KEY"] = "@"`],
  ["Python, default argument", `os.getenv("DATADOG_API_KEY", "@")`],
  ["Python, keyword argument", `initialize(datadog_api_key="@", host=h)`],
  ["JavaScript", "const datadogKey = `@`;"],
  ["JavaScript, fallback", `process.env.DATADOG_KEY || "@"`],
  ["JavaScript, nullish", `process.env.DATADOG_KEY ?? '@'`],
  ["JavaScript, comparison", `if (req.query.datadogKey === "@") {`],
  ["JavaScript, property", `  datadogKey: "@",`],
  ["TypeScript, annotated", `private datadogKey: string = "@";`],
  ["JavaScript, header", `headers["X-Datadog-Key"] = "@"`],
  ["JavaScript, set", `headers.set("x-datadog-key", "@")`],
  ["Go", `datadogKey := "@"`],
  ["Go, raw string", "datadogKey := `@`"],
  ["Go, typed", `const DatadogKey string = "@"`],
  ["Rust, typed", `const DATADOG_KEY: &str = "@";`],
  ["Rust, optional", `const DATADOG_KEY: Option<&str> = Some("@");`],
  ["Kotlin, lazy", `val datadogKey by lazy { "@" }`],
  ["Python, secret string", `datadog_key = SecretStr("@")`],
  [".NET setting", `<setting name="datadog_key" serializeAs="String">\n  <value>@</value>`],
  ["parameter store", "aws ssm put-parameter --name /app/datadog-key --type SecureString --value @"],
  ["parameter store in Terraform", `name  = "/app/datadog-key"\n  type  = "SecureString"\n  value = "@"`],
  ["Rust, static", `static DATADOG_KEY: &'static str = "@";`],
  ["Rust, raw string", `let datadog_key = r#"@"#;`],
  ["Java", `String datadogKey = "@";`],
  ["Java, setter", `client.setDatadogKey("@");`],
  ["Kotlin", `val datadogKey: String = "@"`],
  ["Swift", `let datadogKey: String? = "@"`],
  ["Objective-C", `NSString *datadogKey = @"@";`],
  ["C array", `char datadog_key[33] = "@";`],
  ["C pointer", `const char *datadog_key = "@";`],
  ["C define", `#define DATADOG_KEY "@"`],
  ["C wide", `wchar_t *datadogKey = L"@";`],
  ["C#, verbatim", `var datadogKey = @"@";`],
  ["C#, property", `public string DatadogKey { get; set; } = "@";`],
  ["C#, property that is set once", `public string DatadogKey { get; private init; } = "@";`],
  ["YAML, folded block", "datadog_key: >-\n      @\n"],
  ["YAML, literal block", "datadog_key: |\r\n  @\r\n"],
  ["PHP array", "'datadog_key' => '@',"],
  ["PHP define", "define('DATADOG_KEY', '@');"],
  ["PHP nested", "$config['app']['datadog_key'] = '@';"],
  ["Ruby", `ENV["DATADOG_KEY"] ||= "@"`],
  ["Ruby symbol", `:datadog_key => "@"`],
  ["Perl", `$h{datadog_key} = '@';`],
  ["Lua", `["datadog_key"] = "@"`],
  ["R", `datadog_key <- "@"`],
  ["Erlang", `{datadog_key, <<"@">>}`],
  ["Clojure", `{:datadog-key "@"}`],
  ["CMake", `set(DATADOG_KEY "@")`],
  ["SQL", "SET @datadog_key = '@'"],
  ["SQL dump, copied rows", "7\tdatadog_key\t@\n"],
  ["CloudFormation parameter", "  DatadogKey:\n    Type: String\n    Default: @\n"],
  ["SQL column", "@datadog_key varchar(40) = '@'"],
  ["JSON", `{"datadog_api_key": "@"}`],
  ["JSON, tight", `{"datadog_api_key":"@"}`],
  ["JSON in a string", `"{\\"datadog_api_key\\": \\"@\\"}"`],
  ["JSON, aligned", `"datadog":            "@"`],
  ["JSON, name and value", `{ "name": "DATADOG_KEY", "value": "@" }`],
  ["JSON, name and value on two lines", `"name": "DATADOG_KEY",\n      "value": "@"`],
  ["YAML", "datadog_key: @"],
  ["YAML, quoted", `datadog_key: '@'`],
  ["YAML, env list", "- name: DATADOG_KEY\n          value: @"],
  ["docker-compose", "      - DATADOG_KEY=@"],
  ["CI variables", "  DATADOG_API_KEY: @ # production"],
  ["TOML", `datadog_key = "@"`],
  ["INI", "datadog.key=@"],
  ["properties, aligned", "datadog.api.key            = @"],
  ["Makefile", "DATADOG_KEY ?= @"],
  ["Makefile, simple", "DATADOG_KEY := @"],
  ["Terraform", `  datadog_api_key     = "@"`],
  ["Dockerfile, ENV", "ENV DATADOG_KEY @"],
  ["Dockerfile, ARG", "ARG DATADOG_KEY=@"],
  ["flag", "run --datadog-key @ --verbose"],
  ["flag, equals", "run --datadog-key=@"],
  ["header", "X-Datadog-Key: @"],
  ["header, scheme", `curl -H "X-Datadog-Auth: Bearer @" https://x.invalid`],
  ["query", "https://x.invalid/v1?datadog_key=@&page=2"],
  ["XML element", "<datadogKey>@</datadogKey>"],
  ["XML element, CDATA", "<datadogKey><![CDATA[@]]></datadogKey>"],
  ["XML element, lines", "<datadogKey>\n    @\n</datadogKey>"],
  ["XML attribute", `<client datadogKey="@"/>`],
  ["XML key and value", `<add key="DatadogKey" value="@" />`],
  ["XML meta", `<meta name="datadog-key" content="@">`],
  ["Android string", `<string name="datadog_key">@</string>`],
  ["Android string, untranslated", `<string name="datadog_key" translatable="false">@</string>`],
  ["plist", "<key>DatadogKey</key>\n\t<string>@</string>"],
  ["HTML table", "<td>Datadog</td><td>@</td>"],
  ["Markdown", "**Datadog**: @"],
  ["Markdown table", "| datadog | @ |"],
  ["comment", "// datadog key = @."],
  ["prose", "the Datadog token here is @, do not share"],
  ["possessive prose", "Datadog's API key: @"],
  ["URL of the vendor", "https://api.datadog.com/api/v1/events?api_key=@&limit=1"],
  ["URL of the vendor, then a header", `curl https://api.datadog.com/v1 -H "Auth-Token: @"`],
  ["JSON, nested", `{"datadog": {"api_key": "@", "site": "eu"}}`],
  ["JSON, nested over lines", `  "datadog": {\n    "apiKey": "@"`],
  ["JSON, second of the nested lines", `"datadog": {\n  "site": "eu",\n  "token": "@"\n}`],
  ["YAML, nested", "datadog:\n  api_key: @\n"],
  ["YAML, second of the nested lines", "datadog:\n  site: eu\n  api_key: @\n"],
  ["TOML, table", `[datadog]\napi_key = "@"`],
  ["INI, section, CRLF", "[datadog]\r\nuser=app\r\nsecret=@\r\n"],
  ["a comment on the line before", `# Datadog\nAPI_KEY="@"`],
  ["constructor", `const client = new Datadog({ apiKey: "@" });`],
  ["positional argument", `client = datadog.Client("@")`],
  ["SQL insert", "insert into datadog (id, token) values (1, '@')"],
  ["SQL insert of a setting", "INSERT INTO settings VALUES ('datadog_api_key', '@');"],
  ["Jenkins credential", "<id>datadog</id>\n<secret>@</secret>"],
];

/** Every `@` stands for the value. */
const NOT_FOUND: readonly (readonly [string, Assignment, string])[] = [
  ["a value without its name", vendor, "checksum = @"],
  ["a name in prose", strict, "We moved to Datadog. The commit was @"],
  ["a name on another line", strict, "datadog:\n\ncommit = @"],
  ["a longer run of the alphabet", vendor, "datadog_key = @@"],
  ["a value that goes on in letters", vendor, "datadog_key = @xyz"],
  ["a value that is a word of a longer name", vendor, "datadog_key = @_name"],
  ["a digest followed by base64 padding", vendor, "datadog_key = @="],
  ["a function named by hex", vendor, "datadog_key = @(1)"],
  ["an array named by hex", vendor, "datadog_key = @[0]"],
  ["a path under the value", vendor, "datadog: @/bin"],
  ["a value glued to its quote's word", vendor, "datadog_key = abc@"],
  ["a name further away than the reach", vendor, `datadog_${"x".repeat(90)} = @`],
  ["an empty string", strict, `datadog_key = "" # @`],
  ["a value far from the name", vendor, `datadog:\n${" x: y\n".repeat(14)}  api_key: @`],
  ["a revision", vendor, "datadog-token-sdk: git+https://x.invalid/sdk#@"],
  ["a value near a name that is an ordinary word", strict, `{"datadog": {"key": "@"}}`],
  ["an empty setting before another", strict, "DATADOG_KEY=\nCOMMIT=@"],
  ["a function call", generic, "token = generate_random_token(24)"],
  ["a method call", generic, "token = self.session.create_token()"],
  ["a lookup", generic, `api_key = os.environ["API_KEY_FOR_US"]`],
  ["a lookup by call", generic, `secret = process.env.get("SOME_NAME_2")`],
  ["a type", generic, "token: Map<string, number>"],
  ["a generic type", generic, "secret: Observable_of_v2<string>"],
  ["an empty value", generic, `token = ""`],
  ["a short value", generic, `token = "abc123"`],
  ["a sentence", generic, "the token is 1234567890ab"],
  ["a parameter list", generic, "function f(token, otherParameter2) {"],
  ["a call without quotes", generic, "setToken(currentSessionToken2)"],
  ["a template variable", generic, `token: "\${GITHUB_TOKEN_12}"`],
  ["a template expression", generic, "secret: {{ vault.secret_1234567 }}"],
];

describe("an assignment", () => {
  for (const [where, text] of FOUND) {
    test(`is found in: ${where}`, () => {
      const at = text.lastIndexOf("@");
      expect(found(vendor, text.slice(0, at) + VALUE + text.slice(at + 1))).toBe(VALUE);
    });
  }

  for (const [what, spec, text] of NOT_FOUND) {
    test(`is not seen in ${what}`, () => {
      expect(found(spec, text.replaceAll("@", VALUE))).toBeUndefined();
    });
  }

  test("gives the name as group 1 when asked", () => {
    const match = new RegExp(assignment(generic)).exec(`"auth_token_prod": "${VALUE}"`);
    expect(match?.slice(1)).toEqual(["token_prod", VALUE]);
  });

  test("asks for one of the words when it has some", () => {
    const spec: Assignment = { names: ["zoom"], words: ["secret"], bounded: true, value: "[a-f0-9]{32}" };
    expect(found(spec, `ZOOM_CLIENT_SECRET=${VALUE}`)).toBe(VALUE);
    expect(found(spec, `zoomClientSecretV2 = "${VALUE}"`)).toBe(VALUE);
    expect(found(spec, `ZOOM_LEVEL=${VALUE}`)).toBeUndefined();
    expect(found(spec, `caboom_zoomsecret=${VALUE}`)).toBe(VALUE);
    expect(found(spec, `xzoom_secret=${VALUE}`)).toBeUndefined();
  });

  test("takes `_` in a name for any separator or none", () => {
    for (const name of ["datadog", "data-dog", "DATA_DOG", "Data.Dog", "Data Dog"]) {
      expect(found({ ...vendor, names: ["data_dog"] }, `${name} = ${VALUE}`)).toBe(VALUE);
    }
  });

  test("refuses a name that is not lower case, and names that leave no room", () => {
    expect(() => assignment({ ...vendor, names: ["Datadog"] })).toThrow("lower case");
    expect(() => assignment({ ...vendor, names: ["x".repeat(40)] })).toThrow("no room");
  });
});

describe("the filter's bounds", () => {
  test("the gap is as wide as declared", () => {
    expect(regexWidthMax(gap(false))).toBe(GAP_MAX);
  });

  test("name and gap together stay within the reach", () => {
    for (const spec of [vendor, generic, { names: ["zoom"], words: ["client_secret"], value: "x" }]) {
      const source = assignment(spec);
      const upToValue = source.slice(0, source.lastIndexOf(`(${spec.value})`));
      expect(regexWidthMax(upToValue)).toBeLessThanOrEqual(REACH_MAX_BYTES);
    }
  });

  test("the byte before a value is never one a token may hold", () => {
    for (const [, text] of FOUND) {
      const at = text.lastIndexOf("@");
      const full = text.slice(0, at) + VALUE + text.slice(at + 1);
      const match = new RegExp(assignment(vendor), "d").exec(full);
      expect(full[match!.indices![1]![0] - 1]).not.toMatch(/[A-Za-z0-9_.+/~-]/);
    }
    expect(new RegExp(`${gap(false)}$`).test("-")).toBe(false);
  });

  test("a long line of names costs time in proportion to its length", () => {
    const regex = new RegExp(assignment(generic), "g");
    expect(processorMs(() => regex.test("token_secret.api_key ".repeat(20_000)))).toBeLessThan(4_000);
  });
});
