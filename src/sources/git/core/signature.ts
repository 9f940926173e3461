/** Who did something and when, as commits, tags and reflogs write it: `Name <mail> 1700000000 +0100`. */
export interface Signature {
  readonly name: string;
  readonly email: string;
  /** Seconds since 1970; 0 when the line does not say. */
  readonly seconds: number;
  /** East of Greenwich. */
  readonly offsetMinutes: number;
}

/** Never fails: what cannot be read becomes empty. */
export function readSignature(text: string): Signature {
  const open = text.indexOf("<");
  const close = text.lastIndexOf(">");
  const named = open !== -1 && close > open;
  const [seconds, zone] = clockIn(text.slice(named ? close + 1 : 0));
  return {
    name: (named ? text.slice(0, open) : "").trim(),
    email: named ? text.slice(open + 1, close) : "",
    seconds: numberIn(seconds),
    offsetMinutes: readZone(zone ?? ""),
  };
}

function clockIn(text: string): readonly string[] {
  return text.trim().split(" ");
}

function numberIn(text = ""): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : 0;
}

function readZone(zone: string): number {
  const match = /^([+-])(\d\d)(\d\d)$/.exec(zone);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === "-" ? 0 - minutes : minutes;
}
