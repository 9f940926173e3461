/** Connection strings of `name=value;` pairs, as ADO.NET, ODBC and JDBC have. Source: Microsoft Learn, "Connection string syntax". */
import { codeReference } from "./code-reference.ts";
import { judgeCredentials } from "./credentials.ts";
import { malformed, type ValidatorContext, type Verdict } from "./verdict.ts";

const SECRET_NAMES = ["password", "pwd", "accountkey", "sharedaccesskey", "sharedsecretvalue", "accesskey"];
const USER_NAMES = ["user id", "uid", "user", "username"];
const HOST_NAMES = ["server", "data source", "host", "address", "addr", "endpoint"];

export function connectionString(secret: string, context: ValidatorContext): Verdict {
  const pairs = pairsOf(context.match.length >= secret.length ? context.match : secret);
  const password = pick(pairs, SECRET_NAMES) ?? secret;
  const reference = codeReference(password);
  if (reference !== undefined) return malformed(reference);
  const host = (pick(pairs, HOST_NAMES) ?? "")
    .replace(/^(?:tcp:|np:|[a-z]+:\/\/)/i, "")
    .split(/[,:;/\\]/)[0]!;
  return judgeCredentials(pick(pairs, USER_NAMES) ?? "", password, host);
}

/** Names in lower case. A value may stand in quotes or braces and then hold semicolons. */
function pairsOf(text: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const [, name, braced, quoted, plain] of text.matchAll(
    /(?:^|[;?&"'\s])([A-Za-z][A-Za-z ]{1,30}?)\s*=\s*(?:\{([^}]*)\}|'([^']*)'|([^;&"'\r\n]*))/g,
  ))
    pairs.set(name!.toLowerCase().trim(), (braced ?? quoted ?? plain ?? "").trim());
  return pairs;
}

function pick(pairs: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  for (const name of names) if (pairs.has(name)) return pairs.get(name);
  return undefined;
}
