/** The loopback address of health and metrics, and the environment a connector launch refuses. */
import { describe, expect, test } from "bun:test";
import { checkLocalAddress, parseLocalAddress } from "../../../../src/app/config/parse-address.ts";
import { Random, seedOf } from "../../../support/random.ts";
import { distributed, local, message, PRODUCTION, reasonOf } from "./fixture.ts";

const withAddress = (text: string) => ({ ...PRODUCTION, GOSSIP_LOCAL_ADDR: text });

describe("--local-addr", () => {
  test("absent, nothing is served", () => {
    expect(distributed(PRODUCTION).runtimeConfig().localAddress).toBeUndefined();
  });

  test("the flag beats the variable, and blanks around it do not matter", () => {
    const env = withAddress("127.0.0.1:1");
    expect(distributed(env).runtime.localAddress).toEqual({ host: "127.0.0.1", port: 1 });
    expect(distributed(env, ["--local-addr= 127.0.0.1:9464 "]).runtime.localAddress).toEqual({
      host: "127.0.0.1",
      port: 9464,
    });
  });

  test.each([
    ["127.0.0.1:0", "127.0.0.1", 0],
    ["127.255.0.9:65535", "127.255.0.9", 65_535],
    ["[::1]:80", "::1", 80],
    ["localhost:80", "127.0.0.1", 80],
    ["LocalHost:080", "127.0.0.1", 80],
  ])("%s is loopback", (text, host, port) => {
    expect(parseLocalAddress(text)).toEqual({ host, port });
  });

  test.each([
    "0.0.0.0:80",
    "[::]:80",
    "[::ffff:127.0.0.1]:80",
    "10.0.0.1:80",
    "127.0.0.01:80",
    "127.1:80",
    "127.0.0.256:80",
    "128.0.0.1:80",
    "[127.0.0.1]:80",
    "localhost.example.com:80",
    ":80",
  ])("%s is not loopback", (text) => {
    expect(reasonOf("local_addr", withAddress(text))).toBe(
      "only loopback is served: 127.0.0.0/8, [::1] or localhost",
    );
  });

  test.each([
    "",
    "9464",
    "127.0.0.1",
    "127.0.0.1:",
    "127.0.0.1:+1",
    "127.0.0.1:1e3",
    "::1:80",
    "http://127.0.0.1:80",
  ])("%p is no address", (text) => {
    expect(reasonOf("local_addr", withAddress(text))).toStartWith("expected host:port");
  });

  test("a port that does not exist is refused", () => {
    expect(reasonOf("local_addr", withAddress("127.0.0.1:65536"))).toBe("port exceeds maximum of 65535");
  });

  test("a configuration built by hand is checked as well", () => {
    for (const host of ["127.0.0.1", "::1"]) expect(() => checkLocalAddress({ host, port: 0 })).not.toThrow();
    for (const host of ["0.0.0.0", "::", "example.com"]) {
      expect(() => checkLocalAddress({ host, port: 80 })).toThrow("only loopback");
    }
    expect(() => checkLocalAddress({ host: "127.0.0.1", port: -1 })).toThrow("expected host:port");
    expect(() => checkLocalAddress({ host: "127.0.0.1", port: 0.5 })).toThrow("expected host:port");
  });

  test("whatever address passes begins with 127 or is ::1", () => {
    const seed = seedOf(610);
    const random = new Random(seed);
    const octet = () => String(random.pick([0, 1, 10, 127, 127, 127, 128, 255, 256, random.below(300)]));
    let passed = 0;
    for (let round = 0; round < 5000; round++) {
      const text = `${octet()}.${octet()}.${octet()}.${octet()}:${random.below(70_000)}`;
      try {
        expect(parseLocalAddress(text).host, `seed ${seed}`).toMatch(/^127\.(?:\d+\.){2}\d+$/);
        passed++;
      } catch (error) {
        expect((error as Error).name, `seed ${seed}: ${text}`).toBe("WorkerConfigError");
      }
    }
    expect(passed).toBeGreaterThan(100);
  });

  test("a local scan does not ask for it", () => {
    expect(local({ GOSSIP_LOCAL_ADDR: "nonsense" }, ["--mode=direct"]).mode).toBe("direct");
  });
});

describe("NODE_TLS_REJECT_UNAUTHORIZED", () => {
  test.each(["0", "false"])("%s stops a connector launch, before its settings are read", (value) => {
    expect(message({ NODE_TLS_REJECT_UNAUTHORIZED: value })).toStartWith(
      "NODE_TLS_REJECT_UNAUTHORIZED is set to accept any certificate",
    );
  });

  test("1 does not, and a local scan uses no TLS", () => {
    expect(distributed({ ...PRODUCTION, NODE_TLS_REJECT_UNAUTHORIZED: "1" }).mode).toBe("connector");
    expect(local({ NODE_TLS_REJECT_UNAUTHORIZED: "0" }, ["--mode=direct"]).mode).toBe("direct");
  });
});
