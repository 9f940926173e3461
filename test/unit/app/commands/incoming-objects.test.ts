/** The variables by which git tells a hook where the objects of a push are. */
import { expect, test } from "bun:test";
import { incomingObjects } from "../../../../src/app/commands/incoming-objects.ts";
import { openRepository } from "../../../../src/sources/git/index.ts";
import { GitSandbox } from "../../sources/git/git-sandbox.ts";

test("directories are named once, and one that holds a colon stands in quotes", () => {
  expect(
    incomingObjects({
      GIT_OBJECT_DIRECTORY: "/srv/a.git/objects/incoming-1",
      GIT_QUARANTINE_PATH: "/srv/a.git/objects/incoming-1",
      GIT_ALTERNATE_OBJECT_DIRECTORIES: '"/srv/a:b.git/\\"x/objects":/srv/a.git/objects::',
    }),
  ).toEqual(["/srv/a.git/objects/incoming-1", '/srv/a:b.git/"x/objects', "/srv/a.git/objects"]);
  expect(incomingObjects({})).toEqual([]);
  expect(incomingObjects({ GIT_OBJECT_DIRECTORY: "", GIT_QUARANTINE_PATH: "" })).toEqual([]);
});

test("they are read with the repository they speak of, and with no other", () => {
  using sandbox = new GitSandbox();
  for (const where of ["own", "other", "push"]) {
    sandbox.init(where);
    sandbox.commit(where, { "a.txt": where });
  }
  const pushed = sandbox.git("push", "rev-parse", "HEAD:a.txt");
  const incoming = [sandbox.at("push/.git/objects"), sandbox.at("own/.git/objects")];
  const read = (where: string, given: readonly string[]) => {
    using repository = openRepository(sandbox.at(where), { incoming: given })!;
    return { has: repository.has(pushed), incoming: repository.incoming.length };
  };
  expect(read("own", incoming)).toEqual({ has: true, incoming: 2 });
  expect(read("own", [])).toEqual({ has: false, incoming: 0 });
  expect(read("other", incoming)).toEqual({ has: false, incoming: 0 });
  expect(read("own", ["/nowhere"])).toEqual({ has: false, incoming: 0 });
});
