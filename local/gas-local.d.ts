declare module 'gas-local' {
  /** Runs every .js file of a folder in one context with the given globals, and returns the context. */
  const gasLocal: { require(folder: string, globals: object): object };
  export default gasLocal;
}
