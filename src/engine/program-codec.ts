/**
 * Programs as bytes: what is embedded in the binary and handed to threads. Patterns stay undecoded until a rule first runs, for
 * most rules never do. Promises: decode(encode(p)) behaves as p. May not: be fed by others than `encodeProgram`.
 */
import { assert } from "../contracts/errors.ts";
import type { RuleInfo } from "../contracts/rule-info.ts";
import type { Anchor } from "./planner/tables.ts";
import type { Program, ProgramPart, ProgramRule } from "./program.ts";

const MAGIC = 0x31505747;
const HEAD_WORDS = 6;
const ANCHOR_WORDS = 4;

type Meta = Omit<ProgramRule, "source"> & { readonly sourceBytes: number };

/** magic, lengths of meta, infos and table, counts of anchors and of their groups; then anchors (four u32 each), meta and infos as JSON, table, patterns. */
export function encodeProgram(program: Program): Uint8Array {
  const encoder = new TextEncoder();
  const sources = program.rules.map((rule) =>
    rule instanceof LazyRule ? rule.sourceBytes : encoder.encode(rule.source),
  );
  const meta = program.rules.map((rule, index) => metaOf(rule, sources[index]!.length));
  const metaBytes = encoder.encode(JSON.stringify(meta));
  const anchors = Uint32Array.from(
    program.anchors.flatMap((group, entry) =>
      group.flatMap(({ rule, offsetMin, offsetMax }) => [entry, rule, offsetMin, offsetMax]),
    ),
  );
  const infos = encoder.encode(JSON.stringify(program.infos));
  const head = Uint32Array.of(
    MAGIC,
    metaBytes.length,
    infos.length,
    program.table.length,
    anchors.length / ANCHOR_WORDS,
    program.anchors.length,
  );
  return joined([
    new Uint8Array(head.buffer),
    new Uint8Array(anchors.buffer),
    metaBytes,
    infos,
    program.table,
    ...sources,
  ]);
}

function metaOf(rule: ProgramRule, sourceBytes: number): Meta {
  const { id, lengthMax, secretGroup, gates, validator, base, assignment, confidenceMin, publicPrefix } =
    rule;
  const { outline, parts } = rule;
  return {
    ...{ id, lengthMax, secretGroup, gates, validator, base, assignment, confidenceMin, publicPrefix },
    ...(outline === undefined ? {} : { outline }),
    ...(parts === undefined ? {} : { parts }),
    sourceBytes,
  };
}

export function decodeProgram(bytes: Uint8Array): Program {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (index: number): number => view.getUint32(index * 4, true);
  assert(word(0) === MAGIC, "a program is of this build");
  const [metaBytes, infoBytes, tableBytes, anchorCount] = [word(1), word(2), word(3), word(4)];
  // An entry whose rules are all gone keeps its number.
  const anchors = Array.from({ length: word(5) }, (): Anchor[] => []);
  for (let at = HEAD_WORDS; at < HEAD_WORDS + ANCHOR_WORDS * anchorCount; at += ANCHOR_WORDS) {
    anchors[word(at)]!.push({ rule: word(at + 1), offsetMin: word(at + 2), offsetMax: word(at + 3) });
  }
  const metaAt = 4 * (HEAD_WORDS + ANCHOR_WORDS * anchorCount);
  const infosAt = metaAt + metaBytes;
  const tableAt = infosAt + infoBytes;
  const metas = JSON.parse(new TextDecoder().decode(bytes.subarray(metaAt, infosAt))) as Meta[];
  let at = tableAt + tableBytes;
  const rules = metas.map((meta) => new LazyRule(meta, bytes.subarray(at, (at += meta.sourceBytes))));
  return new DecodedProgram(
    rules,
    anchors,
    bytes.subarray(tableAt, tableAt + tableBytes),
    bytes.subarray(infosAt, tableAt),
  );
}

class DecodedProgram implements Program {
  readonly rules: readonly ProgramRule[];
  readonly anchors: readonly (readonly Anchor[])[];
  readonly table: Uint8Array;
  readonly #infoBytes: Uint8Array;
  #infos: readonly RuleInfo[] | undefined;

  constructor(
    rules: readonly ProgramRule[],
    anchors: readonly (readonly Anchor[])[],
    table: Uint8Array,
    infoBytes: Uint8Array,
  ) {
    this.rules = rules;
    this.anchors = anchors;
    this.table = table;
    this.#infoBytes = infoBytes;
  }

  get infos(): readonly RuleInfo[] {
    this.#infos ??= JSON.parse(new TextDecoder().decode(this.#infoBytes)) as RuleInfo[];
    return this.#infos;
  }
}

class LazyRule implements ProgramRule {
  readonly id: string;
  readonly outline?: string;
  readonly lengthMax: number;
  readonly secretGroup: number | undefined;
  readonly gates: ProgramRule["gates"];
  readonly validator: ProgramRule["validator"];
  readonly base: number;
  readonly assignment: boolean;
  readonly confidenceMin: number;
  readonly publicPrefix: number;
  readonly parts?: readonly ProgramPart[];
  readonly #source: Uint8Array;

  constructor(meta: Meta, source: Uint8Array) {
    this.id = meta.id;
    if (meta.outline !== undefined) this.outline = meta.outline;
    this.lengthMax = meta.lengthMax;
    this.secretGroup = meta.secretGroup;
    this.gates = meta.gates;
    this.validator = meta.validator;
    this.base = meta.base;
    this.assignment = meta.assignment;
    this.confidenceMin = meta.confidenceMin;
    this.publicPrefix = meta.publicPrefix;
    if (meta.parts !== undefined) this.parts = meta.parts;
    this.#source = source;
  }

  get source(): string {
    return new TextDecoder().decode(this.#source);
  }

  get sourceBytes(): Uint8Array {
    return this.#source;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
