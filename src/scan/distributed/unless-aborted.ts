/** Waits for something unless a signal says that nobody needs it any more; what comes of it later, or fails, is then let be. */
export async function unlessAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T | "aborted"> {
  promise.catch(() => {});
  if (signal.aborted) return "aborted";
  const aborted = Promise.withResolvers<"aborted">();
  const tell = () => aborted.resolve("aborted");
  signal.addEventListener("abort", tell, { once: true });
  try {
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", tell);
  }
}
