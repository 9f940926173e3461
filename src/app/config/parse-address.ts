/** Reads the address the worker tells about itself on. Promises: nothing but loopback passes; throws WorkerConfigError. Pure. */
import { invalidValue, type WorkerConfigError } from "./config-error.ts";
import { fieldOf } from "./schema.ts";
import type { LocalAddress } from "./settings.ts";

const PORT_MAX = 65_535;

/** `host:port`, already trimmed; an IPv6 host stands in brackets. */
export function parseLocalAddress(text: string): LocalAddress {
  const [, bracketed, plain, digits] = /^(?:\[([^\]]*)\]|([^:[\]]*)):([0-9]{1,5})$/.exec(text) ?? [];
  const name = bracketed ?? plain;
  if (name === undefined) throw refusal(text, "expected host:port, as in 127.0.0.1:9464 or [::1]:9464");
  const host = loopbackOf(name, bracketed !== undefined);
  if (host === undefined) {
    throw refusal(text, "only loopback is served: 127.0.0.0/8, [::1] or localhost");
  }
  const port = Number(digits);
  if (port > PORT_MAX) throw refusal(text, `port exceeds maximum of ${PORT_MAX}`);
  return { host, port };
}

export function checkLocalAddress({ host, port }: LocalAddress): void {
  parseLocalAddress(host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`);
}

/**
 * The address to bind, or undefined. A name is not looked up: what a hosts file makes of `localhost` must not open the port
 * to others. Octets are decimal without leading zeros, which some systems read as octal.
 */
function loopbackOf(name: string, isBracketed: boolean): string | undefined {
  if (isBracketed) return name === "::1" ? name : undefined;
  if (name.toLowerCase() === "localhost") return "127.0.0.1";
  const octets = name.split(".");
  const isIpv4 = octets.length === 4 && octets.every((octet) => /^(?:0|[1-9]\d{0,2})$/.test(octet));
  return isIpv4 && octets[0] === "127" && octets.every((octet) => Number(octet) <= 255) ? name : undefined;
}

function refusal(text: string, reason: string): WorkerConfigError {
  return invalidValue(fieldOf("local_addr"), text, reason);
}
