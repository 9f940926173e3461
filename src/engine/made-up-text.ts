/**
 * Knows texts whose values are made up, by how they begin: the code of tests, by what test frameworks ask to be imported,
 * declared or called, and manuals: modules of Ansible, descriptions of web APIs, reStructuredText. And places of that kind in others.
 * Promises: pure, decided by the first `HEAD_BYTES` of a text and the `PLACE_BYTES` before a place. May not: see paths; what a file is called says
 * little about what it holds, and the same bytes give the same findings everywhere.
 */
import { isDocumentation, isShownCode } from "./documentation-place.ts";
import { isExpectedAnswer } from "./expected-answer.ts";
import type { Judgement } from "./judgement.ts";
import type { Claim } from "./validators/verdict.ts";

export const HEAD_BYTES = 16 << 10;
export const PLACE_BYTES = 4 << 10;

/** Each opens a line, white space aside. */
const TEST_LINES: readonly RegExp[] = [
  // Python
  /(?:import|from) (?:unittest|pytest|nose|mock|hypothesis|testtools|django\.test|twisted\.trial)\b/,
  /(?:import|from) (?:fixtures|testresources|testscenarios|responses|requests_mock|respx|factory_boy)\b|from [\w.]*\btests\b[\w.]* import /,
  /(?:async )?def test_\w+\(|class \w+\(.{0,60}TestCase\b|class Test[A-Z]\w*[(:]/,
  // Go
  /"testing"$|import "testing"|go test fuzz v1$|func (?:Test|Benchmark|Fuzz|Example)(?:[A-Z_]\w*)?\(/,
  // Rust
  /#\[(?:cfg\(test\)|(?:\w{1,20}::)?test\b)/,
  // Java, Kotlin, Scala, C#, PHP, Swift
  /import (?:static )?(?:org\.(?:junit|testng|scalatest|mockito|assertj)|kotlin\.test|XCTest)\b|@Test\b/,
  /using (?:Xunit|NUnit|Microsoft\.VisualStudio\.TestTools)\b|\[(?:Fact|Theory|Test|TestMethod|TestFixture)\]/,
  /use PHPUnit\b|(?:final |abstract )?class \w+ extends \w*TestCase\b/,
  // Ruby
  /require(?:_relative)? ["'](?:[\w./]{1,40}\/)?(?:test_helper|spec_helper|rails_helper|abstract_unit|minitest|test\/unit|rspec)\b/,
  /require File\.expand_path\(.{1,40}test_helper|(?:RSpec\.)?describe [A-Z"']|class [\w:]+ < [\w:]*Test(?:Case)?$|class Test[A-Z]\w* < /,
  // Perl, Tcl, shell
  /use (?:Test::\w+|\w+::Test)\b|test \{.{3,100}\} \{$|@test ["']|test_expect_success |#.{0,20}\b[Bb]lackbox tests?\b/,
  // C, C++
  /#include ["<](?:clar\w*|gtest|gmock|check|cmocka|CUnit|unity|catch2?|doctest)[./]|TEST(?:_F|_P|_CASE)?\(\w|(?:static )?void test_\w+\(/,
  // JavaScript
  /(?:describe|suite)(?:\.\w+)?\(["'`]|(?:it|test)(?:\.\w+)?\(["'`].{3,100}["'`], ?(?:async ?)?(?:function|\()/,
  /(?:QUnit\.)?module\(["'`].{1,80}["'`], ?(?:function|\{)/,
  // Lists of cases, Gherkin, Ansible, suites of Mbed TLS, recordings of what servers answered
  /["']?test_?(?:cases|groups|vectors)["']?:(?: \[)?$|cases:$|dn: .{0,200}\b(?:dc|o)=(?:example|test)\b|varnishtest "|depends_on:[A-Z]\w+(?::[A-Z]\w+)*$|http_interactions:$|recorded_with: VCR\b|https?\n(?:GET|POST|PUT|PATCH|DELETE)\n[\w.-]+\nNone\n|<testcase>$|<testsuites?\b|["'](?:tests|cases|vectors)["']: \[$|["'].{0,40}\b[Tt]est [Vv]ectors?\b/,
  /(?:Feature|Scenario(?: Outline)?): |(?:- )?(?:ansible\.builtin\.)?assert:$/,
];
const TEST_IMPORT =
  /\bfrom ["'](?:vitest|node:test|bun:test|@jest\/globals|@playwright\/test|mocha|chai|ava|tape?|qunit|ember-qunit|miragejs|ember-cli-mirage|msw|nock)["']|\brequire\(["'](?:node:test|mocha|chai|ava|tape?|sinon|supertest)["']\)/;
const MANUAL_LINES: readonly RegExp[] = [
  // Ansible's modules
  /(?:DOCUMENTATION|EXAMPLES) = r?["']{3}/,
  // OpenAPI, and lists of examples in descriptions of services
  /["']?openapi["']?: ?["']?3\.\d|["']?swagger["']?: ?["']?2\.0|"examples": \{$/,
  // Lists of digests: CocoaPods' and Cargo's
  /PODS:$|SPEC CHECKSUMS:$|\{"files":\{"/,
  // Manual pages, and pages of documentation sites
  /\.TH .{1,80} ["']?[1-9]|layout: (?:docs?|api|guides?)$|page_title: |(?:% |<title>)?[\w.-]+\(\d\) User Manual\b/,
  /<meta name="generator" content="(?:pandoc|DocBook|Docutils|Sphinx|MkDocs|Docusaurus|Doxygen|Asciidoctor|Antora|VitePress)\b/,
  // The same in AsciiDoc, and pages that call themselves a guide
  /[\w.-]{2,40}\(\d\)\r?\n={4,60}$|<(?:title|TITLE)>[^<\r\n]{0,80}\b(?:Guide|Manual|Handbook|Tutorial)\b/,
  // The index that a documentation site searches
  /Search\.setIndex\(\{/,
  // DocBook
  /<refentry\b|<!DOCTYPE (?:refentry|book|chapter|sect\d?|article)\b/,
  // Known answers: what goes into a derivation of keys and what comes out
  /(?:Availablein|PrivPubKeyPair|PeerKey|PrivateKeyRaw) ?= ?\S|Ctrl(?:\.[\w-]+)? ?= ?[\w-]+:|Title ?= ?\S.{0,60}\b[Tt]ests?\b|COUNT ?= ?0$/,
];
/** Perl's manuals are nothing but that from their first line on. */
const POD = /^\s{0,8}=(?:pod|head1 NAME)\r?\n/;
/** What stands before the first line of a page, and what tells a page of documentation from a note. */
const FRONT_MATTER = /^---\r?\n((?:[\w-]+:.*\n|[ #-].*\n){2,24}?)---\r?\n/;
const OF_DOCUMENTATION =
  /^(?:description|keywords|aliases|permalink|weight|menu|linkTitle|nav_order|sidebar_\w+):/m;
const RST =
  /^[ \t]*\.\. (?:(?:code-block|note|warning|tip|seealso|versionadded|versionchanged|(?:current|auto)?module|toctree|contents|highlight)::|_[\w. -]+:$)/m;
/** Python's docstrings are reStructuredText as well. */
const PYTHON = /^(?:from [\w.]+ import |import [a-z]|(?:async )?def \w+\(|class \w+[(:])/m;
const TEST = new RegExp(`${startingLine(TEST_LINES)}|${TEST_IMPORT.source}`, "m");
const MANUAL = new RegExp(startingLine(MANUAL_LINES), "m");

function startingLine(patterns: readonly RegExp[]): string {
  return `^[ \\t]*(?:${patterns.map(({ source }) => source).join("|")})`;
}

export type MadeUpText = "test" | "manual";

/** `head`: the first bytes of a text as latin1, `HEAD_BYTES` of them or more where there are so many. */
export function madeUpText(head: string): MadeUpText | undefined {
  const first = head.slice(0, HEAD_BYTES);
  if (MANUAL.test(first) || POD.test(first) || isPage(first) || (RST.test(first) && !PYTHON.test(first)))
    return "manual";
  return TEST.test(first) ? "test" : undefined;
}

function isPage(head: string): boolean {
  const matter = FRONT_MATTER.exec(head)?.[1] ?? "";
  return /^title:/m.test(matter) && OF_DOCUMENTATION.test(matter);
}

/** `answer`: what is asserted. In a test it is what the code worked out, anywhere else it says nothing. */
export type MadeUpPlace = MadeUpText | "answer";

/** The same of a place in a text of another kind, by the `PLACE_BYTES` before it. */
export function madeUpPlace(before: string): MadeUpPlace | undefined {
  const near = before.slice(-PLACE_BYTES);
  if (isDocumentation(near)) return "manual";
  const isAnswer = isExpectedAnswer(near);
  if (TEST.test(near)) return isAnswer ? "manual" : "test";
  if (isAnswer) return "answer";
  return isShownCode(near) ? "test" : undefined;
}

/** Of a place and the text around it, what says less for a value. */
export function stricter(
  place: MadeUpPlace | undefined,
  text: MadeUpText | undefined,
): MadeUpText | undefined {
  if (place === "answer") return text === undefined ? undefined : "manual";
  return place === "manual" || text === "manual" ? "manual" : (place ?? text);
}

/** In tests people also try out real credentials, so there a random value still counts. */
export function isEnough(claim: Claim | undefined, text: MadeUpText | undefined): boolean {
  return claim === undefined || text === undefined || (text === "test" && claim === "named");
}

interface Placed {
  readonly judgement: Judgement;
  /** What it stands in, where that is not the text as a whole. */
  readonly place: MadeUpPlace | undefined;
  readonly secret: Uint8Array;
}

/** So often a value that is somebody's is seldom written in one text; a test gives what it made up to every call. */
export const REPEATED_MIN = 3;

function repeatedIn(found: readonly Placed[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { judgement, secret } of found)
    if (judgement.claim !== undefined) {
      const text = latin1(secret);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  return new Set([...counts].filter(([, count]) => count >= REPEATED_MIN).map(([text]) => text));
}

const latin1 = (bytes: Uint8Array): string =>
  bytes.reduce((text, byte) => text + String.fromCharCode(byte), "");

/** What is left of a text's settled matches, each the best known of its place, where its values are made up. `head` is asked for only when it decides. */
export function withoutMadeUp<T extends Placed>(found: readonly T[], head: () => string): readonly T[] {
  if (found.every(({ judgement }) => judgement.claim === undefined)) return found;
  const text = madeUpText(head());
  const repeated = repeatedIn(found);
  return found.filter(({ judgement, place, secret }) => {
    const where = stricter(place, text);
    if (!isEnough(judgement.claim, where)) return false;
    return judgement.claim === undefined || where === undefined || !repeated.has(latin1(secret));
  });
}
