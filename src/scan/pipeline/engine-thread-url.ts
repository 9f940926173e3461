/**
 * Where the module of helper threads is found. In the compiled binary every chunk lies at the top of the embedded file
 * system, whatever folder its source came from, while a build entry keeps its path below `src`; hence two answers.
 */
const EMBEDDED_ROOT = "file:///$bunfs/root/";

/** `engine-thread.ts` must be an entry of the build; a missing one shows as the `error` event of the thread. */
export function engineThreadUrl(): URL {
  return import.meta.url.startsWith(EMBEDDED_ROOT)
    ? new URL("./scan/pipeline/engine-thread.ts", EMBEDDED_ROOT)
    : new URL("./engine-thread.ts", import.meta.url);
}
