/**
 * Preloaded with `node --import` by the linters that need a compiler's programming interface: TypeScript 7 has none yet, so
 * they get version 6, which is installed beside it under the name `typescript6`.
 */
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.replace(/^typescript(?=$|\/)/, 'typescript6'), context),
});
