/**
 * The repository of one visit, as the thread that surveys it holds it open. Promises: what git packs anew or prunes while it is looked at is no
 * reason to see less: it is opened again and looked at once more. Whoever makes one ends it.
 */
import { existsSync } from "node:fs";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import { GitFault, type GitRepository, openRepository } from "../../sources/git/index.ts";
import { RepositoryPlaces } from "./repository-places.ts";
import { type KnownPlaces, type Survey, type SurveyRequest, surveyRepository } from "./repository-survey.ts";

/** A repository that is packed anew more often than that is told of as it was seen last. */
const LOOKS_MAX = 3;

export class VisitedRepository implements Disposable {
  readonly #path: string;
  readonly #beat: () => void;
  #repository: GitRepository;
  /** What there was when it was opened, by name. */
  #stored: readonly string[];
  #known: KnownPlaces = new Map();
  #places: RepositoryPlaces | undefined;

  private constructor(path: string, repository: GitRepository, beat: () => void) {
    this.#path = path;
    this.#beat = beat;
    this.#repository = repository;
    this.#stored = [...repository.storedNames()];
  }

  /** `beat` is called while it works. Throws GitFault. */
  static open(path: string, beat: () => void): VisitedRepository | undefined {
    const repository = openRepository(path);
    return repository && new VisitedRepository(path, repository, beat);
  }

  get problems(): Pick<GitRepository, "problems" | "problemsUncounted"> {
    return this.#repository;
  }

  survey(request: SurveyRequest, hasher: Hasher): Survey {
    const { survey, known } = this.#whileItStays(() =>
      surveyRepository(this.#repository, { request, hasher, stored: this.#stored }),
    );
    this.#known = known;
    return survey;
  }

  /** Asks where things stand and what became of them. */
  ask<T>(work: (places: RepositoryPlaces) => T): T {
    return this.#whileItStays(() => {
      this.#places ??= new RepositoryPlaces(this.#repository, this.#known, this.#beat);
      return work(this.#places);
    });
  }

  #whileItStays<T>(look: () => T): T {
    let seen = look();
    for (let looks = 1; looks < LOOKS_MAX && this.#hasLost() && this.#openAgain(); looks++) seen = look();
    return seen;
  }

  #hasLost(): boolean {
    for (const index of this.#repository.packIndexes.keys()) if (!existsSync(index)) return true;
    const now = new Set(this.#repository.storedNames());
    return this.#stored.some((name) => !now.has(name));
  }

  /** False: it is not there any more. */
  #openAgain(): boolean {
    const repository = this.#reopened();
    if (repository === undefined) return false;
    this[Symbol.dispose]();
    this.#places = undefined;
    this.#repository = repository;
    this.#stored = [...repository.storedNames()];
    return true;
  }

  #reopened(): GitRepository | undefined {
    try {
      return openRepository(this.#path);
    } catch (error) {
      if (error instanceof GitFault) return undefined;
      throw error;
    }
  }

  [Symbol.dispose](): void {
    this.#places?.[Symbol.dispose]();
    this.#repository[Symbol.dispose]();
  }
}
