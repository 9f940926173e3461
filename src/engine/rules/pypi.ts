/** PyPI's upload tokens: a macaroon behind a prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";
import { sample } from "./sample.ts";
import { randomBytes } from "./sample-keys.ts";

export const pypi: VendorRules = {
  vendor: "PyPI",
  rules: [
    {
      id: "pypi-token",
      name: "PyPI API token",
      description: "Publishes packages.",
      docs: "PyPI Docs: API tokens",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,1000}={0,2}",
      validator: "pypi-token",
      base: 5,
      publicPrefix: 5,
      tags: ["packages"],
      revoke: "Remove the token under Account settings, API tokens.",
      examples: () => {
        const identifier = sampleUuid();
        const macaroon = `\x02\x01\x08${["pypi", "org"].join(".")}\x02\x24${identifier}\0\0\x06\x20${randomBytes(32, 1)}`;
        const token = `pypi-${btoa(macaroon).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
        return {
          positive: [
            ...exampleLines("PYPI_TOKEN", token),
            `[pypi]\nusername = __token__\npassword = ${token}\n`,
          ],
          negative: [`TOKEN=${token.slice(0, 60)}`, `TOKEN=pypi-${sample("base64url", 150)}`],
        };
      },
    },
    {
      id: "pypi-test-token",
      name: "TestPyPI API token",
      description: "Publishes packages to the test index.",
      docs: "PyPI Docs: API tokens",
      severity: "low",
      regex: "(?<![A-Za-z0-9])pypi-AgENdGVzdC5weXBpLm9yZw[A-Za-z0-9_-]{50,1000}={0,2}",
      validator: "pypi-token",
      base: 5,
      publicPrefix: 5,
      tags: ["packages"],
      revoke: "Remove the token under Account settings, API tokens, of the test index.",
      examples: () => {
        const identifier = sampleUuid();
        const macaroon = `\x02\x01\x0d${["test", "pypi", "org"].join(".")}\x02\x24${identifier}\0\0\x06\x20${randomBytes(32, 1)}`;
        const token = `pypi-${btoa(macaroon).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
        return {
          positive: exampleLines("TWINE_PASSWORD", token),
          negative: [`TOKEN=${token.slice(0, 60)}`, `TOKEN=pypi-${sample("base64url", 150)}`],
        };
      },
    },
  ],
};
