/** Takes a `postgres://` URI apart by hand: a parser that throws would put the password into its error. Pure. */
import { DsnFault } from "./dsn-fault.ts";

export interface DsnParts {
  /** As written, decoded; both may be empty. */
  readonly hosts: readonly { readonly host: string; readonly port: string }[];
  /** Everything else, under libpq's names. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** scheme://[user[:password]@][host[:port][,…]][/database][?name=value&…] */
export function uriParts(uri: string): DsnParts {
  const rest = uri.slice(uri.indexOf("://") + 3);
  const queryAt = rest.indexOf("?");
  const beforeQuery = queryAt === -1 ? rest : rest.slice(0, queryAt);
  const pathAt = beforeQuery.indexOf("/");
  const authority = pathAt === -1 ? beforeQuery : beforeQuery.slice(0, pathAt);
  const database = pathAt === -1 ? "" : beforeQuery.slice(pathAt + 1);
  const hostAt = authority.lastIndexOf("@") + 1;

  const parameters = new Map<string, string>();
  addUser(parameters, authority.slice(0, Math.max(hostAt - 1, 0)));
  if (database !== "") parameters.set("dbname", decoded(database));
  for (const pair of queryAt === -1 ? [] : rest.slice(queryAt + 1).split("&")) addPair(parameters, pair);
  return { hosts: hostsOf(authority.slice(hostAt), parameters), parameters };
}

function addUser(parameters: Map<string, string>, userInfo: string): void {
  const colon = userInfo.indexOf(":");
  const user = colon === -1 ? userInfo : userInfo.slice(0, colon);
  if (user !== "") parameters.set("user", decoded(user));
  if (colon !== -1) parameters.set("password", decoded(userInfo.slice(colon + 1)));
}

function addPair(parameters: Map<string, string>, pair: string): void {
  if (pair === "") return;
  const equals = pair.indexOf("=");
  if (equals < 1) throw new DsnFault("its query string is not of the form name=value&name=value");
  const name = decoded(pair.slice(0, equals));
  // JDBC's spelling, which libpq takes too.
  if (name === "ssl" && pair.slice(equals + 1) === "true") parameters.set("sslmode", "require");
  else parameters.set(name, decoded(pair.slice(equals + 1)));
}

/** A `host` parameter stands in for an authority that names none: the folder of a socket has no other place. */
function hostsOf(text: string, parameters: ReadonlyMap<string, string>): DsnParts["hosts"] {
  const port = parameters.get("port") ?? "";
  const named = parameters.get("host");
  if (text === "" && named !== undefined) return named.split(",").map((host) => ({ host, port }));
  return text.split(",").map((one) => {
    const [, bracketed, plain, itsPort] = /^(?:\[([^\]]*)\]|([^:[\]]*))(?::(\d*))?$/.exec(one) ?? [];
    if (bracketed === undefined && plain === undefined)
      throw new DsnFault(
        "its host and port cannot be read; characters of a password such as / ? % need %-escapes",
      );
    return { host: bracketed ?? decoded(plain!), port: itsPort || port };
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new DsnFault("a percent sign in it is not followed by two hex digits; write a percent sign as %25");
  }
}
