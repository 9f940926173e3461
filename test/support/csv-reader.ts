/** A strict reader of RFC 4180 text, written apart from the writer it checks. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [cell, next] = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    record.push(cell);
    if (text[next] === ",") {
      at = next + 1;
      continue;
    }
    if (text.slice(next, next + 2) !== "\r\n") throw new Error(`no end of record at ${next}`);
    records.push(record);
    record = [];
    at = next + 2;
  }
  if (record.length > 0) throw new Error("the last record has no end");
  return records;
}

function plainCell(text: string, at: number): [cell: string, next: number] {
  const [cell] = /[^",\r\n]*/y.exec(text.slice(at))!;
  return [cell, at + cell.length];
}

function quotedCell(text: string, at: number): [cell: string, next: number] {
  let end = at + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) throw new Error(`the quote at ${at} is never closed`);
    if (text[end + 1] !== '"') return [text.slice(at + 1, end).replaceAll('""', '"'), end + 1];
    end += 2;
  }
}
