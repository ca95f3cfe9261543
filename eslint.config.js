import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['dist', 'coverage', 'node_modules', 'playwright-report'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.strict,
  ts.configs.stylistic,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      // `noUncheckedIndexedAccess` asks for proof that a reader already has.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        // Ambient modules can name a type in no other way.
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      // Unions of events and mapped types stay beside each other in one form.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      // TypeScript finds these, also in the types of the browser.
      'no-undef': 'off',
      eqeqeq: ['error', 'always'],
      'prefer-const': 'error',
      'max-lines-per-function': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: {
      // Markdown of our own content, rendered at build time with HTML switched off.
      'svelte/no-at-html-tags': 'off',
      // `{' '}` keeps a space that SVG text would lose.
      'svelte/no-useless-mustaches': 'off',
      // Relative links and `#` fragments of a static site; there is no router to resolve them.
      'svelte/no-navigation-without-resolve': 'off',
      // `let { … } = $props()` is the idiom of the framework.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$bindable', '$state', '$derived'] }],
    },
  },
  { files: ['src/build/service-worker.js'], languageOptions: { globals: globals.serviceworker } },
);
