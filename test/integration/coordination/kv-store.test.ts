/** The real store keeps the promises of every store. */
import { connectEtcd } from "../../../src/coordination/etcd-client.ts";
import { kvStoreConformance } from "../../conformance/kv-store.ts";
import { testKeys } from "../../support/etcd.ts";

kvStoreConformance("etcd", async () => {
  const keys = await testKeys();
  const store = await connectEtcd({ endpoints: [keys.endpoint] });
  return {
    store,
    prefix: keys.prefix,
    async [Symbol.asyncDispose]() {
      store.close();
      await keys[Symbol.asyncDispose]();
    },
  };
});
