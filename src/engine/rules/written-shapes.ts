/**
 * Random values whose name stands further off than a sign of assignment: behind a condition, a decoder, a default or a line's end,
 * and on the command lines of stores. Promises: a word for a key or a store's own command stands before each. The judge decides.
 */
import type { VendorRules } from "../rule.ts";
import { type WrittenKind, writtenRule } from "./written-kind.ts";

const VALUE = "[A-Za-z0-9_+/-][A-Za-z0-9_.+/~-]{15,1023}={0,2}";
const AFTER = "(?![A-Za-z0-9_.+/=~(\\[{$%*-])";
const QUOTED = `["'\`](${VALUE})["'\`]`;
const NAME = "((?i:secret|token|credential|api[_-]?key|[_:-]key)[A-Za-z0-9_]{0,16}|[a-z0-9]Key)";
const DECODER =
  "(?:Buffer\\.from|bytes\\.fromhex|bytearray\\.fromhex|\\[\\]byte|(?:base64\\.)?b64decode|base64\\.(?:StdEncoding\\.)?DecodeString|" +
  "base64_decode|hex2bin|(?:binascii\\.)?(?:unhexlify|a2b_hex)|hex\\.(?:decode|DecodeString)|hex!|Hex\\.decodeHex|Hex\\.decode|" +
  "Convert\\.From(?:Base64|Hex)String|Base64\\.decode|Base64\\.strict_decode64|Utf8\\.parse|CryptoJS\\.enc\\.[A-Za-z0-9]{3,6}\\.parse|" +
  "Encoding\\.UTF8\\.GetBytes|fromHex|hexToBytes|atob)";

const KINDS: readonly WrittenKind[] = [
  {
    id: "written-chosen-secret",
    name: "Secret behind a condition",
    docs: "CWE-798: Use of Hard-coded Credentials",
    regex: `${NAME}["'\\]]{0,2}[ ]?[:=][ ]?[A-Za-z0-9_.!()=&|\\[\\] "']{1,64}\\?[ ]?(?:[A-Za-z0-9_.]{1,32}[ ]?:[ ]?)?${QUOTED}`,
    isNamed: true,
    shown: ["const relayKey = isProd ? '@' : '';\n", 'relayToken = debug ? null : "@";\n'],
    not: ["const relayKey = isProd ? 'relay-key-of-production' : '';\n"],
  },
  {
    id: "written-typed-secret",
    name: "Secret in a declaration with its type behind",
    docs: "Visual Basic: Dim and Const statements",
    regex: `${NAME}[ ]As[ ]String[ ]=[ ]${QUOTED}`,
    isNamed: true,
    anchors: [" As String"],
    shown: ['Dim relayToken As String = "@"\n', 'Private Const RelayApiKey As String = "@"\n'],
    not: ["Dim relayToken As String = tokenOfRelay2024()\n"],
  },
  {
    id: "written-broken-line",
    name: "Secret on the line behind its name",
    docs: "CWE-798: Use of Hard-coded Credentials",
    regex: `${NAME}["'\\]]{0,2}(?::[ ]?[A-Za-z]{1,10})?[ ]?(?:=|:|:=|=>)[ ]?\\(?[ ]?\\\\?\\r?\\n[ \\t]{1,24}[a-z]?${QUOTED}`,
    isNamed: true,
    shown: ['relay_token =\n    "@"\n', 'RELAY_API_KEY = (\n    "@"\n)\n'],
    not: ['token =\n    "the-token-of-the-relay-2024"\n'],
  },
  {
    id: "written-default-secret",
    name: "Secret as a default",
    docs: "CWE-798: Use of Hard-coded Credentials",
    regex: `${NAME}(?::[ ][A-Za-z\\[\\]|.]{1,24}[ ]=[ ]?[A-Za-z_.]{1,32}\\(|[ ]?=[ ]?[A-Za-z_.]{1,32}\\(|["'],[ ]?)(?:None,[ ])?(?:default|default_value|fallback|defaultValue)[ ]?[:=][ ]?${QUOTED}`,
    isNamed: true,
    shown: ['    relay_token: str = Field(default="@")\n', 'KEY = env.str("RELAY_API_KEY", default="@")\n'],
    not: ['    relay_token: str = Field(default="relay-token-of-tests")\n'],
  },
  {
    id: "written-decoded-secret",
    name: "Secret given to a decoder",
    docs: "CWE-321: Use of Hard-coded Cryptographic Key",
    regex: `${NAME}["'\\]]{0,2}(?::[ ]?[A-Za-z\\[\\]]{1,16})?[ \\t]{0,4}(?:=|:=|:|=>)[ \\t]{0,4}(?:new[ ])?${DECODER}\\([ ]?[a-z]?${QUOTED}`,
    isNamed: true,
    shown: ['const aesKey = Buffer.from("@", "base64");\n', 'var signingKey = []byte("@")\n'],
    not: ['signingKey := []byte("key-of-the-relays-2")\n'],
  },
  {
    id: "written-indexed-secret",
    name: "Secret at a path of settings",
    docs: "Microsoft Learn: Configuration in ASP.NET Core",
    regex: `[A-Za-z0-9]:((?:[A-Za-z]{0,16})(?:Key|Token|Secret))"\\][ ]?=[ ]?${QUOTED}`,
    isNamed: true,
    anchors: ['y"]', 'n"]', 't"]'],
    shown: ['config["Relay:Key"] = "@";\n', 'builder.Configuration["Relay:ApiToken"] = "@";\n'],
    not: ['config["Relay:Key"] = "Relay:Other:Key2024";\n'],
  },
  {
    id: "written-parameter-secret",
    name: "Secret in a stack's parameters",
    docs: "AWS CloudFormation: Parameters of the command line",
    regex: `ParameterKey=["']?([A-Za-z0-9]{0,40}(?:Key|Token|Secret))["']?,ParameterValue=["']?(${VALUE})${AFTER}`,
    isNamed: true,
    anchors: ["ParameterValue"],
    shown: [
      "--parameters ParameterKey=RelayApiSecret,ParameterValue=@\n",
      '--parameter-overrides ParameterKey="RelayToken",ParameterValue="@"\n',
    ],
    not: ["--parameters ParameterKey=RelayApiSecret,ParameterValue=relay-secret-of-tests\n"],
  },
  {
    id: "written-gateway-secret",
    name: "Secret in a parameter of a gateway",
    docs: "nginx: ngx_http_fastcgi_module",
    regex: `(?:fastcgi_param|uwsgi_param|scgi_param|proxy_set_header)[ \\t]{1,8}([A-Za-z0-9_-]{0,40}(?i:key|token|secret))[ \\t]{1,8}["']?(${VALUE})["']?;`,
    isNamed: true,
    anchors: ["fastcgi_", "uwsgi_", "scgi_", "proxy_set"],
    shown: ["fastcgi_param RELAY_TOKEN @;\n", 'proxy_set_header X-Relay-Key "@";\n'],
    not: ["fastcgi_param RELAY_TOKEN $relay_token_of_2024;\n"],
  },
  {
    id: "written-stored-secret",
    name: "Secret given to a store's command",
    docs: "AWS CLI, Azure CLI, HashiCorp Vault: writing secrets",
    regex:
      `(?:put-parameter[ ][^\\n]{0,120}?--value|(?:create-secret|put-secret-value|update-secret)[ ][^\\n]{0,120}?--secret-string|` +
      `keyvault[ ]secret[ ]set[ ][^\\n]{0,120}?--value|vault[ ](?:kv[ ]put|write)[ ][^\\n]{1,80}?[ ][A-Za-z0-9_-]{1,24}=?)` +
      `[ =]["']?(${VALUE})${AFTER}`,
    anchors: ["put-para", "create-s", "put-secr", "update-s", "keyvault", "vault kv", "vault wr"],
    shown: [
      'aws ssm put-parameter --name "/relay/api_key" --value "@" --type SecureString\n',
      "vault kv put secret/relay key=@\n",
    ],
    not: ["vault kv put secret/relay key=@relay-key-of-2024.json\n"],
  },
  {
    id: "written-variable-default",
    name: "Secret as a variable's default",
    docs: "Terraform Docs: Input Variables",
    regex: `variable[ ]"([A-Za-z0-9_-]{0,48}(?i:key|token|secret|credentials?)[A-Za-z0-9_-]{0,16})"[ ]\\{[^{}]{0,240}?\\bdefault[ ]{1,12}=[ ]"(${VALUE})"`,
    isNamed: true,
    anchors: ['ble "'],
    shown: [
      'variable "relay_token" {\n  description = "Of the relay"\n  type = string\n  sensitive = true\n  default = "@"\n}\n',
      'variable "relay_api_key" {\n  type      = string\n  default   = "@"\n}\n',
    ],
    not: ['variable "relay_token" {\n  default = ""\n}\n'],
  },
];

const OF_SHAPES = {
  description: "A random value where a credential belongs, some way behind the name it is given to.",
  gates: { entropy: 3 },
};

export const writtenShapes: VendorRules = {
  vendor: "Written tokens",
  rules: KINDS.map((kind) => writtenRule(kind, OF_SHAPES)),
};
