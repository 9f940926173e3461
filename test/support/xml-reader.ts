/** A strict reader of the XML subset reports need: elements, attributes, text. Throws on anything not well-formed. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const DECLARATION = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/;
const MARKUP = /<(\/?)([A-Za-z][\w.-]*)((?: [\w-]+="[^"<]*")*)(\/?)>/y;
const LEGAL = /^[\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const REFERENCE = /&(?:amp|lt|gt|quot|apos|#\d+);/g;

/** All elements in the order of their start tags. */
export function readXml(text: string): XmlElement[] {
  if (!LEGAL.test(text)) throw new Error("a character XML 1.0 cannot hold");
  const elements: XmlElement[] = [];
  const open: string[] = [];
  let at = DECLARATION.exec(text)?.[0].length ?? fail("no declaration", 0);
  while (at < text.length) {
    const next = text.indexOf("<", at);
    checkText(text.slice(at, next < 0 ? text.length : next), open.length, at);
    if (next < 0) break;
    MARKUP.lastIndex = next;
    const [whole, slash, name, attributes, selfClosed] = MARKUP.exec(text) ?? fail("bad markup", next);
    if (slash === "/") {
      if (open.pop() !== name) fail(`</${name}> closes nothing`, next);
    } else {
      if (open.length === 0 && elements.length > 0) fail("a second root", next);
      elements.push({ name: name!, attributes: readAttributes(attributes!, next) });
      if (selfClosed !== "/") open.push(name!);
    }
    at = next + whole.length;
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is never closed`);
  return elements;
}

function readAttributes(text: string, at: number): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, value] of text.matchAll(/ ([\w-]+)="([^"]*)"/g)) {
    checkText(value!, 1, at);
    if (attributes.has(name!)) fail(`${name} is given twice`, at);
    attributes.set(name!, value!);
  }
  return attributes;
}

function checkText(text: string, depth: number, at: number): void {
  if (text.replace(REFERENCE, "").includes("&")) fail("a bare ampersand", at);
  if (text.includes("]]>")) fail("]]> in text", at);
  if (depth === 0 && text.trim() !== "") fail("text outside the root", at);
}

function fail(why: string, at: number): never {
  throw new Error(`not well-formed at ${at}: ${why}`);
}
