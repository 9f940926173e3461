/**
 * etcd's protocol as text inside the program. etcd3 reads it from a file beside its own code when it is first imported; in a
 * compiled binary that path is the build machine's. So this file has to be imported before etcd3 is.
 */
import protoLoader from "@grpc/proto-loader";
import auth from "etcd3/proto/auth.proto" with { type: "text" };
import kv from "etcd3/proto/kv.proto" with { type: "text" };
import rpc from "etcd3/proto/rpc.proto" with { type: "text" };
import protobuf from "protobufjs";

const readFromDisk = protoLoader.loadSync;

protoLoader.loadSync = (files, options) => {
  if (typeof files !== "string" || !files.endsWith("/proto/rpc.proto")) return readFromDisk(files, options);
  const root = new protobuf.Root();
  for (const text of [kv, auth, rpc]) protobuf.parse(text, root, { keepCase: true });
  return protoLoader.fromJSON(root.toJSON(), options);
};
