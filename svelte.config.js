/** Runes everywhere; no component writes styles of its own (they live in src/styles). */
export default {
  compilerOptions: { runes: true },
};
