/** Large packages to measure noise on, brought by the package manager into .cache and kept there. */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

const PACKAGES = [
  ...[
    "monaco-editor@0.52.2",
    "three@0.170.0",
    "date-fns@4.1.0",
    "mathjs@13.2.2",
    "webpack@5.96.1",
    "rxjs@7.8.1",
    "aws-sdk@2.1692.0",
  ],
];
const FOLDER = join(import.meta.dir, "../../.cache/accuracy");

/** The folder that holds them, and their names. */
export function getPackages(): { readonly folder: string; readonly names: readonly string[] } {
  const folder = join(FOLDER, "node_modules");
  const missing = PACKAGES.filter((name) => !existsSync(join(folder, name.slice(0, name.lastIndexOf("@")))));
  if (missing.length > 0) {
    mkdirSync(FOLDER, { recursive: true });
    const install = [
      "npm",
      "install",
      "--prefix",
      FOLDER,
      "--no-save",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
    ];
    const { exitCode } = Bun.spawnSync([...install, "--loglevel=error", ...PACKAGES], {
      stdout: "ignore",
      stderr: "inherit",
    });
    if (exitCode !== 0) throw new Error("npm could not bring the packages; --no-packages leaves them out");
  }
  return { folder, names: PACKAGES };
}
