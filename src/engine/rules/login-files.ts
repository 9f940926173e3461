/** Files that hold logins and nothing else: .netrc, .pgpass, .pypirc, Docker's config.json, `docker login` lines. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

const REVOKE = "Change the password or revoke the token at the host named beside it.";

export const loginFiles: VendorRules = {
  vendor: "Login files",
  rules: [
    {
      id: "netrc-password",
      name: "Password in .netrc",
      description: "A machine, a login and its password, as ftp, curl and git read them.",
      docs: "GNU inetutils: The .netrc file",
      severity: "high",
      regex:
        "\\b(?:machine[ \\t]{1,8}[^\\s]{1,200}|default)\\s{1,20}login[ \\t]{1,8}[^\\s]{1,200}\\s{1,20}(password)[ \\t]{1,8}([^\\s]{3,256})(?![^\\s])",
      secretGroup: 2,
      validator: "generic-password",
      anchors: ["pass"],
      base: 4,
      assignment: true,
      tags: ["password"],
      revoke: REVOKE,
      examples: () => {
        const password = sample("alnum", 18);
        return {
          positive: [
            `machine git.corp-forge.net\n  login deploy\n  password ${password}\n`,
            `RUN echo "machine git.corp-forge.net login ci password ${password} " > ~/.netrc`,
            `default login ci password ${password}\n`,
          ],
          negative: ["machine git.corp-forge.net login deploy\n", `a login page, password ${password}`],
        };
      },
    },
    {
      id: "pgpass-password",
      name: "Password in .pgpass",
      description: "A line of host, port, database, user and password, as libpq reads it.",
      docs: "PostgreSQL: The Password File",
      severity: "high",
      regex:
        "(?::(?:543[0-9]|6432):|(?<![^\\s\"'])[A-Za-z0-9*][\\w.*-]{0,62}:[*]:)([^\\s:/\"'@0-9-][^\\s:/\"'@]{0,62}):[^\\s:/\"'@]{1,63}:([^\\s:\"'/]{4,128})(?![^\\s\"'])",
      secretGroup: 2,
      gates: { entropy: 2 },
      base: 4,
      tags: ["password", "database"],
      revoke: "Change the database user's password.",
      examples: () => {
        const password = sample("alnum", 14);
        return {
          positive: [
            `db7.corp-forge.net:5432:app:deploy:${password}\n`,
            `echo "*:5432:*:postgres:${password}" > ~/.pgpass`,
            `*:*:*:deploy:${password}\n`,
          ],
          negative: [
            "relay:*:1031:100:Relay7 Account:/home/relay:/bin/sh\n",
            "arn:aws:logs:*:*:log-group:relay7\n",
            "ports:\n - 127.0.0.1:5432:5432\n",
            "db7:5432:app:deploy:\n",
          ],
        };
      },
    },
    {
      id: "pypirc-password",
      name: "Password in .pypirc",
      description: "Uploads packages to a Python package index.",
      docs: "Python Packaging User Guide: The .pypirc file",
      severity: "high",
      regex:
        "(?<![A-Za-z0-9_.\\])])\\[(?i:(?:test)?pypi|distutils|local|private|internal|artifactory|nexus)\\][^\\[]{0,300}?\\b(password)[ \\t]{0,4}[:=][ \\t]{0,4}([^\\s]{4,256})(?![^\\s])",
      secretGroup: 2,
      validator: "generic-password",
      anchors: ["pass"],
      base: 3,
      assignment: true,
      tags: ["packages", "password"],
      revoke: REVOKE,
      examples: () => {
        const password = sample("alnum", 18);
        return {
          positive: [
            `[pypi]\nusername = ci\npassword = ${password}\n`,
            `[internal]\nrepository: https://pypi.corp-forge.net\nusername: ci\npassword: ${password}\n`,
          ],
          negative: ["[pypi]\nusername = __token__\n", `[paths]\npassword = ${password}\n`],
        };
      },
    },
    {
      id: "docker-config-auth",
      name: "Registry login in Docker's configuration",
      description: "A container registry's user and password in base64.",
      docs: "Docker: docker login, credential stores",
      severity: "high",
      regex: '\\\\{0,3}"auth\\\\{0,3}"\\s{0,6}:\\s{0,6}\\\\{0,3}"([A-Za-z0-9+/_-]{12,3000}={0,2})\\\\{0,3}"',
      validator: "basic-auth-header",
      base: 3,
      assignment: true,
      tags: ["containers"],
      revoke: REVOKE,
      examples: () => {
        const value = btoa(`deploy:${sample("alnum", 16)}`);
        return {
          positive: [
            `{ "auths": { "registry.corp-forge.net": { "auth": "${value}" } } }`,
            `DOCKER_AUTH_CONFIG: "{\\"auths\\":{\\"r.corp-forge.net\\":{\\"auth\\":\\"${value}\\"}}}"`,
          ],
          negative: ['{ "auth": "basic" }', `{ "auth": { "token": "${value}" } }`],
        };
      },
    },
    {
      id: "docker-login-password",
      name: "Password for docker login",
      description: "A container registry's password on the command line.",
      docs: "Docker: docker login",
      severity: "high",
      regex:
        "(?:docker|podman|helm registry|buildah|nerdctl|skopeo) login[ ][^\\n|;&]{0,160}?(-p|--password)[ =]{1,2}[\"']?([^\\s\"'`$<>]{4,256})(?![^\\s\"'`])",
      secretGroup: 2,
      anchors: ["login"],
      gates: { entropy: 2 },
      base: 3,
      assignment: true,
      tags: ["containers", "shell"],
      revoke: REVOKE,
      examples: () => {
        const password = sample("alnum", 18);
        return {
          positive: [
            `docker login -u deploy -p ${password} registry.corp-forge.net`,
            `- run: docker login registry.corp-forge.net --username ci --password='${password}'`,
          ],
          negative: [
            "docker login -u deploy -p $PASSWORD r.corp-forge.net",
            "docker login --password-stdin r.corp-forge.net",
          ],
        };
      },
    },
  ],
};
