/** Certificates for TLS tests, made by openssl in a temporary folder: an authority, and what it signs for servers and clients. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Paths of PEM files. */
export interface CertificateFiles {
  readonly cert: string;
  readonly key: string;
}

const NEW_KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];

/** `using authority = new TestAuthority()`; everything it made is removed with it. */
export class TestAuthority {
  readonly files: CertificateFiles;
  readonly #folder = mkdtempSync(join(tmpdir(), "gossip-test-ca-"));
  #count = 0;

  constructor(name = "test authority") {
    this.files = { cert: join(this.#folder, "ca.crt"), key: join(this.#folder, "ca.key") };
    const out = ["-keyout", this.files.key, "-out", this.files.cert];
    openssl(["req", "-x509", ...NEW_KEY, ...out, "-subj", `/CN=${name}`, "-days", "2"]);
  }

  /** For a server reached under these names and addresses: `["IP:127.0.0.1", "DNS:localhost"]`. */
  server(names: readonly string[] = ["IP:127.0.0.1", "DNS:localhost"]): CertificateFiles {
    return this.#sign(
      "server",
      `subjectAltName=${names.join(",")}\nextendedKeyUsage=serverAuth,clientAuth\n`,
    );
  }

  client(name = "client"): CertificateFiles {
    return this.#sign(name, "extendedKeyUsage=clientAuth\n");
  }

  #sign(name: string, extensions: string): CertificateFiles {
    const base = join(this.#folder, String(this.#count++));
    const files = { cert: `${base}.crt`, key: `${base}.key` };
    writeFileSync(`${base}.ext`, extensions);
    openssl(["req", "-new", ...NEW_KEY, "-keyout", files.key, "-out", `${base}.csr`, "-subj", `/CN=${name}`]);
    openssl([
      ...["x509", "-req", "-in", `${base}.csr`, "-out", files.cert, "-days", "2", "-extfile", `${base}.ext`],
      ...["-CA", this.files.cert, "-CAkey", this.files.key, "-CAcreateserial"],
    ]);
    return files;
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function openssl(args: readonly string[]): void {
  const { exitCode, stderr } = Bun.spawnSync(["openssl", ...args], { stdout: "ignore", stderr: "pipe" });
  if (exitCode !== 0) throw new Error(`openssl ${args[0]} failed: ${stderr.toString().trim()}`);
}
