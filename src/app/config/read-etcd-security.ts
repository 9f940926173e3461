/**
 * What proves to etcd who we are and to us who etcd is: user and password, authority, certificate and key.
 * Promises: faults name the setting and never show a file's content. May not: connect to anything.
 */
import { invalidValue } from "./config-error.ts";
import type { FieldReader } from "./field-reader.ts";
import { parseText } from "./parse-tokens.ts";
import { type FieldName, fieldOf } from "./schema.ts";
import type { EtcdSecurityParts } from "./secret-values.ts";

const CERTIFICATE = /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----/;
const PRIVATE_KEY = /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/;
const SEALED_KEY = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m;

/** Throws WorkerConfigError. */
export function readEtcdSecurity(reader: FieldReader): EtcdSecurityParts {
  const text = (name: FieldName) => reader.parsed(name, (value) => parseText(fieldOf(name), value));
  const parts = {
    user: text("etcd_user"),
    password: text("etcd_password"),
    ca: readPem(reader, "etcd_ca_file", CERTIFICATE, "certificate"),
    cert: readPem(reader, "etcd_cert_file", CERTIFICATE, "certificate"),
    key: readPem(reader, "etcd_key_file", PRIVATE_KEY, "private key"),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

function readPem(reader: FieldReader, name: FieldName, form: RegExp, what: string): string | undefined {
  const pem = reader.fileNamedBy(name, { isPrivate: form === PRIVATE_KEY });
  if (pem === undefined) return undefined;
  const refuse = (reason: string) => invalidValue(fieldOf(name), reader.required(name), reason);
  if (form === PRIVATE_KEY && SEALED_KEY.test(pem)) throw refuse("holds a key under a passphrase");
  if (!form.test(pem)) throw refuse(`holds no ${what} in PEM form`);
  return pem;
}
