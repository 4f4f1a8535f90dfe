import { registerHooks } from 'node:module';

// Loaded before a lesson (`--import …/useExercise.ts?from=…&to=…`): an import of the lesson's own file loads
// the learner's instead.
const { searchParams } = new URL(import.meta.url);
const from = searchParams.get('from');
const to = searchParams.get('to');

registerHooks({
  resolve: (specifier, context, next) => {
    const resolved = next(specifier, context);
    return resolved.url === from && to !== null ? { ...resolved, url: to } : resolved;
  },
});
