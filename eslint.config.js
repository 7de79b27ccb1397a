import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

/** Domain and actions take the time, ids and the world as arguments. */
const noAir = [
  { name: 'process', message: 'Configuration comes in as an argument.' },
  { name: 'fetch', message: 'No network in decisions and actions: use a port.' },
  { name: 'console', message: 'Logs go through the runtime.' },
  { name: 'setTimeout', message: 'No clock in decisions and actions.' },
];
const noClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: '`now` comes in.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: '`now` comes in.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: '`newId` comes in.',
  },
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.cache/**', '.data/**', '**/*.cjs', 'docs/**'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-empty-object-type': 'off',
      eqeqeq: 'error',
      'no-restricted-globals': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['shared/domain/**/*.ts', 'cloudfunctions/*/actions/**/*.ts', 'cloudfunctions/*/effects/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', ...noAir], 'no-restricted-syntax': ['error', ...noClock] },
  },
  { files: ['shared/**/*.ts'], rules: { '@typescript-eslint/no-explicit-any': 'error' } },
  {
    files: ['miniprogram/**/*.{ts,tsx}', 'console/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // The network and what a browser keeps have one place each, so that both can be read in one sitting.
    files: ['console/src/**/*.{ts,tsx}'],
    ignores: ['console/src/platform/**', '**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'XMLHttpRequest', 'sessionStorage', 'localStorage', 'indexedDB'].map((name) => ({
          name,
          message: 'Only platform/ knows the network and what is kept in the browser.',
        })),
      ],
    },
  },
  {
    files: ['shared/**', 'cloudfunctions/**', 'miniprogram/**', 'console/**'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { 'no-console': 'error' },
  },
);
