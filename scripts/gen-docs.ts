/** Writes docs/configuration.md from the table of settings. Run after changing src/app/config/schema.ts. */
import { configurationPage } from "../src/app/config/describe.ts";

await Bun.write(new URL("../docs/configuration.md", import.meta.url), configurationPage());
