/**
 * What `using` needs. TypeScript's own declarations promise more than Node 20 has: `DisposableStack`,
 * `SuppressedError`, and iterators that can be disposed of.
 */
export const DISPOSABLE_TYPES = `
interface SymbolConstructor { readonly dispose: unique symbol }
interface Disposable { [Symbol.dispose](): void }
`;
