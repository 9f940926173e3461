/** The files in src/engine/rules that rules are made with, so no vendor's: one list for the tests that read the folder. */
export const RULE_SUPPORT: readonly string[] = [
  "address-key",
  "assignment",
  "client-kind",
  "compound-names",
  "example-lines",
  "index",
  "known-service-kind",
  "marked-token",
  "named-token",
  "sample",
  "sample-keys",
  "service-names",
  "service-words",
  "token-shapes",
  "written-kind",
];
