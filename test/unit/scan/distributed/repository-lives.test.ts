/** What became of many findings is asked some at a time. */
import { expect, test } from "bun:test";
import { trackLives } from "../../../../src/scan/distributed/repository-lives.ts";
import type { LivesRequest } from "../../../../src/scan/repository/repository-job.ts";

function idOf(number: number): Uint8Array {
  const id = new Uint8Array(32);
  new DataView(id.buffer).setUint32(0, number);
  return id;
}

function blob(number: number): string {
  return number.toString(16).padStart(40, "0");
}

test("all places of a finding are asked about together, and all blobs are named each time", async () => {
  // Finding f was seen in three blobs, the third time by this scan.
  const seen = (turn: number) =>
    Array.from({ length: 3_000 }, (_, f) => ({
      findingId: idOf(f),
      type: "blob" as const,
      oid: blob(f * 3 + turn),
    }));
  const requests: LivesRequest[] = [];
  const kept: number[] = [];
  await trackLives({
    before: [...seen(0), ...seen(1)],
    added: [...seen(2), { findingId: idOf(9_999), type: "commit", oid: blob(1) }],
    idBytes: 20,
    about: { keepsIdentities: true, refTipsBefore: ["x"] },
    ask: async (request) => {
      requests.push(request);
      return [];
    },
    keep: async () => void kept.push(requests.length),
  });
  expect(requests.length).toBeGreaterThan(2);
  // What was told is kept before the next question.
  expect(kept).toEqual(requests.map((_, index) => index + 1));
  const met = new Map<string, number>();
  for (const [number, { places, blobs, keepsIdentities, refTipsBefore }] of requests.entries()) {
    expect(places.length).toBeLessThan(4_010);
    expect([blobs.length, keepsIdentities, refTipsBefore]).toEqual([9_000 * 20, true, ["x"]]);
    for (const { findingId } of places) {
      const hex = findingId.toHex();
      expect(met.get(hex) ?? number).toBe(number);
      met.set(hex, number);
    }
  }
  expect(met.size).toBe(3_001);
  const places = requests.flatMap((request) => request.places);
  expect(places.length).toBe(9_001);
  expect(places.filter(({ isNew }) => isNew).length).toBe(3_001);
});

test("nothing is asked about no finding", async () => {
  const ask = async () => {
    throw new Error("nobody asked");
  };
  const about = { keepsIdentities: false, refTipsBefore: [] };
  await trackLives({ before: [], added: [], idBytes: 20, about, ask, keep: async () => {} });
});
