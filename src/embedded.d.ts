/** Files imported `with { type: "file" }`: the import is the path they have at run time, inside the compiled binary too. */
declare module "*.wasm" {
  const path: string;
  export default path;
}

/** Rules compiled by scripts/build-engine.ts. */
declare module "*.bin" {
  const path: string;
  export default path;
}

/** Files imported `with { type: "text" }`: the import is their text. */
declare module "*.proto" {
  const text: string;
  export default text;
}
