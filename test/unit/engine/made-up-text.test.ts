/** Where values are made up, those that people make up count for nothing. */
import { describe, expect, test } from "bun:test";
import { HEAD_BYTES, madeUpText } from "../../../src/engine/made-up-text.ts";
import { sample } from "../../../src/engine/rules/sample.ts";
import { builtInProgram, engineFor, linesOf, scanWith } from "../../support/engine.ts";

const scanner = engineFor(builtInProgram());
const found = (text: string, blockLength?: () => number): number =>
  linesOf(scanWith(scanner, new TextEncoder().encode(text), blockLength)).length;
const WEAK = `db_password = "${["walnut", "1987"].join("")}"\n`;
const RANDOM = `api_key = "${sample("alnum", 36)}"\n`;
/** A service's name beside it: somebody may have tried out a key that opens something. */
const NAMED = `mailchimp_api_key = "${sample("hex", 32)}-us13"\n`;
const HASH = `user:$${"apr1"}$${sample("alnum", 8)}$${sample("alnum", 22)}\n`;
const TEST = "import pytest\n\n";
const MANUAL = "openapi: 3.0.1\n\n";

describe("what a text is", () => {
  test.each([
    ["import unittest\n", "test"],
    ['package a\n\nimport (\n\t"testing"\n)\n', "test"],
    ["func TestLogin(t *testing.T) {", "test"],
    ["describe('login', () => {", "test"],
    ['test("logs in", async () => {', "test"],
    ["import org.junit.Test;\n", "test"],
    ["#[cfg(test)]\nmod tests {", "test"],
    ["require 'spec_helper'\n", "test"],
    ["class LoginTest extends TestCase\n{", "test"],
    ["using Xunit;\n", "test"],
    ["- ansible.builtin.assert:\n", "test"],
    ["EXAMPLES = r'''\n", "manual"],
    ['{\n  "swagger": "2.0",\n', "manual"],
    [".. code-block:: python\n", "manual"],
    ['.\\" generated\n.TH "RELAY" "7" "Jan 2026"\n', "manual"],
    ["---\nlayout: docs\ntitle: Login\n---\n", "manual"],
    ["title: cases\ncases:\n", "test"],
    ['{\n  "tests": [\n', "test"],
    ["class TestLogin:\n", "test"],
    ["require File.expand_path('../../test_helper', __FILE__)\n", "test"],
    ["class LoginTest < Relay::IntegrationTest\n", "test"],
    ["use Test::More tests => 4;\n", "test"],
    ["# Blackbox tests for logins\n", "test"],
    ['#include "gtest/gtest.h"\n', "test"],
    ["TEST_F(Login, Works) {\n", "test"],
    ["<testcase>\n<info>\n", "test"],
    ["module('Login', function (hooks) {\n", "test"],
    ["test {logs in with a password} {\n", "test"],
    ["go test fuzz v1\nstring(1)\n", "test"],
    ["import fixtures\n", "test"],
    ["from relay.tests.unit import base\n", "test"],
    ["dn: cn=ada,ou=people,dc=example,dc=com\n", "test"],
    ['varnishtest "logs in"\n', "test"],
    ["=pod\n\n=head1 NAME\n", "manual"],
    ['---\ntitle: "Login"\ndescription: "How to log in"\nweight: 4\n---\n\nText\n', "manual"],
    ['<refentry id="login">\n', "manual"],
    ["relay(1) User Manual\n", "manual"],
    ['<meta name="generator" content="pandoc" />\n', "manual"],
    ["relay-login(1)\n==============\n", "manual"],
    ["<TITLE>Relay 2.5 Administrator's Guide</TITLE>\n", "manual"],
    ["PeerKey=BOB_PUB\nSharedSecret=00\n", "manual"],
    ["Search.setIndex({docnames:[]})\n", "manual"],
    ["class TestLogin < Relay\n", "test"],
    ["RSA login\ndepends_on:RELAY_RSA_C:RELAY_MD_C\nlogin:1\n", "test"],
    ["---\nhttp_interactions:\n- request:\n", "test"],
    ["https\nGET\napi.corp-forge.net\nNone\n/relays\n", "test"],
  ] as const)("%j is a %s", (text, kind) => expect(madeUpText(text)).toBe(kind));

  test.each([
    "import os\nimport requests\n",
    "package main\n\nfunc Testimony() {}\n",
    "const test = connect(password);\n",
    "test_password: x\n",
    "# run the tests with pytest\n",
    "<describe>login</describe>\n",
    'it("is")\n',
    'import os\n\ndef login():\n    """Logs in.\n\n    .. note:: slow\n    """\n',
    "---\ntitle: Notes\n---\n",
    "groups:\n  - name: web\n",
    "tests:\n  script: make\n",
    "class ABTest(models.Model):\n",
    "spring:\n  datasource:\n    url: jdbc:x\n",
    "---\ntitle: Notes\ndescription: Mine\npassword: x\n",
    "#!/usr/bin/perl\n\n=head1 NAME\n",
    "#include <checksum.h>\n",
    "dn: cn=ada,ou=people,dc=corp-forge,dc=net\n",
    "from relay.contests import base\n",
    "relay(ada)\n",
    "<title>Relay: our guides</title>\n",
    "class Contest < ActiveRecord::Base\n",
  ])("%j is neither", (text) => expect(madeUpText(text)).toBeUndefined());

  test("only its beginning counts", () => {
    expect(madeUpText(" ".repeat(HEAD_BYTES - 20) + "\n" + TEST)).toBe("test");
    expect(madeUpText(" ".repeat(HEAD_BYTES) + "\n" + TEST)).toBeUndefined();
  });
});

describe("what is found there", () => {
  test("a weak password and a hash are found in settings, not in tests or manuals", () => {
    for (const text of [WEAK, HASH]) {
      expect(found(text)).toBe(1);
      expect(found(TEST + text)).toBe(0);
      expect(found(MANUAL + text)).toBe(0);
    }
  });

  test("a random value is found in tests where a service is named, not in manuals", () => {
    expect(found(TEST + NAMED)).toBe(1);
    expect(found(MANUAL + NAMED)).toBe(0);
  });

  test("a random value that nobody says more of is made up in tests, unless a remark tells what it opens", () => {
    expect(found(RANDOM)).toBe(1);
    expect(found(TEST + RANDOM)).toBe(0);
    expect(found(`${TEST}${RANDOM.trimEnd()} # relay sandbox\n`)).toBe(1);
  });

  test("a weak password in a test's own lines is none, in the lines before them it is one", () => {
    const code = "fn main() {}\n".repeat(2000);
    expect(
      found(`${code}#[cfg(test)]\nmod tests {\n    #[test]\n    fn logs_in() {\n        let ${WEAK}`),
    ).toBe(0);
    expect(found(`${code}let ${WEAK}#[cfg(test)]\nmod tests {}\n`)).toBe(1);
  });

  test("a random value is found in a test unless it is what a test asserts or gives to every call", () => {
    const value = sample("alnum", 36);
    const asserted = `assert_equal "${value}", api_key\nassert api_key == "${value}"\n`;
    expect(found(TEST + asserted)).toBe(0);
    expect(found(asserted)).toBeGreaterThan(0);
    expect(found(TEST + NAMED.repeat(2))).toBe(2);
    expect(found(TEST + NAMED.repeat(3))).toBe(0);
    expect(found(NAMED.repeat(3))).toBe(3);
  });

  test("a hash below the command that made it documents the command", () => {
    expect(found(`$ htpasswd -nb user walnut\n${HASH}`)).toBe(0);
    expect(found(`# users of the relay\n${HASH}`)).toBe(1);
  });

  test("a vendor's own format is found everywhere", () => {
    const text = `token = "${["gl", "pat-"].join("")}${sample("alnum", 20)}"\n`;
    expect(found(TEST + text)).toBe(1);
    expect(found(MANUAL + text)).toBe(1);
  });

  test("a text larger than a block is known by its beginning, whatever the blocks", () => {
    const filler = "x = 1\n".repeat(300_000);
    for (const length of [1 << 20, 70_001, 4_096, 999]) {
      expect(found(TEST + filler + WEAK, () => length)).toBe(0);
      expect(found(filler + WEAK, () => length)).toBe(1);
      expect(found(filler + TEST + "x = 1\n".repeat(1000) + WEAK, () => length)).toBe(1);
    }
  });
});
