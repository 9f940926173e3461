/** A program for tests of pipes: prints a report of about 3 MB to its stdout by `writeReport`, then says so on stderr. */
import { PLAIN_OPTIONS } from "../../src/output/format.ts";
import { writeReport } from "../../src/output/write-report.ts";
import { buildFinding } from "./builders/finding.ts";
import { buildReport } from "./builders/report.ts";

const findings = Array.from({ length: 5000 }, (_, index) => buildFinding({ path: `src/file-${index}.env` }));
await writeReport(buildReport({ findings }), {
  outputs: [{ format: "json", target: { kind: "stdout" }, options: PLAIN_OPTIONS }],
  showsSecrets: false,
  stdout: process.stdout,
});
process.stderr.write("written\n");
