/**
 * Where the corpus comes from: packages of three languages, each at one exact version and without its dependencies.
 * Promises: fetched by the languages' own clients, nothing of the packages is run. May not: choose files.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "./corpus-selection.ts";
import { neutralPath } from "./corpus-selection.ts";
import { run } from "./run.ts";

const NPM = [
  ...[
    "@angular/compiler@18.2.12",
    "@angular/core@18.2.12",
    "@angular/material@18.2.13",
    "@babel/core@7.26.0",
  ],
  ...["@babel/standalone@7.26.2", "ace-builds@1.36.4", "antd@5.22.1", "aws-sdk@2.1692.0", "bootstrap@5.3.3"],
  ...[
    "cesium@1.123.1",
    "echarts@5.5.1",
    "eslint@9.14.0",
    "exceljs@4.4.0",
    "express@4.21.1",
    "firebase@11.0.2",
  ],
  ...[
    "googleapis@144.0.0",
    "highlight.js@11.10.0",
    "jest@29.7.0",
    "lodash@4.17.21",
    "mathjax@3.2.2",
    "moment@2.30.1",
  ],
  ...[
    "mongoose@8.8.1",
    "monaco-editor@0.52.0",
    "next@15.0.3",
    "npm@10.9.0",
    "pdfjs-dist@4.8.69",
    "prettier@3.3.3",
  ],
  ...[
    "playwright-core@1.48.2",
    "plotly.js@2.35.2",
    "react-dom@18.3.1",
    "react-native@0.76.1",
    "sequelize@6.37.5",
  ],
  ...[
    "storybook@8.4.4",
    "swagger-ui-dist@5.18.2",
    "three@0.170.0",
    "typeorm@0.3.20",
    "typescript@5.6.3",
    "vite@5.4.11",
  ],
  ...["vue@3.5.12", "webpack@5.96.1"],
];
const PYTHON = [
  "ansible==10.6.0",
  "botocore==1.35.60",
  "django==5.1.3",
  "numpy==2.1.3",
  "scipy==1.14.1",
  "sympy==1.13.3",
];
const GO = ["github.com/aws/aws-sdk-go@v1.55.5", "golang.org/x/tools@v0.27.0", "k8s.io/kubernetes@v1.31.2"];

/** Changes when the lists do: a corpus built from other lists is built anew. */
export const SOURCES_ID = Bun.hash([...NPM, ...PYTHON, ...GO].join(" ")).toString(16);

/** Every file of every package, fetched into `folder` unless it is there. */
export async function sourceFiles(folder: string): Promise<readonly SourceFile[]> {
  const npm = join(folder, "npm");
  const python = join(folder, "python");
  await once(npm, fetchNpm);
  await once(python, (into) =>
    run(["pip", "install", "-q", "--no-deps", "--no-compile", "--target", into, ...PYTHON]),
  );
  const roots: [from: string, to: string][] = [
    [npm, "npm"],
    [python, "python"],
  ];
  for (const module of GO)
    roots.push([await goModule(module), `go/${module.split("/").at(-1)!.split("@")[0]!}`]);
  return roots.flatMap(([from, to]) => filesBelow(from, to));
}

/** A fetch that was cut off leaves no folder that looks whole. */
async function once(folder: string, fetch: (into: string) => Promise<unknown>): Promise<void> {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await fetch(unfinished);
  renameSync(unfinished, folder);
}

async function fetchNpm(into: string): Promise<void> {
  for (const spec of NPM) {
    const name = (
      await run(["npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", into, spec])
    ).trim();
    const target = join(into, name.replace(/\.tgz$/, ""));
    mkdirSync(target);
    await run(["tar", "xzf", join(into, name), "-C", target, "--strip-components=1", "--no-same-owner"]);
    rmSync(join(into, name));
  }
}

/** Folder of a module in Go's own cache. Asked from elsewhere: the working directory's module must not take part. */
async function goModule(module: string): Promise<string> {
  const answer: unknown = JSON.parse(await run(["go", "mod", "download", "-json", module], { cwd: "/" }));
  if (typeof answer === "object" && answer !== null && "Dir" in answer && typeof answer.Dir === "string")
    return answer.Dir;
  throw new Error(`go mod download ${module} names no folder`);
}

/** Regular files only; links and what they lead to stay out. */
function filesBelow(from: string, to: string): SourceFile[] {
  return readdirSync(from, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { from: path, to: neutralPath(to + path.slice(from.length)), sizeBytes: statSync(path).size };
    });
}
