/**
 * Which popular packages noise is measured on, and how each language's own client brings them.
 * Promises: versions are pinned; a client that is missing or says no answers false. Hosts are the clients' business.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface PackageSet {
  readonly language: string;
  /** As their client writes them. */
  readonly packages: readonly string[];
  /** Runs the client; `folder` is there and empty. */
  readonly bring: (folder: string, packages: readonly string[]) => boolean;
}

export const PACKAGE_SETS: readonly PackageSet[] = [
  {
    language: "JavaScript",
    packages: [
      ...["monaco-editor@0.52.2", "three@0.170.0", "date-fns@4.1.0", "mathjs@13.2.2", "webpack@5.96.1"],
      ...["rxjs@7.8.1", "aws-sdk@2.1692.0"],
    ],
    bring: (folder, packages) => {
      const options = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
      return runs(["npm", "install", "--prefix", folder, ...options, ...packages], folder);
    },
  },
  {
    language: "Python",
    packages: [
      ...["Django==5.1.4", "celery==5.4.0", "SQLAlchemy==2.0.36", "requests==2.32.3", "Twisted==24.11.0"],
      ...["paramiko==3.5.0", "botocore==1.35.80", "sphinx==8.1.3", "salt==3007.1", "ansible-core==2.18.1"],
      ...["pandas==2.2.3", "scikit-learn==1.6.0", "sympy==1.13.3", "fastapi==0.115.6", "aiohttp==3.11.10"],
    ],
    bring: (folder, packages) => packages.every((one) => bringWheel(folder, one)),
  },
  {
    language: "Go",
    packages: [
      ...["github.com/gin-gonic/gin@v1.10.0", "github.com/spf13/cobra@v1.8.1", "k8s.io/client-go@v0.32.0"],
      ...["golang.org/x/crypto@v0.31.0", "golang.org/x/tools@v0.28.0", "github.com/jackc/pgx/v5@v5.7.1"],
      ...["go.mongodb.org/mongo-driver@v1.17.1", "google.golang.org/grpc@v1.69.0", "gorm.io/gorm@v1.25.12"],
      ...["github.com/prometheus/prometheus@v0.300.1", "github.com/redis/go-redis/v9@v9.7.0"],
      ...["github.com/hashicorp/consul@v1.20.1", "github.com/caddyserver/caddy/v2@v2.8.4"],
    ],
    bring: (folder, packages) => {
      writeFileSync(join(folder, "go.mod"), "module noise\n");
      const env = { GOMODCACHE: join(folder, "modules"), GOFLAGS: "-modcacherw", GOTOOLCHAIN: "local" };
      const done = packages.every((one) => runs(["go", "mod", "download", one], folder, env));
      rmSync(join(folder, "modules/cache"), { recursive: true, force: true });
      return done;
    },
  },
  {
    language: "Rust",
    packages: [
      ...["tokio=1.42.0", "reqwest=0.12.9", "axum=0.7.9", "diesel=2.2.6", "sqlx=0.8.2", "rustls=0.23.19"],
      ...["clap=4.5.23", "git2=0.19.0", "rayon=1.10.0", "image=0.25.5", "lettre=0.11.11", "tonic=0.12.3"],
    ],
    bring: (folder, packages) => {
      const lines = packages.map((one) => one.replace(/^(.*)=(.*)$/, '$1 = "=$2"'));
      writeFileSync(
        join(folder, "Cargo.toml"),
        `[package]\nname = "noise"\nversion = "0.1.0"\nedition = "2021"\n[lib]\npath = "lib.rs"\n[dependencies]\n${lines.join("\n")}\n`,
      );
      writeFileSync(join(folder, "lib.rs"), "");
      return runs(["cargo", "vendor", "--quiet", join(folder, "vendor")], folder);
    },
  },
  {
    language: "Java",
    packages: [
      ...["org.springframework:spring-core:6.2.1", "org.springframework.security:spring-security-web:6.4.2"],
      ...["org.hibernate.orm:hibernate-core:6.6.3.Final", "org.apache.kafka:kafka-clients:3.9.0"],
      ...["org.elasticsearch:elasticsearch:8.17.0", "org.apache.lucene:lucene-core:9.12.1"],
      ...[
        "org.postgresql:postgresql:42.7.4",
        "com.alibaba:druid:1.2.24",
        "io.netty:netty-handler:4.1.116.Final",
      ],
      ...["org.bouncycastle:bcprov-jdk18on:1.79", "org.keycloak:keycloak-services:26.0.7"],
      ...["org.apache.hadoop:hadoop-common:3.4.1", "org.apache.tomcat.embed:tomcat-embed-core:10.1.34"],
      ...["software.amazon.awssdk:ec2:2.29.34", "org.apache.hbase:hbase-server:2.6.1"],
    ],
    bring: (folder, packages) => packages.every((one) => bringSources(folder, one)),
  },
];

/** A package as its client unpacks it where it is installed. */
function bringWheel(folder: string, one: string): boolean {
  const options = [
    "--quiet",
    "--no-deps",
    "--no-compile",
    "--ignore-installed",
    "--disable-pip-version-check",
  ];
  return runs(["python3", "-m", "pip", "install", ...options, "--target", join(folder, one), one], folder);
}

function bringSources(folder: string, one: string): boolean {
  const repository = join(folder, "repository");
  const [group = "", artifact = "", version = ""] = one.split(":");
  const options = ["-q", "-B", `-Dmaven.repo.local=${repository}`, "-Dtransitive=false"];
  if (!runs(["mvn", ...options, "dependency:get", `-Dartifact=${one}:jar:sources`], folder)) return false;
  const jar = join(repository, ...group.split("."), artifact, version, `${artifact}-${version}-sources.jar`);
  const target = join(folder, "sources", artifact);
  mkdirSync(target, { recursive: true });
  return runs(["python3", "-m", "zipfile", "-e", jar, target], folder);
}

function runs(command: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): boolean {
  if (Bun.which(command[0]!) === null) return false;
  const { exitCode } = Bun.spawnSync([...command], {
    cwd,
    env: { ...process.env, ...env },
    stdout: "ignore",
    stderr: "ignore",
  });
  return exitCode === 0;
}
