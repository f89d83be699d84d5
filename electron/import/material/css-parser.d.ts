/** The parser of css-tree alone, without its dictionary of values; its own types know the whole only. */
declare module 'css-tree/parser' {
  import type { parse } from 'css-tree';

  const parser: typeof parse;
  export default parser;
}
