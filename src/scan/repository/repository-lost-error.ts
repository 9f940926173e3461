/** A thread died over a repository, and whose fault it may be: nobody's but the object's it was at, when it was at one. */
import { GossipError } from "../../contracts/errors.ts";

export interface RepositoryLoss {
  /** The thread was at a job of this visit; otherwise it was at another's, or at none. */
  readonly isUnderWay: boolean;
  /** Hex id of the object it was at. */
  readonly object?: string;
}

export class RepositoryLostError extends GossipError {
  override readonly name = "RepositoryLostError";
  readonly loss: RepositoryLoss;

  constructor(loss: RepositoryLoss) {
    super("a thread that read a repository died; the repository is tried again", {
      code: "E_REPOSITORY_THREAD",
    });
    this.loss = loss;
  }
}
