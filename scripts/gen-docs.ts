/** Writes the generated pages of docs/: run after changing src/app/config/schema.ts or a rule. */
import { configurationPage } from "../src/app/config/describe.ts";
import { allRules } from "../src/engine/rules/index.ts";
import { rulesPage } from "./rules-page.ts";

const DOCS = new URL("../docs/", import.meta.url);

await Bun.write(new URL("configuration.md", DOCS), configurationPage());
await Bun.write(new URL("rules.md", DOCS), rulesPage(allRules()));
