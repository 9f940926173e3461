/** The code of tests and the pages of manuals, with the passwords people make up for them. Promises: none opens anything. */
const MADE_UP = [
  ...[
    "s3cr3t",
    "P@ssw0rd!",
    "hunter2",
    "newpass123",
    "hello123",
    "Sup3rS3cr3t",
    "pa$$word",
    "correct-h0rse",
    "ada1234",
    "0ldP@ss1",
  ],
];

const TESTS: readonly ((password: string) => string)[] = [
  (v) =>
    `package auth\n\nimport (\n\t"testing"\n)\n\nfunc TestLogin(t *testing.T) {\n\tlogin("ada", Login{Password: "${v}"})\n}\n`,
  (v) =>
    `import pytest\n\n\ndef test_login(client):\n    client.post("/login", {"user": "ada", "password": "${v}"})\n`,
  (v) => `from django.test import TestCase\n\n\nclass LoginTest(TestCase):\n    password = "${v}"\n`,
  (v) =>
    `import { expect, test } from "vitest";\n\ntest("logs in", () => {\n  expect(login({ password: "${v}" })).toBe(true);\n});\n`,
  (v) => `describe("login", function () {\n  const password = "${v}";\n});\n`,
  (v) =>
    `import org.junit.jupiter.api.Test;\n\nclass LoginTest {\n    @Test\n    void logsIn() {\n        login.setPassword("${v}");\n    }\n}\n`,
  (v) =>
    `require "test_helper"\n\nclass LoginTest < Minitest::Test\n  def setup\n    @user = User.new(password: "${v}")\n  end\nend\n`,
  (v) =>
    `<?php\nuse PHPUnit\\Framework\\TestCase;\n\nfinal class LoginTest extends TestCase\n{\n    private $password = '${v}';\n}\n`,
  (v) => `#[test]\nfn logs_in() {\n    let password = "${v}";\n    assert!(login(password));\n}\n`,
  (v) => `use Test::More tests => 1;\n\nmy $password = "${v}";\n`,
  (v) =>
    `#include "gtest/gtest.h"\n\nTEST(Login, Works) {\n  EXPECT_TRUE(login("ada", password = "${v}"));\n}\n`,
  (v) =>
    `require_relative "../test_helper"\n\nclass LoginTest < Relay::IntegrationTest\n  post "/login", :password => "${v}"\nend\n`,
  (v) =>
    `${"fn relay() {}\n".repeat(1500)}#[cfg(test)]\nmod tests {\n    #[test]\n    fn logs_in() {\n        let password = "${v}";\n`,
  (v) =>
    `using Xunit;\n\npublic class LoginTests\n{\n    [Fact]\n    public void LogsIn() { var password = "${v}"; }\n}\n`,
];

const MANUALS: readonly ((password: string) => string)[] = [
  (v) =>
    `DOCUMENTATION = r'''\nmodule: relay\n'''\nEXAMPLES = r'''\n- relay:\n    user: ada\n    password: ${v}\n'''\n`,
  (v) =>
    `openapi: 3.0.1\ncomponents:\n  schemas:\n    Login:\n      example:\n        user: ada\n        password: "${v}"\n`,
  (v) => `.. _login:\n\nLogin\n=====\n\n.. code-block:: python\n\n    login("ada", password="${v}")\n`,
  (v) =>
    `import os\n\n\ndef relay():\n    """Relays.\n\n    .. code-block:: yaml\n\n        relay:\n          password: ${v}\n    """\n`,
  (v) => `/**\n * Relays:\n *\n *   relay.login({ password: "${v}" });\n */\nexport class Relay {}\n`,
  (v) => `---\ntitle: Relays\ndescription: How to relay\n---\n\n    password: ${v}\n`,
  (v) => `# The settings of the relay.\n# user = "ada"\n# password = "${v}"\n`,
];

/** In comments of settings alone nothing says that a value is made up, unless everybody knows it. */
const KNOWN = MADE_UP.slice(0, 3);

export const MADE_UP_FILES: readonly (readonly [string, readonly string[]])[] = [
  ["passwords of tests", TESTS.flatMap((text) => MADE_UP.map(text))],
  [
    "passwords of manuals",
    MANUALS.flatMap((text, index) => (index === MANUALS.length - 1 ? KNOWN : MADE_UP).map(text)),
  ],
];
