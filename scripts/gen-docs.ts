/** Writes the generated pages of docs/ and the counts of the README: run after changing src/app/config/schema.ts or a rule. */
import { configurationPage } from "../src/app/config/describe.ts";
import { allRules } from "../src/engine/rules/index.ts";
import { rulesPage, withRuleCounts } from "./rules-page.ts";

const DOCS = new URL("../docs/", import.meta.url);
const README = new URL("../README.md", import.meta.url);

await Bun.write(new URL("configuration.md", DOCS), configurationPage());
await Bun.write(new URL("rules.md", DOCS), rulesPage(allRules()));
await Bun.write(README, withRuleCounts(await Bun.file(README).text(), allRules()));
