/** Credentials in HTTP requests people write down: Authorization headers and curl's -u. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

/** From `Authorization` to its value in a header, a call, a JSON object or a list of headers. */
const TO_SCHEME =
  "(?i:authorization)[\\s\"'`,:=()\\[\\]{}\\\\<>]{1,24}(?:(?i:value|content)[\\s\"'`:=\\\\]{1,8})?";

export const httpAuth: VendorRules = {
  vendor: "HTTP",
  rules: [
    {
      id: "http-basic-auth",
      name: "Basic authorization header",
      description: "A user and password in base64, ready to be sent.",
      docs: "RFC 7617: The Basic HTTP Authentication Scheme",
      severity: "high",
      regex: `${TO_SCHEME}(?i:basic)[ \\t]{1,2}([A-Za-z0-9+/_-]{8,400}={0,2})(?![A-Za-z0-9+/_=-])`,
      validator: "basic-auth-header",
      base: 3,
      tags: ["http"],
      revoke: "Change the user's password.",
      examples: () => {
        const value = btoa(`deploy:${sample("alnum", 14)}`);
        return {
          positive: [
            `curl -H "Authorization: Basic ${value}" https://api.corp-forge.net`,
            `headers.set("Authorization", 'Basic ${value}')`,
            `{ "key": "Authorization",\n  "value": "Basic ${value}" }`,
          ],
          negative: ["Authorization: Basic realm", `Proxy: Basic ${value}`],
        };
      },
    },
    {
      id: "http-bearer-token",
      name: "Bearer authorization header",
      description: "A token ready to be sent: whoever holds it is let in.",
      docs: "RFC 6750: The OAuth 2.0 Authorization Framework, Bearer Token Usage",
      severity: "high",
      regex:
        `${TO_SCHEME}(?i:bearer|token|apikey|api-key|oauth|apptoken|key)[ \\t](?i:token=)?[\\\\"']{0,3}` +
        "([A-Za-z0-9_.~+/-]{16,1000})={0,2}(?![A-Za-z0-9_+/=~({-])",
      gates: { entropy: 3, digit: true },
      validator: "generic-secret",
      base: 2,
      assignment: true,
      tags: ["http"],
      revoke: "Revoke the token where it was made.",
      examples: () => {
        const value = sample("alnum", 40);
        return {
          positive: [
            `Authorization: Bearer ${value}`,
            `curl -H 'Authorization: Token ${value}' https://api.corp-forge.net`,
            `fetch(url, { headers: { Authorization: \`Bearer ${value}\` } })`,
            `{"key":"Authorization","value":"Bearer ${value}"}`,
          ],
          negative: [
            "Authorization: Bearer <token>",
            `Authorization: Bearer \${process.env.TOKEN_1234567890}`,
            `Authorized: Bearer ${value}`,
          ],
        };
      },
    },
    {
      id: "curl-user",
      name: "User and password for curl",
      description: "A user and password given to curl on the command line.",
      docs: "curl: --user",
      severity: "high",
      regex:
        "\\bcurl\\b[^\\n|;]{0,300}?[ \\t](?:-u|--user|--proxy-user|-U)[ =]{0,2}[\"']?([^\\s:\"'`$<>]{1,64}):([^\\s\"'`<>]{3,128})(?![^\\s\"'`<>])",
      secretGroup: 2,
      validator: "url-credentials",
      base: 2,
      tags: ["http", "shell"],
      revoke: "Change the user's password.",
      examples: () => {
        const password = sample("alnum", 13);
        return {
          positive: [
            `curl -sS -u deploy:${password} -T app.tgz https://repo.corp-forge.net/app.tgz`,
            `RUN curl --user "ci:${password}" -O https://repo.corp-forge.net/a`,
          ],
          negative: [
            "curl -u $USER:$PASSWORD https://repo.corp-forge.net",
            "curl https://repo.corp-forge.net",
          ],
        };
      },
    },
    {
      id: "curl-token",
      name: "Token for curl",
      description:
        "A token given to curl as the user or the password, with nothing on the other side of the colon.",
      docs: "curl: --user",
      severity: "high",
      regex:
        "\\bcurl\\b[^\\n|;]{0,300}?[ \\t](?:-u|--user)[ =]{0,2}[\"']?" +
        "(?::([A-Za-z0-9_.~+/-]{16,256})|([A-Za-z0-9_.~+/-]{16,256}):?)[\"']?(?![^\\s\"'`|;)])",
      gates: { entropy: 3 },
      validator: "named-secret",
      base: 2,
      tags: ["http", "shell"],
      revoke: "Revoke the token where it was made.",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: [
            `curl -u ${value}: https://api.corp-forge.net/v1/items`,
            `curl https://api.corp-forge.net --user ":${value}"`,
            `curl -X POST -u "${sample("hex", 32)}" https://api.corp-forge.net`,
          ],
          negative: [
            "curl -u $API_KEY: https://api.corp-forge.net",
            "curl -u deployment-service-account: https://api.corp-forge.net",
          ],
        };
      },
    },
    {
      id: "http-authorization-value",
      name: "Authorization header made by a call",
      description: "A token given to .NET's authorization header.",
      docs: "Microsoft Learn: AuthenticationHeaderValue",
      severity: "high",
      regex:
        "AuthenticationHeaderValue\\([ ]?[\"'][A-Za-z-]{3,16}[\"'],[ ]?[\"']([A-Za-z0-9_.~+/$-]{16,1000}={0,2})[\"']",
      gates: { entropy: 3, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      tags: ["http"],
      revoke: "Revoke the token where it was made.",
      examples: () => {
        const value = sample("alnum", 40);
        return {
          positive: [
            `client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "${value}");`,
            `new AuthenticationHeaderValue("Token", "${sample("hex", 32)}")`,
          ],
          negative: [
            `new AuthenticationHeaderValue("Bearer", token_2)`,
            `new HeaderValue("Bearer", "${value}")`,
          ],
        };
      },
    },
    {
      id: "http-header-field",
      name: "Header whose name stands behind its value",
      description: "A token in a request's header, as Apple's frameworks set it.",
      docs: "Apple Developer: URLRequest, setValue(_:forHTTPHeaderField:)",
      severity: "high",
      regex:
        "[\"'](?:[A-Za-z]{3,12}[ ])?([A-Za-z0-9_.~+/$-]{16,1000}={0,2})[\"'],?[ ]{0,2}forHTTPHeaderField:[ ]?@?" +
        "[\"'](?i:[a-z0-9-]{0,32}(?:auth|key|token|secret)[a-z0-9-]{0,16})[\"']",
      anchors: ["forhttph"],
      gates: { entropy: 3, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      tags: ["http"],
      revoke: "Revoke the token where it was made.",
      examples: () => {
        const value = sample("alnum", 40);
        return {
          positive: [
            `request.setValue("${value}", forHTTPHeaderField: "X-API-Key")`,
            `[request setValue:@"Bearer ${value}" forHTTPHeaderField:@"Authorization"];`,
          ],
          negative: [
            `request.setValue("${value}", forHTTPHeaderField: "X-Request-Id")`,
            `request.setValue("application/json-2", forHTTPHeaderField: "X-API-Key")`,
          ],
        };
      },
    },
  ],
};
