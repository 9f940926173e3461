/** Values that stand where secrets do and are none: published, public by their form, digests of lists, encrypted already. */
import { expect, test } from "bun:test";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { builtInProgram, engineFor, scanWith } from "../../../support/engine.ts";

const engine = engineFor(builtInProgram());
const SHA256 = sample("hex", 64);

function foundIn(text: string): readonly string[] {
  return scanWith(engine, Buffer.from(text, "latin1")).map(({ ruleId }) => ruleId);
}

function expectCounts(pairs: readonly (readonly [text: string, count: number])[]): void {
  for (const [text, count] of pairs) expect({ text, count: foundIn(text).length }).toEqual({ text, count });
}

test("what is public by its form is none under any name", () => {
  const claims = btoa(`{"u":"acme","a":"cl${sample("lowerDigits", 23)}"}`).replace(/=+$/, "");
  const mapbox = `${claims}.${sample("base64url", 22)}`;
  expectCounts([
    [`MAPBOX_TOKEN=pk.${mapbox}\n`, 0],
    [`MAPBOX_TOKEN=tk.${mapbox}\n`, 1],
    [`VAPID_KEY="B${"M"}${sample("base64url", 85)}"`, 0],
    [`VAPID_SECRET="${sample("base64url", 43)}"`, 1],
  ]);
});

test("digests in annotations, tags and lists are no secrets, other values there are", () => {
  expectCounts([
    [`annotations:\n  checksum/secret: ${SHA256}\n`, 0],
    [`annotations:\n  acme/secret: ${SHA256}\n`, 1],
    [`password_digest_etag=${sample("hex", 32)}\n`, 0],
    [`SPEC CHECKSUMS:\n  helpscout: ${sample("hex", 40)}\n`, 0],
    [`{"files":{"src/lib.rs":"${SHA256}","Secret":"${SHA256}"},"package":"${SHA256}"}`, 0],
  ]);
});

test("names of algorithms, selectors and flags are no passwords", () => {
  expectCounts([
    [`password_hash_algorithm = "${"bcrypt"}-sha256"\n`, 0],
    [`password: "#${"snmpv3"}_authpassphrase"\n`, 0],
    [`password: "${"users"}.*.password"\n`, 0],
    [`password: cp.flags&${"mqttConnFlag"}PasswordFlag\n`, 0],
  ]);
});

test("what was encrypted already is no key", () => {
  const value = sample("hex", 96);
  expectCounts([
    [`CODECOV_TOKEN: ${"ENCRYPTED"}[${value}]\n`, 0],
    [`CODECOV_TOKEN: ${value}\n`, 1],
  ]);
});

test("numbers of classes in their signatures, and digests in serialised lists, are no keys", () => {
  const guid = "1a92b015-47c3-468a-9333-0c6517574883";
  expectCounts([
    [`b"rc(Windows.Devices.MagneticStripeReader;{${guid}})"`, 0],
    [`"draw_toggl.png";s:6:"md5sum";s:32:"${sample("hex", 32)}"`, 0],
  ]);
});
