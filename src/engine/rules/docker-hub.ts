/** Docker API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const dockerHub: VendorRules = {
  vendor: "Docker",
  rules: [
    namedToken({
      id: "docker-hub-api-token",
      name: "Docker API token",
      description: "Pulls and pushes its owner's images.",
      docs: "Docker: API documentation",
      severity: "critical",
      names: ["docker_hub", "dockerhub", "docker_token", "docker_pat"],
      value: uuid(),
      tags: ["containers"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
