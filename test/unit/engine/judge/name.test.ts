/** What names say, by their words. */
import { describe, expect, test } from "bun:test";
import { nameSays } from "../../../../src/engine/judge/name.ts";

describe("a word counts only where it begins", () => {
  test.each(["X-Baserow-Key", "FORMSITE_KEY", "tamsync_token", "TAMSYNC_TOKEN"])(
    "%s is no row key and no sync token",
    (name) => expect(nameSays(name)).not.toBe("public"),
  );

  test.each(["tableRowKey", "recaptchaSiteKey", "row_key", "nextSyncToken", "SYNC_TOKEN", "deltaToken"])(
    "%s is public",
    (name) => expect(nameSays(name)).toBe("public"),
  );
});
