/** Names of services with their words parted. */
import { expect, test } from "bun:test";
import { compoundName } from "../../../../src/engine/rules/compound-names.ts";

test("a name is parted where its words part, and a beginning of it as far as it goes", () => {
  expect(["airvisual", "currencyfrea", "mrticktock", "nethunt"].map(compoundName)).toEqual([
    "air_visual",
    "currency_frea",
    "mr_tick_tock",
    "net_hunt",
  ]);
});

test("a name stays as it is when it is parted already, not listed, too short or would grow too long", () => {
  for (const name of ["air_visual", "asana", "coin", "travelpayouts", "screenshotapi"])
    expect(compoundName(name)).toBe(name);
});

test("no letter is lost or added", () => {
  for (const name of ["worldcoin", "calorieninja", "zipcodeba", "fileio"])
    expect(compoundName(name).replaceAll("_", "")).toBe(name);
});
