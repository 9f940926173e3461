/**
 * How a git worker mirrors repositories: limits, the way git is run, credentials. Promises: faults name the setting and show no credential;
 * what belongs together is there together. May not: open a credential file; the mirrors do, each time it changes.
 */
import { invalidValue, missingValue } from "./config-error.ts";
import type { FieldReader } from "./field-reader.ts";
import { parsePositive } from "./parse-numbers.ts";
import { parseGitProgram, parseText } from "./parse-tokens.ts";
import { type FieldName, fieldOf } from "./schema.ts";
import { GitLogin } from "./secret-values.ts";
import type { MirrorSettings } from "./settings.ts";

const MIRROR_TIMEOUT_SECONDS_MAX = 86_400;

/** Throws WorkerConfigError. */
export function readMirrorSettings(reader: FieldReader): MirrorSettings {
  const text = (name: FieldName) => reader.parsed(name, (value) => parseText(fieldOf(name), value));
  const number = (name: FieldName) => reader.parsed(name, (value) => parsePositive(fieldOf(name), value));
  const settings = {
    maxBytes: number("mirror_max_bytes"),
    repositoryMaxBytes: number("mirror_repository_max_bytes"),
    timeoutMs: readTimeout(reader),
    depth: number("mirror_depth"),
    gitProgram: reader.parsed("git_program", parseGitProgram),
    credentialsFile: text("git_credentials_file"),
    login: readLogin(reader),
    caFile: text("git_ca_file"),
    sshKeyFile: text("git_ssh_key_file"),
    sshKnownHostsFile: text("git_ssh_known_hosts_file"),
  };
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

function readTimeout(reader: FieldReader): number | undefined {
  const field = fieldOf("mirror_timeout_seconds");
  return reader.parsed("mirror_timeout_seconds", (text) => {
    const seconds = parsePositive(field, text);
    if (seconds > MIRROR_TIMEOUT_SECONDS_MAX)
      throw invalidValue(field, text, `exceeds maximum of ${MIRROR_TIMEOUT_SECONDS_MAX}`);
    return seconds * 1000;
  });
}

const LOGIN = ["git_login_url", "git_login_user", "git_login_password"] as const;

/** All of it or nothing: a password without a place might be sent anywhere. */
function readLogin(reader: FieldReader): GitLogin | undefined {
  const given = LOGIN.map((name) => reader.parsed(name, (text) => parseText(fieldOf(name), text)));
  const [url, username, password] = given;
  if (url === undefined && username === undefined && password === undefined) return undefined;
  const missing = LOGIN.find((_, index) => given[index] === undefined);
  if (missing !== undefined) throw missingValue(fieldOf(missing));
  return new GitLogin({ url: checkLoginUrl(url!), username: username!, password: password! });
}

function checkLoginUrl(text: string): string {
  const parsed = URL.parse(text);
  const isPlain =
    parsed !== null &&
    ["https:", "http:"].includes(parsed.protocol) &&
    parsed.username + parsed.password + parsed.search + parsed.hash === "" &&
    !text.includes("@");
  if (isPlain) return text;
  throw invalidValue(
    fieldOf("git_login_url"),
    "",
    "expected https://host[:port][/path] without a login in it",
  );
}
