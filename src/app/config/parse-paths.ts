/** Paths the configuration names, checked on the disk it is given. Throws WorkerConfigError. */
import { invalidValue } from "./config-error.ts";
import type { ConfigFileSystem } from "./file-system.ts";
import { type Field, fieldOf } from "./schema.ts";

export function checkScanPath(path: string, fs: ConfigFileSystem): void {
  checkExists(fieldOf("path"), path, fs);
}

export function checkMirrorRoot(path: string, fs: ConfigFileSystem): void {
  const field = fieldOf("mirror_root");
  checkExists(field, path, fs);
  const found = fs.kindOf(path);
  if (found.kind === "failed") throw invalidValue(field, path, `cannot inspect path kind: ${found.code}`);
  if (found.kind === "other") throw invalidValue(field, path, "path exists but is not a directory");
}

function checkExists(field: Field, path: string, fs: ConfigFileSystem): void {
  const found = fs.exists(path);
  if (found.kind === "missing") throw invalidValue(field, path, "path does not exist");
  if (found.kind === "failed") throw invalidValue(field, path, `cannot verify path existence: ${found.code}`);
}
